namespace CrmChecklists.Dataverse.Tables;

/// <summary>The definition of a business process flow. (Reference: workflow, category 4.)</summary>
internal static class ProcessDefinitionTable
{
    public const string Name = "workflow";
    public const string Id = "workflowid";
    public const string Category = "category";

    /// <summary>The table of its rows.</summary>
    public const string Table = "uniquename";

    public const int BusinessProcessFlow = 4;
}
