using CrmChecklists.Domain;

namespace CrmChecklists.Given;

/// <summary>Sentences as an English reader reads them.</summary>
internal static class Spoken
{
    public static string? InEnglish(this FormattableString? sentence) => sentence is null ? null : Language.English.Say(sentence);

    public static IReadOnlyList<string> InEnglish(this IEnumerable<FormattableString> sentences) => sentences.Select(Language.English.Say).ToList();
}
