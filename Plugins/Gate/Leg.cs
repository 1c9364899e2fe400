using System.Globalization;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;

namespace CrmChecklists.Gate;

/// <summary>One leg of a deal's way: from where to where, by which road, and since when it was where it was.</summary>
/// <param name="Road">The road.</param>
/// <param name="Process">The process table; or the deal's column that says where it stands.</param>
/// <param name="FromId">The id of the stage left, or the number of the state or sales stage; empty for none.</param>
/// <param name="From">Its name.</param>
/// <param name="ToId">The same for where it goes.</param>
/// <param name="To">Its name.</param>
/// <param name="Since">When the stage left began, UTC; null where nobody knows.</param>
internal sealed record Leg(Road Road, string Process, string FromId, string From, string ToId, string To, DateTime? Since)
{
    /// <summary>What <see cref="Process"/> says where a deal is won, lost or opened again.</summary>
    public const string DealState = OpportunityTable.Name + "." + OpportunityTable.State;

    /// <summary>What <see cref="Process"/> says where its sales stage is changed.</summary>
    public const string SalesStage = OpportunityTable.Name + "." + OpportunityTable.SalesStage;

    /// <summary>What <see cref="Process"/> says of a closing activity by itself, which leaves the deal's state as it is.</summary>
    public const string ClosingActivity = OpportunityCloseTable.Name;

    /// <summary>Where a process goes that ends.</summary>
    public const string Finished = "finished";

    private const string NoStage = "no stage";

    /// <summary>The leg of a change of a process row.</summary>
    public static Leg Of(ProcessMove moved, StageMove move) => new(
        moved.Road,
        moved.Table,
        moved.From?.ToString("D") ?? "",
        move.From?.Name ?? "",
        moved.IsFinish ? "" : moved.To?.ToString("D") ?? "",
        moved.IsFinish ? Finished : move.To?.Name ?? "",
        moved.Since);

    /// <summary>The leg of a change of a deal's state or sales stage.</summary>
    /// <param name="moved">The change.</param>
    /// <param name="since">When the stage it is in began.</param>
    public static Leg Of(DealMove moved, DateTime? since) => moved.Road == Road.SalesStage
        ? new Leg(moved.Road, moved.Process, Number(moved.From), StageName(moved.From), Number(moved.To), StageName(moved.To), since)
        : new Leg(moved.Road, moved.Process, Number(moved.From), StateName(moved.From), Number(moved.To), StateName(moved.To), since);

    /// <summary>When the place left began that this leg is about: a deal's state has not begun with the stage it stood in.</summary>
    public DateTime? BeganOn => Process is DealState or ClosingActivity ? null : Since;

    /// <summary>"Qualify → Develop".</summary>
    public string Title => $"{Or(From, NoStage)} → {Or(To, "another process")}";

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string StageName(int? category) => category is { } value ? UsualStages.NameOf(value) : NoStage;

    private static string StateName(int? state) => state switch
    {
        OpportunityTable.Open => "Open",
        OpportunityTable.Won => "Won",
        OpportunityTable.Lost => "Lost",
        _ => "Closed",
    };

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
