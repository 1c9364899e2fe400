namespace CrmChecklists.Domain;

/// <summary>What is wrong with a condition: a sentence each, naming what is not supported and where it stands.</summary>
internal static partial class Messages
{
    public static FormattableString ConditionTooLong(int length, int most) =>
        $"The filter has {length} characters; {most} are the most.";

    public static FormattableString ConditionNotXml(int line, int position) =>
        $"The filter is not well-formed XML: it cannot be read at line {line}, position {position}. Download it again from Advanced Find.";

    public static FormattableString ConditionDocumentType() =>
        $"The filter has a document type (DOCTYPE), which no filter needs and none may have. Download it again from Advanced Find.";

    public static FormattableString ConditionNotFetch(string name) =>
        $"The filter should begin with the element \"fetch\", as Advanced Find downloads it; it begins with \"{name}\".";

    public static FormattableString ConditionAggregate(int line) =>
        $"Line {line}: the filter sums or counts (aggregate), which says nothing about a single deal.";

    public static FormattableString ConditionTop(int line) =>
        $"Line {line}: the filter takes the first rows only (top), which says nothing about a single deal.";

    public static FormattableString ConditionMapping(int line, string mapping) =>
        $"Line {line}: the mapping \"{mapping}\" is not supported; only \"logical\" is.";

    public static FormattableString ConditionOneEntity(int count) =>
        $"The filter should have one element \"entity\"; it has {count}.";

    public static FormattableString ConditionTable(int line, string table) =>
        $"Line {line}: the filter is about the table \"{table}\"; a condition is about \"opportunity\".";

    public static FormattableString ConditionElement(int line, string name, string parent) =>
        $"Line {line}: the element \"{name}\" in \"{parent}\" is not supported.";

    public static FormattableString ConditionAttribute(int line, string element, string name) =>
        $"Line {line}: the attribute \"{name}\" of \"{element}\" is not supported.";

    public static FormattableString ConditionText(int line, string element, string text) =>
        $"Line {line}: the element \"{element}\" holds the text \"{Shortened(text)}\", which means nothing there.";

    public static FormattableString ConditionNeeds(int line, string element, string name) =>
        $"Line {line}: the element \"{element}\" needs the attribute \"{name}\".";

    public static FormattableString ConditionLinkTable(int line, string table) =>
        $"Line {line}: the filter links to the table \"{table}\"; a condition can look at the deal's \"account\" only.";

    public static FormattableString ConditionLinkColumns(int line, string from, string to) =>
        $"Line {line}: the link goes from \"{from}\" to \"{to}\"; a deal leads to its account from \"accountid\" to \"parentaccountid\" or \"customerid\".";

    public static FormattableString ConditionLinkType(int line, string type) =>
        $"Line {line}: the link type \"{type}\" is not supported; \"inner\" and \"outer\" are.";

    public static FormattableString ConditionAliasTwice(int line, string alias) =>
        $"Line {line}: the alias \"{alias}\" is used twice.";

    public static FormattableString ConditionLinkInLink(int line) =>
        $"Line {line}: the filter links on from the account; a condition can look at the deal and its account only.";

    public static FormattableString ConditionLinkInFilter(int line) =>
        $"Line {line}: the filter asks whether related rows exist; a condition can look at the deal and its account only.";

    public static FormattableString ConditionFilterType(int line, string type) =>
        $"Line {line}: the filter type \"{type}\" is not supported; \"and\" and \"or\" are.";

    public static FormattableString ConditionQuickFind(int line) =>
        $"Line {line}: the filter searches as quick find does (isquickfindfields), which is not supported.";

    public static FormattableString ConditionNoSuchLink(int line, string name) =>
        $"Line {line}: the condition names \"{name}\" (entityname), but the filter has no link of that alias.";

    public static FormattableString ConditionOtherLink(int line, string name) =>
        $"Line {line}: the condition names \"{name}\" (entityname) inside another link; move it into the deal's own filter.";

    public static FormattableString ConditionValueOf(int line, string column) =>
        $"Line {line}: the condition compares with the column \"{column}\" (valueof), which is not supported; compare with a value.";

    public static FormattableString ConditionOfTheReader(int line, string name, string column) =>
        $"Line {line}: the operator \"{name}\" on \"{column}\" depends on who asks; a condition must say the same to everybody.";

    public static FormattableString ConditionFiscal(int line, string name, string column) =>
        $"Line {line}: the operator \"{name}\" on \"{column}\" depends on the fiscal calendar, which a condition does not know; use months or years.";

    public static FormattableString ConditionHierarchy(int line, string name, string column) =>
        $"Line {line}: the operator \"{name}\" on \"{column}\" walks a hierarchy; a condition can look at the deal and its account only.";

