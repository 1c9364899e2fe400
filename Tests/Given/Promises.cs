using CrmChecklists.Domain;

namespace CrmChecklists.Given;

/// <summary>Promises: <c>WePromise("Send the security paper").KeptOn(Today)</c>. Open and due next Tuesday unless said otherwise.</summary>
internal static class Promises
{
    public static Commitment WePromise(string what) => new(what, Side.Ours, CommitmentKind.Promise, Moments.NextTuesday, CommitmentState.Open);

    public static Commitment TheyPromise(string what) => WePromise(what) with { Side = Side.Theirs };

    public static Commitment Due(this Commitment one, DateTime? day) => one with { DueOn = day };

    public static Commitment KeptOn(this Commitment one, DateTime? day) => one with { State = CommitmentState.Kept, SettledOn = day };

    public static Commitment BrokenOn(this Commitment one, DateTime? day) => one with { State = CommitmentState.NotKept, SettledOn = day };

    public static Commitment Withdrawn(this Commitment one) => one with { State = CommitmentState.Withdrawn };
}
