using System.Security.Cryptography;
using System.Text;

namespace CrmChecklists.Domain.Tests.Junk;

/// <summary>
/// A text a person has labelled honest or junk. A hash of the text puts it into the half the rules may be tuned to or into the half that only measures them:
/// look at single texts of the first half only. The later texts were written after the rules of the first commit stood, without looking at these.
/// </summary>
internal sealed record LabelledText(string Set, bool IsJunk, string Text, string? Question)
{
    public string Language => Set.Split('-')[0];

    public bool IsLater => Set.EndsWith("-later", StringComparison.Ordinal);

    public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] % 2 == 1;

    public bool IsRefused => Domain.Junk.Of(Text, Question) is not null;

    /// <summary>The files of this folder: label, text, and the question where it matters, parted by tabs.</summary>
    public static IReadOnlyList<LabelledText> All()
    {
        var assembly = typeof(LabelledText).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => Read(name.Split('.')[^2], line.Split('\t'))).ToList();
        }).ToList();
    }

    private static LabelledText Read(string language, string[] cells) => new(language, cells[0] switch
    {
        "junk" => true,
        "honest" => false,
        var other => throw new FormatException($"\"{other}\" is neither junk nor honest."),
    }, cells[1], cells.Length > 2 ? cells[2] : null);
}
