using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>How complete and how well evidenced one deal's answers are in one stage.</summary>
internal static class ComplianceTable
{
    public const string Name = "chk_compliance";
    public const string Id = "chk_complianceid";
    public const string Title = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string Stage = "chk_stage";
    public const string Items = "chk_items";
    public const string Settled = "chk_settled";
    public const string Verified = "chk_verified";
    public const string Assumed = "chk_assumed";
    public const string NotYet = "chk_notyet";
    public const string Unknowable = "chk_unknowable";
    public const string Open = "chk_open";
    public const string Holding = "chk_holding";
    public const string SettledPercent = "chk_settledpercent";
    public const string VerifiedPercent = "chk_verifiedpercent";
    private const int LongestTitle = 300;
    public const string Owner = "ownerid";

    /// <summary>"Rollout of 40 servers: Qualify", as long as the column takes.</summary>
    public static string TitleOf(string deal, int stage)
    {
        var ending = ": " + UsualStages.NameOf(stage);
        return deal.Substring(0, Math.Min(deal.Length, LongestTitle - ending.Length)) + ending;
    }

    public static void Write(Entity row, Progress progress)
    {
        row[Items] = progress.Items;
        row[Settled] = progress.Settled;
        row[Verified] = progress.Verified;
        row[Assumed] = progress.Assumed;
        row[NotYet] = progress.NotYet;
        row[Unknowable] = progress.Unknowable;
        row[Open] = progress.Open;
        row[Holding] = progress.Holding;
        row[SettledPercent] = progress.SettledPercent;
        row[VerifiedPercent] = progress.VerifiedPercent;
    }
}
