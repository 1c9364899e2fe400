namespace CrmChecklists.Domain;

/// <summary>
/// What is known of one deal and its account, as plain values: string, int (also a choice), long, decimal (also money), double, bool, DateTime, Guid (also a lookup),
/// int[] (a choice of several). What is empty, or behind a lookup that leads to no account, is null. A moment is in UTC; a day, and a time that is the same in
/// every time zone, is a DateTime of no kind. That is how the SDK gives them, so they must be taken over as they are.
/// </summary>
internal sealed class DealFacts(IReadOnlyDictionary<DealColumn, object?> values)
{
    public object? this[DealColumn column] => values.TryGetValue(column, out var value) ? value : null;
}
