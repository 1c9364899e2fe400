namespace CrmChecklists.Domain;

/// <summary>A change that has no receipt.</summary>
/// <param name="From">Where the deal was, as far as its receipts say.</param>
/// <param name="To">Where it was found.</param>
/// <param name="On">The latest moment it can have happened, UTC; null where nobody knows.</param>
/// <param name="IsFinish">The process was finished, without leaving its last stage.</param>
internal sealed record Unreceipted(Place From, Place To, DateTime? On, bool IsFinish = false);
