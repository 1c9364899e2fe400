namespace CrmChecklists.Domain;

/// <summary>
/// What is known of one deal and its account, as plain values: string, int (also a choice), long, decimal (also money), double, bool, DateTime (in UTC; a day
/// at midnight), Guid (also a lookup), int[] (a choice of several). What is empty, or behind a lookup that leads to no account, is null.
/// </summary>
internal sealed class DealFacts(IReadOnlyDictionary<DealColumn, object?> values)
{
    public object? this[DealColumn column] => values.TryGetValue(column, out var value) ? value : null;
}
