namespace CrmChecklists.Dataverse.Tables;

/// <summary>The value of an environment variable in one environment. (Reference: environmentvariablevalue.)</summary>
internal static class EnvironmentVariableValueTable
{
    public const string Name = "environmentvariablevalue";
    public const string Definition = "environmentvariabledefinitionid";
    public const string Value = "value";
}
