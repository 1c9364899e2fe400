namespace Emulator.WebApi.Json;

/// <summary>Row versions as HTTP has them: `W/"123"`. (Learn: "Perform conditional operations using the Web API".)</summary>
internal static class ETag
{
    public static string Write(string rowVersion) => $"W/\"{rowVersion}\"";

    /// <summary>The row version out of an ETag; null for `*` and for no header.</summary>
    /// <exception cref="DataverseFault">Not an ETag.</exception>
    public static string? Read(string? header)
    {
        var text = header?.Trim();
        if (text is null or "" or "*" or "null") return null;
        if (text.StartsWith("W/", StringComparison.Ordinal)) text = text[2..];
        return text.Length > 2 && text[0] == '"' && text[^1] == '"' && text[1..^1].All(char.IsAsciiDigit)
            ? text[1..^1]
            : throw Faults.BadRequest($"'{header}' is not an ETag. Send the value of @odata.etag as it was given.");
    }
}
