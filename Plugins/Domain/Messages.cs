namespace CrmChecklists.Domain;

/// <summary>
/// Every sentence the server says to a user, numbered: what happened, why it matters, what to do. Plain text, because the platform's dialog shows no HTML.
/// 1xx moves · 2xx answers · 3xx publishing · 4xx packs · 9xx everything else.
/// </summary>
internal static partial class Messages
{
    private const int LongestQuote = 60;

    /// <summary>A forward move while something is not settled: every gap, the most important first.</summary>
    public static Message StageHeld(StageMove move, IReadOnlyList<Gap> gaps) => new("CHK101",
        $"This deal {Cannot(move)} yet: {Things(gaps.Count, "thing is", "things are")} still to settle.\n"
        + Numbered(gaps.Select(gap => $"{gap.Item.Question} {gap.Because}"))
        + "\nDeals are lost over what nobody asked or nobody checked, and finding out now costs least."
        + "\nOpen the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on.");

    /// <summary>A target that is no stage of the process.</summary>
    public static Message UnknownStage() => new("CHK102",
        "This deal was not moved: the stage it was to go to does not belong to its process. "
        + "Without knowing the stage nobody can say what the move would leave behind. Choose one of the process's own stages.");

    /// <summary>Why an item holds.</summary>
    public static string Because(Item item, Answer answer, DateTime now) => answer.StateAt(now) switch
    {
        AnswerState.Open when answer is { State: AnswerState.NotYet, DueOn: { } due } => $"The plan was to know by {Day.InWords(due)}; that day has passed.",
        AnswerState.Open => "It is still open.",
        AnswerState.NotYet => "There is a plan, but this must be known before the deal moves on.",
        AnswerState.Assumed => "It is assumed, and this one must be verified: who or what told us, and when?",
        AnswerState.Unknowable => "It is said to be unknowable, but this must be known before the deal moves on.",
        var state => throw new ArgumentOutOfRangeException(nameof(answer), $"{state} never holds."),
    };

    /// <summary>A deal that is not there, or not for this user.</summary>
    public static Message DealNotFound() => new("CHK201",
        "The deal was not found. It may have been deleted, or you may not read it. Go back to your deals and open it again, or ask its owner to share it.");

    /// <summary>A text that is not what the panel sends.</summary>
    public static Message AnswersMalformed(IReadOnlyList<string> problems) => new("CHK202",
        "Nothing was saved: the answers could not be read.\n" + Numbered(problems)
        + "\nAnswers are saved all or none, so that no half of them is lost. Correct the places named and save again.");

    /// <summary>Answers that contradict themselves.</summary>
    public static Message AnswersInconsistent(IReadOnlyList<string> problems) => new("CHK203",
        $"Nothing was saved yet: {Things(problems.Count, "thing is", "things are")} missing.\n" + Numbered(problems)
        + "\nA colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date.");

