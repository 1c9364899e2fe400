namespace CrmChecklists.Dataverse.Tables;

/// <summary>A class that is a plug-in. (Reference: plugintype.)</summary>
internal static class PluginTypeTable
{
    public const string Name = "plugintype";
    public const string Id = "plugintypeid";
    public const string TypeName = "typename";
}
