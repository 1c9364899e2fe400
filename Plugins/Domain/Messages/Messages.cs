namespace CrmChecklists.Domain;

/// <summary>
/// Every sentence the server says to a user, numbered: what happened, why it matters, what to do. Plain text, because the platform's dialog shows no HTML.
/// 1xx moves · 2xx answers, whys and waivers · 3xx publishing · 4xx packs · 5xx reconciliation and set-up · 6xx promises, people and exits · 7xx practices and feedback · 9xx everything else; a file for each of them.
/// A sentence is one interpolated text, so that <see cref="Language"/> finds its other wordings by it; whatever has its own wording (a reason, a count) is a sentence inside it.
/// </summary>
internal static partial class Messages
{
    private const int LongestQuote = 60;

    /// <summary>A parameter that is missing or of the wrong sort.</summary>
    public static Message WrongParameter(string name, FormattableString wanted) => new("CHK901",
        $"The request was not carried out: its parameter {name} should be {wanted}. Correct it and send the request again.");

    /// <summary>A mistake of ours.</summary>
    public static Message Unexpected(Guid correlation) => new("CHK999",
        $"Something went wrong in CRM Checklists, and nothing was changed. It is not your doing. Please try again; if it happens again, give your administrator this number, under which the plug-in trace log has the details: {correlation:D}.");

    /// <summary>Lines of plain text as sentences without a wording of their own: what a user wrote, or what is said of a machine's text.</summary>
    public static IReadOnlyList<FormattableString> Lines(IEnumerable<string> texts) => texts.Select(Line).ToList();

    private static FormattableString Line(string text) => $"{text}";

    /// <summary>Enough of a text to know it again.</summary>
    internal static string Shortened(string text)
    {
        var line = string.Join(" ", text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote)
            return line;
        return line.Substring(0, char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote) + "...";
    }
}
