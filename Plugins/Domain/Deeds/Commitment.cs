namespace CrmChecklists.Domain;

/// <summary>A promise between us and the customer, either way, with a day; a thank-you is one too.</summary>
/// <param name="What">What was promised.</param>
/// <param name="Side">Who promised; null where nobody says.</param>
/// <param name="Kind">A promise or a thank-you.</param>
/// <param name="DueOn">The day by which; null where nobody says.</param>
/// <param name="State">What became of it.</param>
/// <param name="SettledOn">The day it was kept, or found not to be; null while that is not said.</param>
internal sealed record Commitment(string? What, Side? Side, CommitmentKind Kind, DateTime? DueOn, CommitmentState State, DateTime? SettledOn = null)
{
    /// <summary>Whether it is decided if it was kept: what is withdrawn is neither.</summary>
    public bool IsSettled => State is CommitmentState.Kept or CommitmentState.NotKept;

    /// <summary>Whether it is open though its day is over, for whoever lives where it ends last.</summary>
    public bool IsLate(DateTime now) => State == CommitmentState.Open && DueOn is { } day && Day.IsOver(day, now);
}
