using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Whys;

/// <summary>
/// Replaces a whole chain with the caller's rights, writing each link at most once: one that says what is wanted stays the row it is, with who wrote it and when.
/// The caller of this holds the answer, has judged the chain, and writes what the answer says of it.
/// </summary>
internal static class WhyWriter
{
    public static void Replace(PluginRun run, EntityReference owner, Guid answer, IReadOnlyList<Entity> before, IReadOnlyList<Why> wanted) =>
        ChainWriting.Around(run, () =>
        {
            var rows = Matched(before, wanted, out var spare);
            for (var i = 0; i < wanted.Count; i++)
                Write(run, owner, answer, rows[i], wanted[i], i + 1);
            foreach (var old in spare)
                run.AsUser.Delete(WhyTable.Name, old.Id);
        });

    /// <summary>For each wanted link the row to keep or rewrite; null where a new one is needed. Equal links first, then what is left over in its order.</summary>
    private static Entity?[] Matched(IReadOnlyList<Entity> before, IReadOnlyList<Why> wanted, out IReadOnlyCollection<Entity> spare)
    {
        var left = before.ToList();
        var rows = new Entity?[wanted.Count];
        for (var i = 0; i < wanted.Count; i++)
            rows[i] = Take(left, row => WhyTable.Read(row) == wanted[i]);
        for (var i = 0; i < wanted.Count; i++)
            rows[i] ??= Take(left, _ => true);
        spare = left;
        return rows;
    }

    private static Entity? Take(List<Entity> rows, Predicate<Entity> wanted)
    {
        var index = rows.FindIndex(wanted);
        if (index < 0)
            return null;
        var row = rows[index];
        rows.RemoveAt(index);
        return row;
    }

    private static void Write(PluginRun run, EntityReference owner, Guid answer, Entity? row, Why why, int order)
    {
        if (row is null)
        {
            run.AsUser.Create(WhyTable.New(why, order, answer, owner));
            return;
        }

        var change = new Entity(WhyTable.Name, row.Id);
        if (row.Read<int?>(WhyTable.Order) != order)
            change[WhyTable.Order] = order;
        if (WhyTable.Read(row) != why)
            WhyTable.Write(change, why);
        if (change.Attributes.Count > 0)
            run.AsUser.Update(change);
    }
}
