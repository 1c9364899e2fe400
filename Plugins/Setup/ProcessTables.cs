using System.Text.RegularExpressions;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Setup;

/// <summary>The custom process tables somebody names, checked: they become the tables of steps.</summary>
internal static class ProcessTables
{
    private const int MostTables = 10;
    private const string DefinitionAlias = "definition";

    // A publisher's prefix and a name, as the platform allows them; nothing else may come near a registration.
    private const string Pattern = "^[a-z][a-z0-9]{1,7}_[a-z0-9_]{1,100}$";

    /// <summary>Reads the names, separated by commas.</summary>
    /// <exception cref="Microsoft.Xrm.Sdk.InvalidPluginExecutionException">One is no name of a table, or the table of no process on opportunities.</exception>
    public static IReadOnlyList<string> Read(PluginRun run, string? names)
    {
        var tables = (names ?? "").Split(',').Select(name => name.Trim()).Where(name => name.Length > 0).Distinct().ToList();
        run.RefuseIf(tables.Count > MostTables, () => Messages.WrongParameter("ProcessTables", $"the names of at most {MostTables} tables"));
        var odd = tables.FirstOrDefault(table => !Regex.IsMatch(table, Pattern, RegexOptions.CultureInvariant));
        run.RefuseIf(odd is not null, () => Messages.NoTableName(odd!));

        var known = tables.Count == 0 ? [] : OnDeals(run, tables);
        var stranger = tables.FirstOrDefault(table => !known.Contains(table));
        run.RefuseIf(stranger is not null, () => Messages.NoDealProcess(stranger!));
        return tables;
    }

    // A stage of the process must be one of deals: only then its table has the column by which the gate finds the deal.
    private static HashSet<string> OnDeals(PluginRun run, IEnumerable<string> tables)
    {
        var query = new QueryExpression(ProcessStageTable.Name) { ColumnSet = new ColumnSet(ProcessStageTable.Process) };
        query.Criteria.AddCondition(ProcessStageTable.Of, ConditionOperator.Equal, OpportunityTable.Name);
        var definition = query.AddLink(ProcessDefinitionTable.Name, ProcessStageTable.Process, ProcessDefinitionTable.Id);
        definition.EntityAlias = DefinitionAlias;
        definition.Columns = new ColumnSet(ProcessDefinitionTable.Table);
        definition.LinkCriteria.AddCondition(ProcessDefinitionTable.Category, ConditionOperator.Equal, ProcessDefinitionTable.BusinessProcessFlow);
        definition.LinkCriteria.AddCondition(ProcessDefinitionTable.Table, ConditionOperator.In, tables.Cast<object>().ToArray());
        return [.. Queries.Rows(run.AsSystem, query).Select(row => row.Read<string>(ProcessDefinitionTable.Table, DefinitionAlias)!)];
    }
}
