namespace CrmChecklists.Domain;

/// <summary>Everything that is known of one deal's way through one process.</summary>
/// <param name="Start">Where it began; null where that is not known, because the product came later than the deal.</param>
/// <param name="Receipts">The receipts of allowed, imported and found moves.</param>
/// <param name="Present">Where it stands.</param>
/// <param name="Since">Since when, UTC; null where the platform does not say.</param>
/// <param name="BeganOn">When its way began, UTC.</param>
/// <param name="Order">The row version of what says so; see <see cref="Receipt.Order"/>.</param>
/// <param name="FinishedOn">The day the process was finished; null while it runs.</param>
internal sealed record Trail(Place? Start, IReadOnlyList<Receipt> Receipts, Place Present, DateTime? Since, DateTime BeganOn, long Order, DateTime? FinishedOn);
