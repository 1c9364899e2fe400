using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>An honest decision not to go on with a deal.</summary>
internal static class ExitTable
{
    public const string Name = "chk_exit";
    public const string Id = "chk_exitid";
    public const string Title = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string DealName = "chk_dealname";
    public const string Reason = "chk_reason";
    public const string Words = "chk_words";
    public const string RevisitOn = "chk_revisiton";
    public const string Stage = "chk_stage";
    public const string ExitedOn = "chk_exitedon";
    public const string ExitedBy = "chk_exitedby";
    public const string TakenBackOn = "chk_takenbackon";
    public const string TakenBackBy = "chk_takenbackby";
    public const string Owner = "ownerid";

    public const int LongestTitle = 300;
    public const int LongestWords = 4000;

    /// <summary>Everything but the owner: a change of any of these is refused.</summary>
    public const string FrozenFilter = DealName + "," + ExitedBy + "," + ExitedOn + "," + Title + "," + Deal + "," + Reason + "," + RevisitOn + "," + Stage + "," + TakenBackBy + ","
        + TakenBackOn + "," + Words + ",statecode,statuscode";

    /// <summary>What a person is shown.</summary>
    public static string[] Shown => [Id, Reason, Words, RevisitOn, ExitedOn, ExitedBy];

    /// <summary>The exit of a row.</summary>
    public static Exit Read(Entity row) =>
        new(Choice.Read<ExitReason>(row.Read<OptionSetValue>(Reason)), row.Read<string>(Words) ?? "", row.Read<DateTime?>(RevisitOn));
}
