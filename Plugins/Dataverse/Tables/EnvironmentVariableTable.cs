namespace CrmChecklists.Dataverse.Tables;

/// <summary>The definition of an environment variable. (Reference: environmentvariabledefinition.)</summary>
internal static class EnvironmentVariableTable
{
    public const string Name = "environmentvariabledefinition";
    public const string Id = "environmentvariabledefinitionid";
    public const string SchemaName = "schemaname";
    public const string Default = "defaultvalue";
}
