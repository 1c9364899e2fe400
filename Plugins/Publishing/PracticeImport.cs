using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Publishing;

/// <summary>Brings the practices of a pack in line, by key; those the pack does not know stay.</summary>
internal static class PracticeImport
{
    public static JsonObject Run(PluginRun run, IReadOnlyList<Practice> wanted)
    {
        var stored = Stored(run.AsUser, wanted);
        var created = wanted.Where(one => !stored.ContainsKey(one.Key)).ToList();
        var changed = wanted.Where(one => stored.TryGetValue(one.Key, out var row) && PracticeTable.Read(row) != one).ToList();

        foreach (var practice in created)
            run.AsUser.Create(Row(practice, Guid.Empty));
        foreach (var practice in changed)
            run.AsUser.Update(Row(practice, stored[practice.Key].Id));

        return new JsonObject
        {
            { "created", created.Count }, { "changed", changed.Count }, { "unchanged", wanted.Count - created.Count - changed.Count },
        };
    }

    private static Dictionary<string, Entity> Stored(IOrganizationService service, IReadOnlyList<Practice> wanted)
    {
        if (wanted.Count == 0)
            return [];

        var query = new QueryExpression(PracticeTable.Name) { ColumnSet = new ColumnSet(PracticeTable.Content) };
        query.Criteria.AddCondition(PracticeTable.Key, ConditionOperator.In, wanted.Select(one => (object)one.Key).ToArray());
        return Queries.Rows(service, query).ToDictionary(row => row.Read<string>(PracticeTable.Key)!);
    }

    private static Entity Row(Practice practice, Guid id)
    {
        var row = new Entity(PracticeTable.Name, id);
        PracticeTable.Write(row, practice);
        return row;
    }
}
