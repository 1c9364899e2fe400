using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>Reads what the administrator has set. As SYSTEM: settings are no secret, and what counts must not depend on who asks.</summary>
internal static class SettingsReader
{
    private const string ValueAlias = "value";

    /// <summary>One request. What is set and makes no sense stands in the trace, and the default counts.</summary>
    public static Settings Read(PlatformRun run)
    {
        var written = Written(run);
        var settings = Settings.Of(name => written.TryGetValue(name, out var text) ? text : null);
        foreach (var value in settings.Values.Where(value => value.Problem is not null))
            run.Trace($"{value.Setting.Name}: {Language.English.Say(value.Problem!)}");
        return settings;
    }

    private static Dictionary<string, string?> Written(PlatformRun run)
    {
        try
        {
            return Queries.Rows(run.AsSystem, Query()).ToDictionary(row => row.Read<string>(EnvironmentVariableTable.SchemaName)!, Written, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception unreadable)
        {
            // A test double may not have the tables. No deal may stand still over it.
            run.Trace("The settings cannot be read, so their defaults count: " + unreadable);
            return [];
        }
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(EnvironmentVariableTable.Name) { ColumnSet = new ColumnSet(EnvironmentVariableTable.SchemaName, EnvironmentVariableTable.Default) };
        query.Criteria.AddCondition(EnvironmentVariableTable.SchemaName, ConditionOperator.In, Setting.All.Select(one => (object)one.Name).ToArray());
        var value = query.AddLink(EnvironmentVariableValueTable.Name, EnvironmentVariableTable.Id, EnvironmentVariableValueTable.Definition, JoinOperator.LeftOuter);
        value.EntityAlias = ValueAlias;
        value.Columns = new ColumnSet(EnvironmentVariableValueTable.Value);
        return query;
    }

    private static string? Written(Entity row)
    {
        var value = row.Read<string>(EnvironmentVariableValueTable.Value, ValueAlias);
        return string.IsNullOrWhiteSpace(value) ? row.Read<string>(EnvironmentVariableTable.Default) : value;
    }
}
