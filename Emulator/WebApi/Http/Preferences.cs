using System.Globalization;

namespace Emulator.WebApi.Http;

/// <summary>The `Prefer` header. (Learn: "Compose HTTP requests and handle errors", Prefer headers.)</summary>
internal sealed class Preferences
{
    public static readonly Preferences None = new();

    public bool ReturnRepresentation { get; private set; }
    public bool ContinueOnError { get; private set; }

    /// <summary>Rows per page, 1 to 5,000; null when not asked for.</summary>
    public int? MaxPageSize { get; private set; }
    public AnnotationFilter Annotations { get; private set; } = AnnotationFilter.None;

    /// <exception cref="DataverseFault">A preference the emulator does not know, by name.</exception>
    public static Preferences Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header)) return None;

        var preferences = new Preferences();
        foreach (var part in SplitOutsideQuotes(header)) preferences.Take(part.Trim());

        return preferences;
    }

    private void Take(string preference)
    {
        var equals = preference.IndexOf('=');
        var name = (equals < 0 ? preference : preference[..equals]).Trim().ToLowerInvariant();
        var value = equals < 0 ? "" : preference[(equals + 1)..].Trim().Trim('"');
        switch (name)
        {
            case "": break;
            case "return": ReturnRepresentation = value == "representation"; break;
            case "odata.continue-on-error": ContinueOnError = value is "" or "true"; break;
            case "odata.maxpagesize": MaxPageSize = PageSize(value); break;
            case "odata.include-annotations": Annotations = AnnotationFilter.Parse(value); break;
            case "odata.allow-entityreferences" or "respond-async" or "odata.track-changes":
                throw Faults.NotSupported($"the preference '{name}'");
            default: break; // RFC 7240: a preference the server does not know is ignored
        }
    }

    private static int PageSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? Math.Min(size, PageLimit)
            : throw Faults.BadRequest($"odata.maxpagesize must be a whole number from 1 to {PageLimit}; it is '{value}'.");

    /// <summary>The most rows a page holds. (Learn: "Query data using the Web API", limits.)</summary>
    public const int PageLimit = 5000;

    private static IEnumerable<string> SplitOutsideQuotes(string header)
    {
        var start = 0;
        var quoted = false;
        for (var at = 0; at < header.Length; at++)
        {
            if (header[at] == '"') quoted = !quoted;
            if (quoted || header[at] is not (',' or ';')) continue;
            yield return header[start..at];
            start = at + 1;
        }

        yield return header[start..];
    }
}
