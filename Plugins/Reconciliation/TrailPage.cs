using System.Globalization;

namespace CrmChecklists.Reconciliation;

/// <summary>How far a reconciliation has come: which kind of row it reads, and which page of them.</summary>
/// <param name="Source">Which rows: the place in <see cref="TrailReader"/>'s list.</param>
/// <param name="Page">The page, from 1.</param>
internal sealed record TrailPage(int Source, int Page)
{
    public static TrailPage First => new(0, 1);

    /// <summary>What <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TrailPage? Read(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && Number(parts[0]) is { } source and < TrailReader.Sources && Number(parts[1]) is { } page and > 0 ? new TrailPage(source, page) : null;
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Source, Page);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
