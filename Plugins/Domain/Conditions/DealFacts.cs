namespace CrmChecklists.Domain;

/// <summary>
/// What is known of one deal and its account, as plain values: string, int (also a choice), long, decimal (also money), double, bool, DateTime, Guid (also a lookup),
/// int[] (a choice of several). What is empty, or behind a lookup that leads to no account, is null. A moment is in UTC; a day, and a time that is the same in
/// every time zone, is a DateTime of no kind. That is how the SDK gives them, so they must be taken over as they are.
/// </summary>
/// <param name="values">The columns.</param>
/// <param name="gone">Columns that were asked for and do not exist any more; null for none.</param>
internal sealed class DealFacts(IReadOnlyDictionary<DealColumn, object?> values, IReadOnlyCollection<DealColumn>? gone = null)
{
    public object? this[DealColumn column] => values.TryGetValue(column, out var value) ? value : null;

    /// <summary>Whether a column was deleted after a published condition or item had named it: it is not empty, nobody knows what it would say.</summary>
    public bool IsGone(DealColumn column) => gone is not null && gone.Contains(column);
}
