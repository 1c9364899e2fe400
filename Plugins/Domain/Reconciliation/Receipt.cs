namespace CrmChecklists.Domain;

/// <summary>What a passage says of one leg of a deal's way.</summary>
/// <param name="From">Where it went from; an empty id where it began, or nobody knows.</param>
/// <param name="To">Where it went to; an empty id where nobody knows.</param>
/// <param name="Since">When the stage it left had begun, UTC; null where nobody knows.</param>
/// <param name="WrittenOn">When the receipt was written, UTC.</param>
/// <param name="Order">Grows with every row the platform writes: tells what was written later within one second.</param>
/// <param name="Kind">What sort of leg it is.</param>
internal sealed record Receipt(Place From, Place To, DateTime? Since, DateTime WrittenOn, long Order, ReceiptKind Kind);
