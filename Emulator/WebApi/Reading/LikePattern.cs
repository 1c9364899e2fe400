namespace Emulator.WebApi.Reading;

/// <summary>Text inside a `like` pattern, where `%`, `_` and `[` mean something of their own.</summary>
internal static class LikePattern
{
    public static string Escape(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);
}
