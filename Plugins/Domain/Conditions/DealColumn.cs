namespace CrmChecklists.Domain;

/// <summary>
/// Something to know about a deal before conditions can be decided: a column of the deal's own row (<paramref name="Lookup"/> null), or a column
/// of the account behind one of its lookups ("parentaccountid" or "customerid").
/// </summary>
internal sealed record DealColumn(string? Lookup, string Column)
{
    // A gate looks columns up by the hundred: hashing both names each time was half of what deciding a condition cost.
    private readonly int hash = unchecked((Column.GetHashCode() * 31) + (Lookup?.GetHashCode() ?? 0));

    public bool Equals(DealColumn? other) => other is not null && hash == other.hash && Column == other.Column && Lookup == other.Lookup;

    public override int GetHashCode() => hash;
}
