namespace CrmChecklists.Domain;

/// <summary>SQL Server's LIKE patterns: % any text, _ any letter, [a-c] one of these letters, [^a] any but this. Text and pattern are folded.</summary>
internal static class LikePattern
{
    /// <summary>Whether the pattern has a set that names no letter, of which nobody can say what it means.</summary>
    public static bool HasAnEmptySet(string pattern) => pattern.Contains("[^]");

    public static bool Matches(string text, string pattern)
    {
        var at = 0;
        var place = 0;
        var resumeAt = 0;
        int? resumePlace = null;
        while (at < text.Length)
        {
            if (place < pattern.Length && pattern[place] == '%')
            {
                resumeAt = at;
                resumePlace = ++place;
            }
            else if (place < pattern.Length && Takes(text, at, pattern, ref place))
            {
                at += Letter(text, at);
            }
            else if (resumePlace is { } resume)
            {
                at = resumeAt += Letter(text, resumeAt);
                place = resume;
            }
            else
            {
                return false;
            }
        }

        while (place < pattern.Length && pattern[place] == '%')
            place++;
        return place == pattern.Length;
    }

    /// <summary>Whether what stands in the pattern takes the letter in the text; if so, the place moves past it.</summary>
    private static bool Takes(string text, int at, string pattern, ref int place)
    {
        if (pattern[place] is not ('[' or '_') && !char.IsSurrogate(pattern[place]))
        {
            // Nearly every letter of nearly every pattern.
            var same = text[at] == pattern[place];
            place += same ? 1 : 0;
            return same;
        }

        var end = pattern[place] == '[' ? pattern.IndexOf(']', place + 1) : -1;
        var isSet = end > place + 1;
        var takes = isSet ? InSet(CodePoint(text, at), pattern, place + 1, end)
            : pattern[place] == '_' || CodePoint(text, at) == CodePoint(pattern, place);
        if (takes)
            place = isSet ? end + 1 : place + Letter(pattern, place);
        return takes;
    }

    private static bool InSet(int letter, string pattern, int from, int end)
    {
        var inverted = pattern[from] == '^';
        var found = false;
        int? before = null;
        for (var i = inverted ? from + 1 : from; i < end; i += Letter(pattern, i))
        {
            if (pattern[i] == '-' && before is { } first && i + 1 < end)
            {
                i++;
                found |= letter >= first && letter <= CodePoint(pattern, i);
                before = null;
            }
            else
            {
                before = CodePoint(pattern, i);
                found |= letter == before;
            }
        }
        return found != inverted;
    }

    private static int Letter(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static int CodePoint(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
}