    /// <summary>An item no published checklist has.</summary>
    public static Message UnknownItems(IReadOnlyList<string> keys) => new("CHK204",
        $"Nothing was saved: no published checklist has {(keys.Count == 1 ? "the item" : "the items")} {string.Join(", ", keys.Select(key => $"\"{key}\""))}. "
        + "The checklist may have changed while you were writing. Reload the deal and look at its checklist again.");

    /// <summary>Somebody else saved in between.</summary>
    public static Message AnswersChanged(IReadOnlyList<string> questions) => new("CHK205",
        "Nothing was saved: somebody else changed " + (questions.Count == 1 ? "this answer" : "these answers") + " while you were writing.\n"
        + Numbered(questions) + "\nSaving would silently throw their work away. Reload the deal, look at what they wrote, and save yours again.");

    /// <summary>One answer written past the panel that contradicts itself.</summary>
    public static Message AnswerInconsistent(string question, IReadOnlyList<string> problems) => new("CHK206",
        $"The answer to \"{question}\" was not saved.\n" + Numbered(problems)
        + "\nA colleague must be able to rely on what stands here. If nobody knows yet, choose \"not yet\" with a plan and a date.");

    /// <summary>An answer that names no deal or no item, or an item that does not fit.</summary>
    public static Message AnswerWithoutItem() => new("CHK207",
        "The answer was not saved: it must belong to a deal and to an item that exists. "
        + "Without them nobody can say what was asked. Give both the deal and the item, and let the item's key be that item's own.");

    /// <summary>An answer that is to belong to another deal or item.</summary>
    public static Message AnswerMoved(string question) => new("CHK208",
        $"The answer to \"{question}\" stays where it is: it cannot be moved to another deal or item, "
        + "because it would then say something nobody said. Write a new answer there instead.");

    /// <summary>A stage that is none.</summary>
    public static Message NoSuchStage(int category) => new("CHK209",
        $"There is no stage {category} in this deal's process, so there is no checklist to show for it. Choose one of the stages of the process bar.");

    /// <summary>Texts that only get past the field, and whatever else is wrong with the same answers.</summary>
    public static Message AnswersSayNothing(IReadOnlyList<string> places) => new("CHK210",
        $"Nothing was saved yet: {Things(places.Count, "place does", "places do")} not help the next reader.\n" + Numbered(places)
        + "\nColleagues act on what stands here, and a field that is filled but says nothing misleads them more than an open question. "
        + "Write what you know in your own words; short is fine. If nobody knows yet, choose \"not yet\" with a plan and a date: that is an honest answer.");

    /// <summary>In which way a text says nothing, for <see cref="AnswersSayNothing"/>.</summary>
    public static string Because(JunkKind junk, string field, string text) => $"\"{Shortened(text)}\" as {field} " + junk switch
    {
        JunkKind.Placeholder => "only keeps the place of an answer.",
        JunkKind.Question => "repeats the question.",
        JunkKind.Keys => "is a run over the keyboard.",
        JunkKind.Repetition => "says one thing over and over.",
        JunkKind.Reused => $"stands word for word in at least {Reuse.TooManyDeals} other deals: what is so in this one?",
        _ => throw new ArgumentOutOfRangeException(nameof(junk), junk, "It has no sentence."),
    };

    /// <summary>A change to a version that is not a draft.</summary>
    public static Message Frozen(string checklist, int version) => new("CHK301",
        $"Version {version} of \"{checklist}\" is published or retired and does not change any more: deals were judged by it, and their receipts point to it. "
        + "Choose New version, change the draft, and publish that.");

    /// <summary>A status set by hand.</summary>
    public static Message PublishByMessage() => new("CHK302",
        "A checklist is not published or retired by changing its status: publishing also checks the items and retires the version before it. "
        + "Save it as a draft and choose Publish.");

    /// <summary>A key or version changed by hand.</summary>
    public static Message KeyIsFixed() => new("CHK303",
        "A checklist keeps its key and version: answers, receipts and packs find it by them. Make a new checklist if it is to be another one.");

    /// <summary>Publishing what is no draft.</summary>
    public static Message NotADraft(string checklist, int version) => new("CHK304",
        $"Version {version} of \"{checklist}\" is not a draft, so there is nothing to publish. Choose New version, change the draft, and publish that.");

    /// <summary>A draft that cannot be used yet.</summary>
    public static Message DraftIncomplete(string checklist, IReadOnlyList<string> problems) => new("CHK305",
        $"\"{checklist}\" was not published: it would leave reps with questions they cannot answer well.\n" + Numbered(problems)
        + "\nComplete the draft and publish it again.");

    /// <summary>A checklist that is not there, or not for this user.</summary>
    public static Message ChecklistNotFound() => new("CHK306",
        "The checklist was not found. It may have been deleted, or you may not read it. Go back to the list of checklists and open it again.");

    /// <summary>An item on its own.</summary>
    public static Message ItemWithoutChecklist() => new("CHK307",
        "The item was not saved: it belongs to no checklist, so nobody would ever be asked. Add it from its checklist.");

    /// <summary>A pack that cannot be read or used.</summary>
    public static Message PackRefused(IReadOnlyList<string> problems) => new("CHK401",
        $"The pack was not imported: {Things(problems.Count, "place is", "places are")} wrong.\n" + Numbered(problems)
        + "\nA pack is taken whole or not at all, so that a checklist is never half changed. Correct the places named and import it again.");

    /// <summary>A parameter that is missing or of the wrong sort.</summary>
    public static Message WrongParameter(string name, string wanted) => new("CHK901",
        $"The request was not carried out: its parameter {name} should be {wanted}. Correct it and send the request again.");

    /// <summary>A mistake of ours.</summary>
    public static Message Unexpected(Guid correlation) => new("CHK999",
        "Something went wrong in CRM Checklists, and nothing was changed. It is not your doing. "
        + $"Please try again; if it happens again, give your administrator this number, under which the plug-in trace log has the details: {correlation:D}.");

    private static string Cannot(StageMove move) => move switch
    {
        { To: null, From: null } => "cannot finish its process",
        { To: null } => $"cannot leave {move.From.Name} and finish its process",
        { From: null } => $"cannot go to {move.To.Name}",
        _ => $"cannot leave {move.From.Name} for {move.To.Name}",
    };

    /// <summary>Enough of a text to know it again.</summary>
    private static string Shortened(string text)
    {
        var line = string.Join(" ", text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote)
            return line;
        return line.Substring(0, char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote) + "...";
    }

    private static string Things(int count, string one, string many) => count == 1 ? $"one {one}" : $"{count} {many}";

    private static string Numbered(IEnumerable<string> lines) => string.Join("\n", lines.Select((line, i) => $"{i + 1}. {line}"));
}
