namespace Emulator.WebApi.Addressing;

/// <summary>The query part of a URL as name and value, decoded, in order.</summary>
internal sealed class QueryText
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="DataverseFault">The same option twice.</exception>
    public QueryText(string encoded)
    {
        foreach (var part in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var name = Decode(equals < 0 ? part : part[..equals]);
            if (!values.TryAdd(name, equals < 0 ? "" : Decode(part[(equals + 1)..])))
                throw ApiFaults.Query($"Query option '{name}' was specified more than once, but it must be specified at most once.");
        }
    }

    public IReadOnlyDictionary<string, string> All => values;

    public string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>The parameter aliases, `@p1` and so on.</summary>
    public IEnumerable<KeyValuePair<string, string>> Aliases => values.Where(v => v.Key.StartsWith('@'));

    /// <exception cref="DataverseFault">An option outside those known.</exception>
    public void Allow(params ReadOnlySpan<string> known)
    {
        foreach (var name in values.Keys)
            if (!name.StartsWith('@') && name != "tag" && !known.Contains(name))
                throw ApiFaults.Query($"The query parameter {name} is not supported.");
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
