namespace CrmChecklists.Gate;

/// <summary>Texts that must fit their column.</summary>
internal static class Texts
{
    /// <summary>The text, or its beginning and three dots in one.</summary>
    public static string Cut(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
