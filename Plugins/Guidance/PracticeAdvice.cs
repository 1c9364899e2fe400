using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Guidance;

/// <summary>The practices that go with what is shown of a deal, ranked, each with what colleagues and the caller have said of it.</summary>
internal sealed class PracticeAdvice
{
    private readonly IReadOnlyList<PracticeStanding> ranked;
    private readonly IReadOnlyDictionary<string, PracticeVerdict> own;

    private PracticeAdvice(IReadOnlyList<PracticeStanding> ranked, IReadOnlyDictionary<string, PracticeVerdict> own)
    {
        this.ranked = ranked;
        this.own = own;
    }

    /// <summary>Two requests, whatever the number of practices and of what was said of them; none where there are no practices.</summary>
    /// <param name="run">The run.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="practices">Those whose conditions apply to it.</param>
    public static PracticeAdvice Of(PluginRun run, Guid deal, IReadOnlyList<Practice> practices)
    {
        // As SYSTEM: what helped colleagues does not depend on whose deals the caller may read. Only numbers leave it.
        var standings = FeedbackQueries.Standings(run.AsSystem, practices);
        // As SYSTEM too, but the caller's own rows only: a role that is older than this table reads them all the same.
        var own = FeedbackQueries.Own(run.AsSystem, deal, run.Context.UserId, practices);
        return new PracticeAdvice(PracticeRanking.First(standings), own);
    }

    /// <summary>Those for an item.</summary>
    public IEnumerable<JsonObject> For(string item) => ranked.Where(one => one.Practice.ItemKey == item).Select(Json);

    /// <summary>Those for the stage as a whole.</summary>
    public IEnumerable<JsonObject> ForStage() => ranked.Where(one => one.Practice.ItemKey is null).Select(Json);

    private JsonObject Json(PracticeStanding one) => new()
    {
        { "key", one.Practice.Key },
        { "kind", Words.Of(one.Practice.Kind) },
        { "title", one.Practice.Title },
        { "body", one.Practice.Body },
        { "contributor", one.Practice.Contributor },
        { "basis", one.Practice.Basis },
        { "wonDeals", one.WonDeals },
        { "helped", one.Helped },
        { "verdict", own.TryGetValue(one.Practice.Key, out var verdict) ? Words.Of(verdict) : null },
    };
}
