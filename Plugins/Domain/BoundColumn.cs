namespace CrmChecklists.Domain;

/// <summary>The column an item is bound to: whatever stands there is the answer's value, so that nothing is entered twice. Written "opportunity.estimatedvalue" or "account.industrycode".</summary>
/// <param name="IsOfAccount">It is a column of the deal's account, not of the deal.</param>
/// <param name="Column">Its name.</param>
internal sealed record BoundColumn(bool IsOfAccount, string Column)
{
    /// <summary>The lookups by which a deal has an account; the first one that is filled counts.</summary>
    public static string[] AccountLookups => ["parentaccountid", "customerid"];

    private const string OfDeal = "opportunity.";
    private const string OfAccount = "account.";

    /// <summary>The columns of the deal's row that hold it.</summary>
    public IEnumerable<DealColumn> Columns => IsOfAccount
        ? AccountLookups.SelectMany(lookup => new[] { new DealColumn(lookup, "accountid"), new DealColumn(lookup, Column) })
        : [new DealColumn(null, Column)];

    /// <summary>The column a text names; null for no text, or one that names none.</summary>
    public static BoundColumn? Read(string? text) => text switch
    {
        null => null,
        _ when text.StartsWith(OfDeal, StringComparison.Ordinal) && IsName(text.Substring(OfDeal.Length)) => new BoundColumn(false, text.Substring(OfDeal.Length)),
        _ when text.StartsWith(OfAccount, StringComparison.Ordinal) && IsName(text.Substring(OfAccount.Length)) => new BoundColumn(true, text.Substring(OfAccount.Length)),
        _ => null,
    };

    /// <summary>The lookup by which the deal has the account this column is of; null where it has none, or for a column of the deal.</summary>
    public string? AccountLookup(DealFacts deal) =>
        IsOfAccount ? AccountLookups.FirstOrDefault(lookup => deal[new DealColumn(lookup, "accountid")] is not null) : null;

    /// <summary>Whether it was deleted after the checklist had been published: the item is then answered like one that is bound to nothing.</summary>
    public bool IsGone(DealFacts deal) => Columns.Any(deal.IsGone);

    /// <summary>What stands there, in the form of an answer's value; null where nothing does.</summary>
    public string? ValueIn(DealFacts deal) => IsOfAccount && AccountLookup(deal) is null
        ? null
        : AnswerValue.OfColumn(deal[new DealColumn(AccountLookup(deal), Column)]);

    private static bool IsName(string text) => text.Length > 0 && text.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
}
