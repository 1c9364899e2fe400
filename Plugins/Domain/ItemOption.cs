namespace CrmChecklists.Domain;

/// <summary>One of the answers an item of type Choice or Choices offers.</summary>
/// <param name="Key">Stable over versions; answers hold it. For an item bound to a column, the value of the column's choice.</param>
/// <param name="Label">What people read.</param>
internal sealed record ItemOption(string Key, string Label)
{
    /// <summary>Separates keys in the value of an answer, so it cannot be part of one.</summary>
    public const char Separator = ';';

    /// <summary>The options of chk_options: a line each, "key = Label"; a line without a sign of equality is both.</summary>
    public static IReadOnlyList<ItemOption> Read(string? lines) => (lines ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(ReadLine).ToList();

    /// <summary>The same as <see cref="Read"/> takes it; null for none.</summary>
    public static string? Write(IReadOnlyCollection<ItemOption> options) =>
        options.Count == 0 ? null : string.Join("\n", options.Select(one => $"{one.Key} = {one.Label}"));

    /// <summary>The keys of an answer's value.</summary>
    public static IReadOnlyList<string> Keys(string value) => value.Split(Separator).Select(key => key.Trim()).ToList();

    private static ItemOption ReadLine(string line)
    {
        var parts = line.Split(['='], 2);
        return new ItemOption(parts[0].Trim(), parts[parts.Length - 1].Trim());
    }
}
