namespace CrmChecklists.Domain;

/// <summary>What a won or lost deal taught, in words: each question that was answered, the answer, and the whys beneath it.</summary>
internal static class LessonText
{
    /// <summary>Null where nothing was answered.</summary>
    public static FormattableString? Of(IEnumerable<ToldItem> told)
    {
        var parts = told.Where(one => one.SaysSomething).Select(Part).ToList();
        return parts.Count == 0 ? null : parts.Aggregate((before, part) => $"{before}\n\n{part}");
    }

    /// <summary>Of which kind the first root cause is that was named; null where none was.</summary>
    public static CauseType? FirstCause(IEnumerable<ToldItem> told) =>
        told.SelectMany(one => one.Whys).FirstOrDefault(why => why is { IsRootCause: true, CauseType: not null })?.CauseType;

    private static FormattableString Part(ToldItem told) => told.Whys.Count == 0
        ? $"{told.Known.Item.Question}\n{Said(told)}"
        : (FormattableString)$"{told.Known.Item.Question}\n{Said(told)}\n{told.Whys.Select(Said)}";

    private static FormattableString Said(ToldItem told) => told switch
    {
        { State: AnswerState.Verified, Known.Answer: { Source: { } source, VerifiedOn: { } day } } => $"{told.Value} ({source}, {day})",
        { State: AnswerState.Assumed or AnswerState.Verified } => $"{told.Value} (assumed)",
        { State: AnswerState.NotYet, Known.Answer: var answer } => $"Not known yet. The plan: {answer.Plan}",
        { State: AnswerState.Unknowable, Known.Answer: var answer } => $"It cannot be known: {answer.Reason}",
        _ => $"No answer, but whys.",
    };

    private static FormattableString Said(Why why) =>
        why is { IsRootCause: true, CauseType: { } cause } ? $"{InWords(why)} (root cause: {InWords(cause)})"
        : why.IsRootCause ? $"{InWords(why)} (root cause)"
        : InWords(why);

    private static FormattableString InWords(Why why) => why.Kind switch
    {
        WhyKind.Organisation => $"For the organisation: {why.Text}",
        WhyKind.Person when why.Person is { } person => $"For {person}: {why.Text}",
        WhyKind.Person => $"For a person: {why.Text}",
        WhyKind.Feeling when why is { Feeling: { } feeling, Strength: { } strength } => $"How they feel ({InWords(feeling)}, {strength} of 5): {why.Text}",
        WhyKind.Feeling => $"How they feel: {why.Text}",
        WhyKind.Words => $"In their own words: \"{why.Text}\"",
        _ => $"Because: {why.Text}",
    };

    private static FormattableString InWords(CauseType cause) => cause switch
    {
        CauseType.Process => $"process",
        CauseType.Technology => $"technology",
        CauseType.People => $"people and skills",
        CauseType.Organisation => $"organisation and politics",
        CauseType.Money => $"money",
        CauseType.Market => $"market and customers",
        CauseType.Law => $"law and regulation",
        _ => $"culture and habit",
    };

    private static FormattableString InWords(Feeling feeling) => feeling switch
    {
        Feeling.Worried => $"worried",
        Feeling.Frustrated => $"frustrated",
        Feeling.Overwhelmed => $"overwhelmed",
        Feeling.Angry => $"angry",
        Feeling.Ashamed => $"ashamed",
        Feeling.Indifferent => $"indifferent",
        Feeling.Curious => $"curious",
        Feeling.Hopeful => $"hopeful",
        Feeling.Relieved => $"relieved",
        Feeling.Confident => $"confident",
        _ => $"enthusiastic",
    };
}
