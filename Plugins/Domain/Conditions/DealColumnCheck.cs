namespace CrmChecklists.Domain;

/// <summary>Whether conditions and bound columns can be used with the columns deals and accounts have, before a deal is judged by them. A sentence for every problem.</summary>
/// <param name="kindOf">What a column holds, or null where its table has no such column.</param>
internal sealed class DealColumnCheck(Func<DealColumn, ColumnKind?> kindOf)
{
    /// <summary>What is wrong in a checklist and its items.</summary>
    public IEnumerable<FormattableString> Problems(Checklist checklist) =>
        OfCondition(checklist.Condition).Select(Messages.ConditionOfChecklist).Concat(checklist.Items.SelectMany(Problems));

    /// <summary>What is wrong with a practice.</summary>
    public IEnumerable<FormattableString> Problems(Practice practice) =>
        OfCondition(practice.Condition).Select(problem => Messages.ConditionOfPractice(practice.Key, problem));

    /// <summary>What is wrong with a condition; nothing where there is none.</summary>
    public IReadOnlyList<FormattableString> OfCondition(string? fetchXml)
    {
        var problems = new List<FormattableString>();
        if (!string.IsNullOrWhiteSpace(fetchXml) && Condition.Read(fetchXml!, problems) is { } condition)
            problems.AddRange(condition.Problems(kindOf));
        return problems;
    }

    private IEnumerable<FormattableString> Problems(Item item)
    {
        foreach (var problem in OfCondition(item.Condition))
            yield return Messages.ConditionOfItem(item.Key, problem);

        if (BoundColumn.Read(item.BoundColumn) is not { } bound)
            yield break;
        // Whichever lookup leads to the account: it is the same table.
        if (kindOf(bound.Columns.Last()) is not { } kind)
            yield return Messages.BoundColumnUnknown(item.Key, item.BoundColumn!);
        else if (!Takes(item.Type, kind))
            yield return Messages.BoundColumnUnsuited(item.Key, item.BoundColumn!, kind, item.Type);
    }

    /// <summary>Whether a column of this kind can be the answer to an item of this type.</summary>
    private static bool Takes(AnswerType type, ColumnKind kind) => type switch
    {
        AnswerType.Text => kind == ColumnKind.Text,
        AnswerType.YesNo => kind == ColumnKind.YesNo,
        AnswerType.Number => kind is ColumnKind.Whole or ColumnKind.Long or ColumnKind.Decimal or ColumnKind.Double,
        AnswerType.Money => kind == ColumnKind.Money,
        AnswerType.Date => kind is ColumnKind.Day or ColumnKind.Moment or ColumnKind.WallClock,
        AnswerType.Choice => kind == ColumnKind.Choice,
        AnswerType.Choices => kind == ColumnKind.Choices,
        AnswerType.Person => kind == ColumnKind.Contact,
        _ => false,
    };
}
