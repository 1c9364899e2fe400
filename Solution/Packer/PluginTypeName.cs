namespace CrmChecklists.Packer;

/// <summary>The names of plug-in types in the source: <c>Namespace.Type, Assembly</c>, without version and key.</summary>
internal static class PluginTypeName
{
    /// <summary>The type's part of <paramref name="qualified"/>.</summary>
    public static string Of(string qualified) => qualified.Split(',')[0].Trim();
}
