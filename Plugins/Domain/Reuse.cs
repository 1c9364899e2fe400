namespace CrmChecklists.Domain;

/// <summary>The same text in many deals was written for none of them. Short honest answers ("The CFO signs") come back in every deal and never count.</summary>
internal static class Reuse
{
    private const int FewestWords = 5;

    /// <summary>Whether a text is long enough that it should differ from deal to deal.</summary>
    public static bool ShouldDiffer(string? text) => !string.IsNullOrWhiteSpace(text) && FoldedWords.Of(text!).Count >= FewestWords;
}
