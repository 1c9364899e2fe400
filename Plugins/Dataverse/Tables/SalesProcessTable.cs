namespace CrmChecklists.Dataverse.Tables;

/// <summary>The opportunity sales process: a row per deal. Columns: <see cref="ProcessTable"/>. (CE reference: opportunitysalesprocess.)</summary>
internal static class SalesProcessTable
{
    public const string Name = "opportunitysalesprocess";
}
