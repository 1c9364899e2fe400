namespace Emulator.Metadata;

/// <summary>A label in one or more languages, by LCID.</summary>
internal sealed record LocalizedText(IReadOnlyDictionary<int, string> ByLanguage)
{
    public static LocalizedText Of(string english) => new(new Dictionary<int, string> { [1033] = english });

    /// <summary>The label in the language asked for, else in English, else in any; empty when there is none.</summary>
    public string In(int language) =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue(1033, out text) ? text : ByLanguage.Values.FirstOrDefault() ?? "";

    public override string ToString() => In(1033);
}
