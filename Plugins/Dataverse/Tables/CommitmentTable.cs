using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>A promise between us and the customer.</summary>
internal static class CommitmentTable
{
    public const string Name = "chk_commitment";
    public const string Id = "chk_commitmentid";
    public const string What = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string Side = "chk_side";
    public const string Kind = "chk_kind";
    public const string Contact = "chk_contactid";
    public const string DueOn = "chk_dueon";
    public const string CommitmentState = "chk_state";
    public const string SettledOn = "chk_settledon";
    public const string Note = "chk_note";
    public const string Owner = "ownerid";
    public const string ModifiedOn = "modifiedon";
    public const string State = "statecode";
    public const string Status = "statuscode";

    public const string RuleImage = DueOn + "," + Kind + "," + What + "," + Deal + "," + SettledOn + "," + Side + "," + CommitmentState;

    public const string RuleFilter = RuleImage + "," + State + "," + Status;

    /// <summary>Value of <see cref="State"/>.</summary>
    public const int Inactive = 1;

    /// <summary>What a person is shown.</summary>
    public static string[] Shown => [Id, What, Side, Kind, Contact, DueOn, CommitmentState, SettledOn, Note, ModifiedOn];

    /// <summary>The promise of a row.</summary>
    public static Commitment Read(Entity row) => ReadAfter(row, null);

    /// <summary>The promise as it will be. The day it was settled goes with its state: one that is there from before does not outlast another state.</summary>
    public static Commitment ReadAfter(Entity target, Entity? before)
    {
        var keepsDay = before is not null && !target.Contains(SettledOn) && !target.Changes(CommitmentState, before);
        return new Commitment(
            target.ReadAfter<string>(What, before),
            Choice.ReadOrNull<Side>(target.ReadAfter<OptionSetValue>(Side, before)),
            Choice.Read<CommitmentKind>(target.ReadAfter<OptionSetValue>(Kind, before)),
            target.ReadAfter<DateTime?>(DueOn, before),
            Choice.Read<CommitmentState>(target.ReadAfter<OptionSetValue>(CommitmentState, before)),
            (keepsDay ? before! : target).Read<DateTime?>(SettledOn));
    }

    /// <summary>Writes what the server says of a promise: the kind and state of one that came without, and the day that goes with its state.</summary>
    public static void Fill(Entity target, Commitment commitment, DateTime? settledOn)
    {
        target[Kind] = Choice.Of(commitment.Kind);
        target[CommitmentState] = Choice.Of(commitment.State);
        target[SettledOn] = settledOn;
    }
}
