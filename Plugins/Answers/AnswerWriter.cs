using CrmChecklists.Compliance;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmChecklists.Answers;

/// <summary>Writes answers and why-chains with the caller's rights, so that the platform's own security decides who may answer for a deal.</summary>
internal static class AnswerWriter
{
    public static void Write(PluginRun run, Deal deal, IReadOnlyList<AnswerInput> inputs, IReadOnlyDictionary<string, KnownItem> known)
    {
        var stages = inputs.Where(input => Changes(input, known[input.Item])).Select(input => known[input.Item].Known.Item.Stage).OfType<int>().Distinct().ToList();
        StageCount.Once(run, deal.Id, stages, () => WriteAll(run, deal, inputs, known));
        run.Trace($"{inputs.Count} answers saved");
    }

    private static void WriteAll(PluginRun run, Deal deal, IReadOnlyList<AnswerInput> inputs, IReadOnlyDictionary<string, KnownItem> known)
    {
        var chains = WhyChains.Of(run.AsSystem, inputs.Where(input => input.Whys is not null).Select(input => known[input.Item].AnswerId));
        foreach (var input in inputs)
        {
            var before = known[input.Item];
            var answer = WriteAnswer(run, deal, input, before);
            if (input.Whys is not null)
                WriteWhys(run, deal, input.Whys, answer, chains.Under(before.AnswerId));
        }
    }

    // A bound item keeps its value in the column, and a state vouches for what the column said: both count as the answer.
    private static bool Changes(AnswerInput input, KnownItem before)
    {
        var column = before.Known.Kept.ColumnSays;
        return before.AnswerId is null
            || before.Known.Answer with { Value = before.Known.Answer.Value ?? column } != input.Answer with { Value = input.Answer.Value ?? column }
            || (before.Known.Item.BoundColumn is not null && before.Known.Kept.ColumnSaid != column);
    }

    private static Guid WriteAnswer(PluginRun run, Deal deal, AnswerInput input, KnownItem before)
    {
        if (before.AnswerId is not { } id)
            return run.AsUser.Create(NewRow(deal, input, before));
        // An answer that did not change keeps who changed it last, and when.
        if (!Changes(input, before))
            return id;

        var row = new Entity(AnswerTable.Name, id) { RowVersion = before.AnswerVersion };
        row[AnswerTable.Item] = new EntityReference(ItemTable.Name, before.ItemId);
        AnswerTable.Write(row, before.Known.Item, input.Answer);
        run.AsUser.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        return id;
    }

    private static Entity NewRow(Deal deal, AnswerInput input, KnownItem item)
    {
        var row = new Entity(AnswerTable.Name)
        {
            [AnswerTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
            [AnswerTable.Item] = new EntityReference(ItemTable.Name, item.ItemId),
            [AnswerTable.ItemKey] = input.Item,
        };
        AnswerTable.Write(row, item.Known.Item, input.Answer);
        return row;
    }

    private static void WriteWhys(PluginRun run, Deal deal, IReadOnlyList<Why> wanted, Guid answer, IReadOnlyList<Entity> before)
    {
        if (before.Select(WhyTable.Read).SequenceEqual(wanted))
            return;

        foreach (var old in before)
            run.AsUser.Delete(WhyTable.Name, old.Id);
        for (var i = 0; i < wanted.Count; i++)
            run.AsUser.Create(WhyTable.New(wanted[i], i + 1, answer, deal.Owner));
    }
}
