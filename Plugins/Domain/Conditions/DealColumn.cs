namespace CrmChecklists.Domain;

/// <summary>
/// Something to know about a deal before conditions can be decided: a column of the deal's own row (<paramref name="Lookup"/> null), or a column
/// of the account behind one of its lookups ("parentaccountid" or "customerid").
/// </summary>
internal sealed record DealColumn(string? Lookup, string Column)
{
    // A gate looks columns up by the hundred: hashing both names each time was half of what deciding a condition cost.
    private readonly int hash = unchecked((Column.GetHashCode() * 31) + (Lookup?.GetHashCode() ?? 0));

    /// <summary>Whether somebody may have deleted it: only columns with a publisher's prefix can be, not those that come with Sales. Addresses have an underscore for another reason.</summary>
    public bool MayBeDeleted => Column.IndexOf('_') > 0 && !Column.StartsWith("address", StringComparison.Ordinal);

    public bool Equals(DealColumn? other) => other is not null && hash == other.hash && Column == other.Column && Lookup == other.Lookup;

    public override int GetHashCode() => hash;
}
