using CrmChecklists.Compliance;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Whys;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmChecklists.Answers;

/// <summary>Writes answers and why-chains with the caller's rights, so that the platform's own security decides who may answer for a deal.</summary>
internal static class AnswerWriter
{
    public static void Write(PluginRun run, Deal deal, IReadOnlyList<AnswerInput> inputs, IReadOnlyDictionary<string, KnownItem> known)
    {
        var chains = WhyChains.Of(run.AsSystem, inputs.Where(input => input.Whys is not null).Select(input => known[input.Item].AnswerId));
        var changes = inputs.Select(input => Change(input, known[input.Item], chains)).Where(change => change.Says || change.Chain is not null).ToList();
        var stages = changes.Select(change => change.Before.Known.Item.Stage).OfType<int>().Distinct().ToList();
        StageCount.Once(run, deal.Id, stages, () => changes.ForEach(change => Write(run, deal, change)));
        run.Trace($"{changes.Count} of {inputs.Count} answers changed");
    }

    private static AnswerEdit Change(AnswerInput input, KnownItem before, WhyChains chains)
    {
        var chain = chains.Under(before.AnswerId);
        var isSame = input.Whys is null || chain.Select(WhyTable.Read).SequenceEqual(input.Whys);
        return new AnswerEdit(input, before, Changes(input, before), isSame ? null : chain);
    }

    private static void Write(PluginRun run, Deal deal, AnswerEdit change)
    {
        var answer = WriteAnswer(run, deal, change);
        if (change.Chain is { } chain)
            WhyWriter.Replace(run, deal.Owner, answer, chain, change.Input.Whys!);
    }

    // A bound item keeps its value in the column, and a state vouches for what the column said: both count as the answer.
    private static bool Changes(AnswerInput input, KnownItem before)
    {
        var column = before.Known.Kept.ColumnSays;
        return before.AnswerId is null
            || before.Known.Answer with { Value = before.Known.Answer.Value ?? column } != input.Answer with { Value = input.Answer.Value ?? column }
            || (before.Known.Item.BoundColumn is not null && before.Known.Kept.ColumnSaid != column);
    }

    // One write also for an answer whose chain changes: it holds the answer while its links are written, and says how long the new chain is. Its version tells whether the
    // chain that was read is still the one there, because every write of a link writes the answer too.
    private static Guid WriteAnswer(PluginRun run, Deal deal, AnswerEdit change)
    {
        var before = change.Before;
        var row = before.AnswerId is { } id ? new Entity(AnswerTable.Name, id) { RowVersion = before.AnswerVersion } : NewRow(deal, before);
        if (change.Says)
        {
            row[AnswerTable.Item] = new EntityReference(ItemTable.Name, before.ItemId);
            AnswerTable.Write(row, before.Known.Item, change.Input.Answer);
        }

        if (change.Chain is null)
            return Write(run, row);

        KeptColumns.SetChain(row, change.Input.Whys!);
        row[AnswerTable.LastWhyOn] = run.Now;
        KeptColumns.Around(run, () => row.Id = Write(run, row));
        return row.Id;
    }

    private static Guid Write(PluginRun run, Entity row)
    {
        if (row.Id == Guid.Empty)
            return run.AsUser.Create(row);

        run.AsUser.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        return row.Id;
    }

    private static Entity NewRow(Deal deal, KnownItem item) => new(AnswerTable.Name)
    {
        [AnswerTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
        [AnswerTable.ItemKey] = item.Known.Item.Key,
    };
}
