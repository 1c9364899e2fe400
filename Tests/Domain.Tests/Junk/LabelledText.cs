using System.Security.Cryptography;
using System.Text;

namespace CrmChecklists.Domain.Tests.Junk;

/// <summary>
/// A text a person has labelled honest or junk, in one of the two sets of this folder.
/// The first set (one file a language) was written by who wrote the rules; a hash of the text puts it into the half the rules may be tuned to or into the half
/// that only measures them. Its later texts were written after the rules of the first commit stood, without looking at these.
/// The blind set was written by somebody who had seen neither rules nor texts, and split by row number before anybody had read it: odd rows are
/// blind-tuning.tsv, even rows blind-heldout.tsv. Whoever changes the rules looks at single texts of the tuning halves only.
/// </summary>
internal sealed record LabelledText(string Set, string Language, bool IsJunk, string Text, string? Question)
{
    public bool IsBlind => Set.StartsWith("blind-", StringComparison.Ordinal);

    public bool IsLater => Set.EndsWith("-later", StringComparison.Ordinal);

    public bool IsHeldOut => IsBlind ? Set == "blind-heldout" : SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] % 2 == 1;

    public bool IsRefused => Domain.Junk.Of(Text, Question) is not null;

    /// <summary>The files of this folder, parted by tabs; the first line names the columns. Where none is the language, the file's name begins with it.</summary>
    public static IReadOnlyList<LabelledText> All()
    {
        var assembly = typeof(LabelledText).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
            return lines.Skip(1).Select(cells => Read(name.Split('.')[^2], lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second))).ToList();
        }).ToList();
    }

    private static LabelledText Read(string set, Dictionary<string, string> cells) =>
        new(set, cells.GetValueOrDefault("language", Languages.GetValueOrDefault(set.Split('-')[0], "")), IsJunkLabel(cells["label"]), cells["text"], cells.GetValueOrDefault("question"));

    private static readonly Dictionary<string, string> Languages = new()
    {
        ["english"] = "en",
        ["german"] = "de",
        ["french"] = "fr",
        ["spanish"] = "es",
        ["danish"] = "da",
    };

    private static bool IsJunkLabel(string label) => label switch
    {
        "junk" => true,
        "honest" => false,
        var other => throw new FormatException($"\"{other}\" is neither junk nor honest."),
    };
}
