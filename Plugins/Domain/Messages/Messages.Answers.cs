namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>A deal that is not there, or not for this user.</summary>
    public static Message DealNotFound() => new("CHK201",
        $"The deal was not found. It may have been deleted, or you may not read it. Go back to your deals and open it again, or ask its owner to share it.");

    /// <summary>A text that is not what the panel sends.</summary>
    public static Message AnswersMalformed(IReadOnlyList<string> problems) => new("CHK202",
        $"""
        Nothing was saved: the answers could not be read.
        {Lines(problems)}
        Answers are saved all or none, so that no half of them is lost. Correct the places named and save again.
        """);

    /// <summary>Answers that contradict themselves.</summary>
    public static Message AnswersInconsistent(IReadOnlyList<FormattableString> problems) => new("CHK203",
        $"""
        Nothing was saved yet: {ToMend(problems.Count)} to mend.
        {problems}
        A colleague must be able to rely on what stands here. If nobody knows yet, choose "not yet" with a plan and a date.
        """);

    /// <summary>An item no published checklist asks of this deal.</summary>
    public static Message UnknownItems(IReadOnlyList<string> keys) => new("CHK204",
        $"Nothing was saved: no published checklist asks {Quoted(keys)} of this deal. The checklist may have changed while you were writing. Reload the deal and look at its checklist again.");

    /// <summary>Somebody else saved in between.</summary>
    public static Message AnswersChanged(IReadOnlyList<string> questions) => new("CHK205",
        $"""
        Nothing was saved: somebody else changed {Answers(questions.Count)} while you were writing.
        {Lines(questions)}
        Saving would silently throw their work away. Reload the deal, look at what they wrote, and save yours again.
        """);

    /// <summary>One answer written past the panel that contradicts itself.</summary>
    public static Message AnswerInconsistent(string question, IReadOnlyList<FormattableString> problems) => new("CHK206",
        $"""
        The answer to "{question}" was not saved.
        {problems}
        A colleague must be able to rely on what stands here. If nobody knows yet, choose "not yet" with a plan and a date.
        """);

    /// <summary>An answer that names no deal or no item, or an item that does not fit.</summary>
    public static Message AnswerWithoutItem() => new("CHK207",
        $"The answer was not saved: it must belong to a deal and to an item that exists. Without them nobody can say what was asked. Give both the deal and the item, and let the item's key be that item's own.");

    /// <summary>An answer that is to belong to another deal or item.</summary>
    public static Message AnswerMoved(string question) => new("CHK208",
        $"The answer to \"{question}\" stays where it is: it cannot be moved to another deal or item, because it would then say something nobody said. Write a new answer there instead.");

    /// <summary>A stage that is none.</summary>
    public static Message NoSuchStage(int category) => new("CHK209",
        $"There is no stage {category} in this deal's process, so there is no checklist to show for it. Choose one of the stages of the process bar.");

    /// <summary>Texts that only get past the field, and whatever else is wrong with the same answers.</summary>
    public static Message AnswersSayNothing(IReadOnlyList<FormattableString> places) => new("CHK210",
        $"""
        Nothing was saved yet: {DoNotHelp(places.Count)} the next reader.
        {places}
        Colleagues act on what stands here, and a field that is filled but says nothing misleads them more than an open question. Write what you know in your own words; short is fine. If nobody knows yet, choose "not yet" with a plan and a date: that is an honest answer.
        """);

    /// <summary>A column of an answer that only the server writes.</summary>
    public static Message KeptByServer(string column) => new("CHK211",
        $"The answer was not saved: {column} is kept by the server, from the whys, the waivers and the value themselves, so that it cannot say anything else than they do. Leave it out and save again.");

    /// <summary>A column of the account or the deal that an answer's item is bound to, and that cannot take the answer.</summary>
    public static Message BoundColumnMissing(string question) => new("CHK212",
        $"The answer to \"{question}\" was not saved: it belongs into a field of the account, and this deal has no account. An answer nobody finds on the form would be a second truth. Choose the deal's account first, then answer again.");

    /// <summary>A fraction for a column of whole numbers.</summary>
    public static Message WholeNumberNeeded(string question, string value) => new("CHK214",
        $"The answer to \"{question}\" was not saved: {value} is no whole number, and its field on the form takes no other. A rounded number would be one nobody said. Write it as a whole number.");

    /// <summary>A moment that has no checklist of its own.</summary>
    public static Message NoSuchMoment(int moment) => new("CHK213",
        $"There is no moment {moment} to show a checklist for. Choose 1 for winning, 2 for losing, 3 for preparing a meeting, or a stage of the process bar.");

    /// <summary>In which way a text says nothing, for <see cref="AnswersSayNothing"/>.</summary>
    public static FormattableString Because(JunkKind junk, FormattableString field, string text) => junk switch
    {
        JunkKind.Placeholder => $"\"{Shortened(text)}\" as {field} only keeps the place of an answer.",
        JunkKind.Question => $"\"{Shortened(text)}\" as {field} repeats the question.",
        JunkKind.Keys => $"\"{Shortened(text)}\" as {field} is a run over the keyboard.",
        JunkKind.Repetition => $"\"{Shortened(text)}\" as {field} says one thing over and over.",
        _ => throw new ArgumentOutOfRangeException(nameof(junk), junk, "It has no sentence."),
    };

    /// <summary>A text that stands in many other deals, for <see cref="AnswersSayNothing"/>.</summary>
    public static FormattableString Reused(FormattableString field, string text, int deals) =>
        $"\"{Shortened(text)}\" as {field} stands word for word in at least {deals} other deals: what is so in this one?";

    /// <summary>A sentence about one of several answers.</summary>
    public static FormattableString About(string question, FormattableString sentence) => $"{question} {sentence}";

    private static FormattableString ToMend(int count) => count == 1 ? $"one thing is" : (FormattableString)$"{count} things are";

    private static FormattableString DoNotHelp(int count) => count == 1 ? $"one place does not help" : (FormattableString)$"{count} places do not help";

    private static FormattableString Answers(int count) => count == 1 ? $"this answer" : (FormattableString)$"these answers";

    private static string Quoted(IEnumerable<string> keys) => string.Join(", ", keys.Select(key => $"\"{key}\""));
}
