namespace Emulator.WebApi.Addressing;

/// <summary>Splits a percent-encoded resource path into segments. A slash inside quotes or parentheses belongs to its segment.</summary>
internal static class PathReader
{
    /// <exception cref="DataverseFault">Unbalanced parentheses or quotes.</exception>
    public static IReadOnlyList<PathSegment> Read(string encodedPath) =>
        [.. Split(encodedPath).Where(s => s.Length > 0).Select(s => Segment(Uri.UnescapeDataString(s)))];

    private static IEnumerable<string> Split(string path)
    {
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var at = 0; at < path.Length; at++)
        {
            var isQuote = path[at] == '\'' || (path[at] == '%' && string.CompareOrdinal(path, at, "%27", 0, 3) == 0);
            if (isQuote) quoted = !quoted;
            if (quoted) continue;
            if (path[at] == '(') depth++;
            if (path[at] == ')') depth--;
            if (path[at] != '/' || depth > 0) continue;
            yield return path[start..at];
            start = at + 1;
        }

        yield return path[start..];
    }

    private static PathSegment Segment(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0) return new PathSegment(text, null);
        if (!text.EndsWith(')'))
            throw Faults.BadRequest($"Bad Request - Error in query syntax: the parentheses in '{text}' are not closed.");

        return new PathSegment(text[..open], text[(open + 1)..^1].Trim());
    }
}
