namespace Emulator.WebApi.Addressing;

/// <summary>Reads `a='x',b=3` as it stands in a key or a function call. Commas inside quotes, brackets and braces separate nothing.</summary>
internal static class ArgumentList
{
    /// <summary>Splits at a separator that stands outside quotes and brackets.</summary>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\'') quoted = !quoted;
            if (quoted) continue;
            if (text[at] is '(' or '[' or '{') depth++;
            if (text[at] is ')' or ']' or '}') depth--;
            if (text[at] != separator || depth > 0) continue;
            parts.Add(text[start..at].Trim());
            start = at + 1;
        }

        if (start < text.Length || parts.Count > 0) parts.Add(text[start..].Trim());
        return parts;
    }

    /// <summary>The `name=value` pairs, in order; a part without an equals sign has an empty name.</summary>
    public static IReadOnlyList<(string Name, string Value)> Pairs(string text) =>
        [.. Split(text, ',').Select(Pair)];

    private static (string Name, string Value) Pair(string part)
    {
        var equals = part.IndexOf('=');
        var isNamed = equals > 0 && part[..equals].All(c => char.IsLetterOrDigit(c) || c is '_' or '@' or '.');
        return isNamed ? (part[..equals].Trim(), part[(equals + 1)..].Trim()) : ("", part);
    }

    /// <summary>The text between single quotes with doubled quotes undone, or null when the value is not quoted.</summary>
    public static string? Unquote(string value) =>
        value.Length >= 2 && value[0] == '\'' && value[^1] == '\'' ? value[1..^1].Replace("''", "'", StringComparison.Ordinal) : null;
}