    public static FormattableString ConditionOperatorUnknown(int line, string name, string column) =>
        $"Line {line}: the operator \"{name}\" on \"{column}\" is not supported.";

    /// <param name="wanted">How many, as one of the words below.</param>
    public static FormattableString ConditionValues(int line, string name, string column, FormattableString wanted, int count) =>
        $"Line {line}: the operator \"{name}\" on \"{column}\" takes {wanted}; the filter gives {count}.";

    public static FormattableString ConditionNoValue() => $"no value";

    public static FormattableString ConditionOneValue() => $"one value";

    public static FormattableString ConditionTwoValues() => $"two values";

    public static FormattableString ConditionSomeValues() => $"one value or more";

    public static FormattableString ConditionCount(int line, string name, string column, int most, string text) =>
        $"Line {line}: the operator \"{name}\" on \"{column}\" takes a whole number from 1 to {most}, not \"{Shortened(text)}\".";

    public static FormattableString ConditionEmptySet(int line, string column, string pattern) =>
        $"Line {line}: the pattern \"{Shortened(pattern)}\" for \"{column}\" has the set [^], which names no letter.";

    public static FormattableString ConditionColumnUnknown(int line, string table, string column) =>
        $"Line {line}: the table \"{table}\" has no column \"{column}\" to look at.";

    public static FormattableString ConditionColumnUnreadable(int line, string column) =>
        $"Line {line}: the column \"{column}\" holds nothing a condition could compare.";

    public static FormattableString ConditionOperatorUnsuited(int line, string name, string column, ColumnKind kind) =>
        $"Line {line}: the operator \"{name}\" does not suit the column \"{column}\", which holds {Holds(kind)}.";

    public static FormattableString ConditionValueUnfit(int line, string text, string column, ColumnKind kind) =>
        $"Line {line}: the value \"{Shortened(text)}\" does not fit the column \"{column}\", which holds {Holds(kind)}.";

    public static FormattableString ConditionOfChecklist(FormattableString problem) =>
        $"Its condition cannot be used. {problem}";

    public static FormattableString ConditionOfItem(string item, FormattableString problem) =>
        $"The condition of the item \"{item}\" cannot be used. {problem}";

    public static FormattableString ConditionOfPractice(string practice, FormattableString problem) =>
        $"The condition of the practice \"{practice}\" cannot be used. {problem}";

    public static FormattableString InChecklist(string checklist, FormattableString problem) =>
        $"Checklist \"{checklist}\": {problem}";

    public static FormattableString BoundColumnUnknown(string item, string column) =>
        $"The item \"{item}\" is bound to \"{column}\", and there is no such column.";

    public static FormattableString BoundColumnUnsuited(string item, string column, ColumnKind kind, AnswerType type) =>
        $"The item \"{item}\" is bound to \"{column}\", which holds {Holds(kind)}; its answer is {IsAnswered(type)}.";

    /// <summary>A practice whose condition would show it to the wrong deals, or break the page it is on.</summary>
    public static Message PracticeConditionUnusable(IReadOnlyList<FormattableString> problems) => new("CHK310",
        $"""
        The practice was not saved: its condition cannot be used, so nobody could say whom it helps.
        {problems}
        Correct the filter in Advanced Find, download its FetchXML and paste that; or leave the condition empty, and every deal sees the practice.
        """);

    private static FormattableString IsAnswered(AnswerType type) => type switch
    {
        AnswerType.Text => $"text",
        AnswerType.YesNo => $"yes or no",
        AnswerType.Number => $"a number",
        AnswerType.Money => $"an amount",
        AnswerType.Date => $"a date",
        AnswerType.Choice => $"one of its options",
        AnswerType.Choices => $"some of its options",
        _ => $"a contact",
    };

    private static FormattableString Holds(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => $"text",
        ColumnKind.Whole or ColumnKind.Long => $"whole numbers",
        ColumnKind.Decimal or ColumnKind.Double => $"numbers",
        ColumnKind.Money => $"amounts with at most four decimals",
        ColumnKind.YesNo => $"yes or no (1 or 0)",
        ColumnKind.Choice => $"a choice (its number)",
        ColumnKind.Choices => $"several choices (their numbers)",
        ColumnKind.Moment => $"a date and time (2026-11-22 or 2026-11-22T09:30:00Z)",
        ColumnKind.Day => $"a day without a time (2026-11-22)",
        ColumnKind.WallClock => $"a date and time of no time zone",
        ColumnKind.Contact => $"a contact (its id)",
        ColumnKind.Reference => $"a reference (its id)",
        _ => $"something else",
    };
}
