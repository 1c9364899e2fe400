namespace CrmChecklists.Domain;

/// <summary>A request for an exception as it waits for its decision.</summary>
/// <param name="Question">What the item asks.</param>
/// <param name="State">What became of it so far.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="DealOwner">Whose deal it is now.</param>
internal sealed record AskedWaiver(string Question, WaiverState State, Guid? AskedBy, Guid? DealOwner);
