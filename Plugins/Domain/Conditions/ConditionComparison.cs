namespace CrmChecklists.Domain;

/// <summary>One column compared with the values of the filter.</summary>
/// <param name="column">What is compared.</param>
/// <param name="link">Where the column is an account's: the link it is reached by.</param>
internal sealed class ConditionComparison(
    DealColumn column, FilterOperator @operator, IReadOnlyList<ConditionValue> values, ConditionLink? link, int line) : ConditionNode
{
    public DealColumn Column => column;

    public FilterOperator Operator => @operator;

    public IReadOnlyList<ConditionValue> Values => values;

    /// <summary>Where it stands in the filter.</summary>
    public int Line => line;

    public override IEnumerable<ConditionComparison> Comparisons => [this];

    public override bool? Holds(DealFacts deal, AsOf asOf) => OfRow(deal, asOf) switch
    {
        true when deal.IsGone(column) => null,
        true => Compare(deal[column], asOf) is { } holds ? holds != @operator.Negated : null,
        false => (@operator.Test == ConditionTest.Empty) != @operator.Negated,
        null => null,
    };

    /// <summary>Whether there is a row to compare: behind an outer link, an account that its own filter leaves out is as good as none.</summary>
    private bool? OfRow(DealFacts deal, AsOf asOf) => link is null or { Inner: true } or { Filter: null } ? true : link.Filter.Holds(deal, asOf);

    private bool? Compare(object? value, AsOf asOf) => value switch
    {
        _ when @operator.Test == ConditionTest.Empty => value is null,
        null => false,
        string text => OfText(FoldedText.Of(text)),
        int[] choices => OfChoices(choices),
        _ => OfSingle(value, asOf),
    };

    private bool? OfSingle(object value, AsOf asOf) => @operator.Test switch
    {
        ConditionTest.Equal => values.Count == 1 && Order(value, values[0], asOf) is { } order ? order == 0 : null,
        ConditionTest.In => In(value, asOf),
        ConditionTest.OfDay => value is DateTime date ? OfDay(date, asOf) : null,
        ConditionTest.OfNow => value is DateTime date ? OfNow(date, asOf) : null,
        _ => IsOrdered(value) ? InOrder(value, asOf) : null,
    };

    private bool? OfText(string key) => @operator.Test switch
    {
        ConditionTest.Equal when values.Count == 1 => key == values[0].Key,
        ConditionTest.In => IsIn(key),
        ConditionTest.Like => LikePattern.Matches(key, values[0].Key),
        ConditionTest.BeginsWith => key.StartsWith(values[0].Key, StringComparison.Ordinal),
        ConditionTest.EndsWith => key.EndsWith(values[0].Key, StringComparison.Ordinal),
        _ => null,
    };

    private bool IsIn(string key)
    {
        foreach (var one in values)
        {
            if (one.Key == key)
                return true;
        }
        return false;
    }

    private bool? OfChoices(int[] choices)
    {
        if (values.Any(one => one.Whole is null))
            return null;
        return @operator.Test switch
        {
            ConditionTest.Equal => choices.All(choice => values.Any(one => one.Whole == choice)) && values.All(one => choices.Contains(one.Whole!.Value)),
            ConditionTest.ContainsAny => values.Any(one => choices.Contains(one.Whole!.Value)),
            _ => null,
        };
    }

    private bool? OfDay(DateTime value, AsOf asOf)
    {
        if (values[0].Moment is not { } moment)
            return null;
        var day = (moment.Kind == DateTimeKind.Utc ? asOf.ToLocal(moment) : moment).Date;
        return @operator.OfDay!(day).Contains(value, asOf.Zone);
    }

    private bool? OfNow(DateTime value, AsOf asOf) =>
        @operator.OfNow!(asOf.Local, values.Count == 0 ? 0 : values[0].Whole!.Value).Contains(value, asOf.Zone);

    private bool? In(object value, AsOf asOf)
    {
        bool? found = false;
        foreach (var one in values)
        {
            var order = Order(value, one, asOf);
            if (order == 0)
                return true;
            found = order is null ? null : found;
        }
        return found;
    }

    private bool? InOrder(object value, AsOf asOf)
    {
        var order = Order(value, values[0], asOf);
        return @operator.Test switch
        {
            _ when order is null => null,
            ConditionTest.Greater => order > 0,
            ConditionTest.GreaterOrEqual => order >= 0,
            ConditionTest.Less => order < 0,
            ConditionTest.LessOrEqual => order <= 0,
            ConditionTest.Between => Order(value, values[1], asOf) is { } last ? order >= 0 && last <= 0 : null,
            _ => null,
        };
    }

    private static bool IsOrdered(object value) => value is int or long or decimal or double or DateTime;

    /// <summary>Below zero where the column's value is the lesser; null where the filter's text says nothing of that type.</summary>
    private static int? Order(object value, ConditionValue other, AsOf asOf) => value switch
    {
        int number => other.Whole is { } wanted ? number.CompareTo(wanted) : null,
        long number => other.Long is { } wanted ? number.CompareTo(wanted) : null,
        decimal number => other.Number is { } wanted ? number.CompareTo(wanted) : null,
        double number => other.Number is { } wanted ? number.CompareTo((double)wanted) : null,
        bool yes => other.YesNo is { } wanted ? yes.CompareTo(wanted) : null,
        Guid id => other.Id is { } wanted ? id.CompareTo(wanted) : null,
        DateTime date => other.Moment is { } wanted ? DateSpan.Seconds(date).CompareTo(As(date.Kind, wanted, asOf)) : null,
        _ => null,
    };

    /// <summary>A moment is compared in UTC; what has no zone is compared as it stands.</summary>
    private static DateTime As(DateTimeKind kind, DateTime wanted, AsOf asOf) =>
        kind == DateTimeKind.Utc && wanted.Kind != DateTimeKind.Utc ? DateSpan.ToUtc(wanted, asOf.Zone) : wanted;
}
