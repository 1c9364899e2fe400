using System.Globalization;

namespace CrmChecklists.Domain;

/// <summary>
/// Words the sentences of the catalogue for readers of one language. A sentence is written once, in English, as an interpolated text; a language knows other wordings by that English pattern
/// ("It is still open." or "The plan was to know by {0}; that day has passed."). What it has no wording for stays English: understood, and easy to find.
/// </summary>
/// <param name="lcid">The platform's number of the language, as in usersettings.uilanguageid: 1033 is English.</param>
/// <param name="culture">How days and numbers are written.</param>
/// <param name="wordings">The wording for each English pattern; the places {0}, {1} may change order.</param>
/// <param name="day">The form of a day in words.</param>
internal sealed class Language(int lcid, CultureInfo culture, IReadOnlyDictionary<string, string> wordings, string day = "d MMMM yyyy")
{
    /// <summary>The language the sentences are written in.</summary>
    public static readonly Language English = new(1033, CultureInfo.InvariantCulture, new Dictionary<string, string>());

    /// <summary>Every language there are wordings for. One more is one more entry here.</summary>
    public static IReadOnlyList<Language> All => [English, German.Language, Danish.Language];

    public int Lcid { get; } = lcid;

    /// <summary>The wording for each English pattern.</summary>
    public IReadOnlyDictionary<string, string> Wordings { get; } = wordings;

    /// <summary>The language with this number, or English.</summary>
    public static Language Of(int? lcid) => All.FirstOrDefault(one => one.Lcid == lcid) ?? English;

    /// <summary>The sentence as its reader reads it: days in words, lists numbered from 1, sentences inside sentences worded too.</summary>
    public string Say(FormattableString sentence) => string.Format(culture, Worded(sentence.Format), sentence.GetArguments().Select(Say).ToArray());

    // A source file checked out with Windows line ends must neither hide a wording nor show in what people read.
    private string Worded(string pattern)
    {
        var english = pattern.Replace("\r", "");
        return Wordings.TryGetValue(english, out var wording) ? wording : english;
    }

    private object? Say(object? part) => part switch
    {
        FormattableString sentence => Say(sentence),
        IEnumerable<FormattableString> lines => string.Join("\n", lines.Select((line, i) => $"{i + 1}. {Say(line)}")),
        DateTime moment => moment.ToString(day, culture),
        _ => part,
    };
}
