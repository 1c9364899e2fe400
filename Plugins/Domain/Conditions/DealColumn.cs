namespace CrmChecklists.Domain;

/// <summary>
/// Something to know about a deal before conditions can be decided: a column of the deal's own row (<paramref name="Lookup"/> null), or a column
/// of the account behind one of its lookups ("parentaccountid" or "customerid").
/// </summary>
internal sealed record DealColumn(string? Lookup, string Column);
