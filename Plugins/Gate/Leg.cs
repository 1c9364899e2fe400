using CrmChecklists.Domain;

namespace CrmChecklists.Gate;

/// <summary>One leg of a deal's way: from where to where, by which road, and since when it was where it was.</summary>
/// <param name="Road">The road.</param>
/// <param name="Process">The process table; or the deal's column that says where it stands.</param>
/// <param name="FromId">The id of the stage left, or the number of the state; empty for none.</param>
/// <param name="From">Its name.</param>
/// <param name="ToId">The same for where it goes.</param>
/// <param name="To">Its name.</param>
/// <param name="Since">When the stage left began, UTC; null where nobody knows.</param>
internal sealed record Leg(Road Road, string Process, string FromId, string From, string ToId, string To, DateTime? Since)
{
    /// <summary>What <see cref="Process"/> says where a deal is won, lost or opened again.</summary>
    public const string DealState = "opportunity.statecode";

    /// <summary>What <see cref="Process"/> says where the deal's column of that name changes.</summary>
    public const string SalesStage = "opportunity.salesstage";

    /// <summary>Where a process goes that ends.</summary>
    public const string Finished = "finished";

    /// <summary>The leg of a change of a process row.</summary>
    public static Leg Of(ProcessMove moved, StageMove move) => new(
        moved.Road,
        moved.Table,
        moved.From?.ToString("D") ?? "",
        move.From?.Name ?? "",
        moved.IsFinish ? "" : moved.To?.ToString("D") ?? "",
        moved.IsFinish ? Finished : move.To?.Name ?? "",
        moved.Since);

    /// <summary>The leg of a deal that is closed.</summary>
    /// <param name="moment">Winning or losing.</param>
    /// <param name="since">When the stage it is in began.</param>
    public static Leg Closing(Moment moment, DateTime? since) => new(
        moment == Moment.Winning ? Road.Winning : Road.Losing,
        DealState,
        "0",
        "Open",
        moment == Moment.Winning ? "1" : "2",
        moment == Moment.Winning ? "Won" : "Lost",
        since);

    /// <summary>"Qualify → Develop".</summary>
    public string Title => $"{Or(From, "no stage")} → {Or(To, "another process")}";

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
