namespace CrmChecklists.Domain;

/// <summary>Words typed to get past a mandatory field. They are refused, because an honest "not yet" or "unknowable" costs no more and says more.</summary>
internal static class Junk
{
    /// <summary>Whether a text says nothing: empty, only punctuation, or one of the usual fillers.</summary>
    public static bool Is(string? text)
    {
        var trimmed = (text ?? "").Trim().Trim('.', '!', '?').ToLowerInvariant();
        return !trimmed.Any(char.IsLetterOrDigit)
            || trimmed is "n/a" or "na" or "n.a" or "tbd" or "tba" or "tbc" or "todo" or "xxx" or "asdf" or "qwerty" or "dunno" or "blah";
    }
}
