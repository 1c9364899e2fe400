namespace CrmChecklists.Domain;

/// <summary>How choices are spelled in JSON: as in the code, with a small first letter (<see cref="AnswerState.NotYet"/> is "notYet").</summary>
internal static class Words
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    public static bool TryRead<T>(string word, out T value) where T : struct, Enum
    {
        foreach (T one in Enum.GetValues(typeof(T)))
        {
            value = one;
            if (Of(one) == word)
                return true;
        }
        value = default;
        return false;
    }

    /// <summary>All words of a choice, as a sentence lists them.</summary>
    public static string All<T>() where T : struct, Enum => "one of " + string.Join(", ", Enum.GetValues(typeof(T)).Cast<T>().Select(Of));
}
