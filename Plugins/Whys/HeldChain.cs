using CrmChecklists.Answers;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Whys;

/// <summary>
/// The chain under an answer, held until the transaction ends: whoever writes another link of it waits, so that two people who add a why at once both find
/// the chain as it then is. Read and written as SYSTEM: the order must be right for links the caller may not see, too.
/// </summary>
internal sealed class HeldChain
{
    private readonly PluginRun run;
    private readonly Entity answer;
    private readonly IReadOnlyList<Entity> links;

    private HeldChain(PluginRun run, Entity answer, IReadOnlyList<Entity> links)
    {
        this.run = run;
        this.answer = answer;
        this.links = links;
    }

    /// <summary>What the answer's item asks.</summary>
    public string Question => answer.Read<string>(AnswerTable.Question) ?? "";

    /// <summary>Whose answer it is, and so whose whys.</summary>
    public EntityReference Owner => answer.Read<EntityReference>(AnswerTable.Owner)!;

    /// <summary>Holds the chain. The write comes before the reads: only what is read after it cannot change any more.</summary>
    public static HeldChain Of(PluginRun run, Guid answer)
    {
        KeptColumns.Write(run, new Entity(AnswerTable.Name, answer) { [AnswerTable.LastWhyOn] = run.Now });
        var row = run.AsSystem.Retrieve(AnswerTable.Name, answer, new ColumnSet(AnswerTable.Question, AnswerTable.Owner));
        return new HeldChain(run, row, WhyChains.Of(run.AsSystem, [answer]).Under(answer));
    }

    /// <summary>The place a link has now, counted from 1; one after the last for a link that is not there yet.</summary>
    public int PlaceOf(Guid link)
    {
        var before = links.TakeWhile(one => one.Id != link).Count();
        return before + 1;
    }

    /// <summary>Where a link may stand: where it is wanted, or at the nearer end.</summary>
    public int PlaceFor(Guid link, int wanted) => Math.Max(1, Math.Min(wanted, OthersThan(link).Count + 1));

    /// <summary>The chain with a link in a place, as it will be.</summary>
    public IReadOnlyList<Why> With(Why why, Guid link, int place)
    {
        var whys = OthersThan(link).Select(WhyTable.Read).ToList();
        whys.Insert(place - 1, why);
        return whys;
    }

    /// <summary>Numbers the other links from 1, leaving out <paramref name="place"/>.</summary>
    /// <param name="link">The link that is being written.</param>
    /// <param name="place">The place it takes; null for a link that goes.</param>
    public void OrderOthers(Guid link, int? place) => ChainWriting.Around(run, () =>
    {
        var others = OthersThan(link);
        for (var i = 0; i < others.Count; i++)
        {
            var order = i + 1 < place || place is null ? i + 1 : i + 2;
            if (others[i].Read<int?>(WhyTable.Order) != order)
                run.AsSystem.Update(new Entity(WhyTable.Name, others[i].Id) { [WhyTable.Order] = order });
        }
    });

    private IReadOnlyList<Entity> OthersThan(Guid link) => links.Where(one => one.Id != link).ToList();
}
