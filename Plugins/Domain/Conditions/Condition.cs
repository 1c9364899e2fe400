namespace CrmChecklists.Domain;

/// <summary>
/// Says to which deals a checklist, an item or a practice applies: a filter of Advanced Find on the deal and its account, decided here over what is known of one
/// deal, with the meaning the platform's own query gives the same filter (docs/conditions.md).
/// </summary>
internal sealed class Condition
{
    /// <summary>Characters, as the column holds them.</summary>
    public const int Longest = 10_000;

    public const string DealTable = "opportunity";
    public const string AccountTable = "account";
    public const string AccountId = "accountid";

    private static readonly ConditionMemo Memo = new();
    private readonly ConditionNode root;

    /// <param name="root">Everything that must hold, the links among it.</param>
    public Condition(ConditionNode root, IEnumerable<ConditionLink> links)
    {
        this.root = root;
        Comparisons = root.Comparisons.ToList();
        Columns = Comparisons.Select(one => one.Column).Concat(links.Where(link => link.Inner).Select(link => link.Account)).Distinct().ToList();
    }

    /// <summary>What must be read of a deal's row before this can be decided.</summary>
    public IReadOnlyCollection<DealColumn> Columns { get; }

    private IReadOnlyList<ConditionComparison> Comparisons { get; }

    /// <summary>
    /// The condition a filter means, or null and a sentence for everything in it that is malformed or not supported. The same text is read once and
    /// remembered: whatever it means, it means to everybody.
    /// </summary>
    public static Condition? Read(string fetchXml, List<FormattableString> problems) => Memo.Read(fetchXml, problems);

    /// <summary>
    /// Whether it applies to a deal. Where that cannot be decided, because a column is gone or no longer holds what its values were checked against when the checklist was
    /// published, it applies: asking once too often is the safe side.
    /// </summary>
    /// <param name="now">In UTC.</param>
    /// <param name="zone">By whose clocks days are counted.</param>
    public bool Applies(DealFacts deal, DateTime now, TimeZoneInfo zone) => root.Holds(deal, new AsOf(now, zone)) ?? true;

    /// <summary>What keeps it from being used with the columns there are: columns that do not exist, operators and values that do not suit them.</summary>
    /// <param name="kindOf">What a column holds, or null where the table has no such column.</param>
    public IEnumerable<FormattableString> Problems(Func<DealColumn, ColumnKind?> kindOf) =>
        Comparisons.SelectMany(one => Problems(one, kindOf(one.Column)));

    private static IEnumerable<FormattableString> Problems(ConditionComparison one, ColumnKind? kind)
    {
        var column = one.Column.Column;
        var name = one.Operator.Name;
        if (kind is not { } known)
            yield return Messages.ConditionColumnUnknown(one.Line, one.Column.Lookup is null ? DealTable : AccountTable, column);
        else if (known == ColumnKind.Other)
            yield return Messages.ConditionColumnUnreadable(one.Line, column);
        else if (!one.Operator.Suits(known))
            yield return Messages.ConditionOperatorUnsuited(one.Line, name, column, known);
        else if (one.Operator.Test == ConditionTest.Equal && known != ColumnKind.Choices && one.Values.Count > 1)
            yield return Messages.ConditionValues(one.Line, name, column, Messages.ConditionOneValue(), one.Values.Count);
        else if (one.Operator.Test != ConditionTest.OfNow)
        {
            foreach (var value in one.Values.Where(value => !value.Fits(known)))
                yield return Messages.ConditionValueUnfit(one.Line, value.Text, column, known);
        }
    }
}
