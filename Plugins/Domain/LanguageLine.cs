namespace CrmChecklists.Domain;

/// <summary>One wording of a text that goes to the customer: a line "de = Wer unterschreibt bei Ihnen?" of chk_item.chk_askcustomer or chk_bring.</summary>
/// <param name="Language">Two small letters, as in ISO 639-1.</param>
/// <param name="Text">The words.</param>
internal sealed record LanguageLine(string Language, string Text)
{
    /// <summary>Characters all lines may have together: the length of the columns.</summary>
    public const int Longest = 4000;

    private const int LettersOfLanguage = 2;

    /// <summary>The wordings, in their order. Lines that are none (<see cref="Problems"/>) and empty ones are passed over; of two in one language the first counts.</summary>
    public static IReadOnlyList<LanguageLine> Read(string? lines) =>
        Split(lines).Select(Parse).OfType<LanguageLine>().GroupBy(line => line.Language).Select(same => same.First()).ToList();

    /// <summary>The same as <see cref="Read"/> takes it; null for none.</summary>
    public static string? Write(IReadOnlyCollection<LanguageLine> lines) => lines.Count == 0 ? null : string.Join("\n", lines.Select(line => $"{line.Language} = {line.Text}"));

    /// <summary>What keeps the lines from being used, as sentences that name the line.</summary>
    /// <param name="lines">The column's text.</param>
    /// <param name="item">Key of the item.</param>
    /// <param name="what">What the lines are, as a sentence names them.</param>
    public static IEnumerable<FormattableString> Problems(string? lines, string item, FormattableString what)
    {
        var seen = new HashSet<string>();
        var number = 0;
        foreach (var text in Split(lines))
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
                continue;

            if (Parse(text) is not { } line)
                yield return $"The item \"{item}\": line {number} of {what} should be a language in two letters and the words, like \"en = Who signs at your side?\".";
            else if (!seen.Add(line.Language))
                yield return $"The item \"{item}\": line {number} of {what} is the second one in the language \"{line.Language}\".";
        }
    }

    private static string[] Split(string? lines) => (lines ?? "").Split('\n');

    private static LanguageLine? Parse(string line)
    {
        var parts = line.Split(['='], 2);
        var language = parts[0].Trim();
        var text = parts.Length < 2 ? "" : parts[1].Trim();
        var isLanguage = language.Length == LettersOfLanguage && language.All(letter => letter is >= 'a' and <= 'z');
        return isLanguage && text.Length > 0 ? new LanguageLine(language, text) : null;
    }
}
