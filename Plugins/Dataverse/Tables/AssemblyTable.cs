namespace CrmChecklists.Dataverse.Tables;

/// <summary>A registered assembly of plug-ins. (Reference: pluginassembly.)</summary>
internal static class AssemblyTable
{
    public const string Name = "pluginassembly";
    public const string Title = "name";
    public const string CreatedOn = "createdon";
}
