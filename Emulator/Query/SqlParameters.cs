using Emulator.Storage;

namespace Emulator.Query;

/// <summary>The values of a statement under construction.</summary>
internal sealed class SqlParameters
{
    private const int MostInline = 30;
    private readonly List<object?> values = [];

    public IReadOnlyList<object?> Values => values;

    public string Add(object? value)
    {
        values.Add(value);
        return SqliteChannel.ParameterName(values.Count - 1);
    }

    /// <summary>A list to stand after IN. A long one becomes a single JSON parameter, so that the statement stays the same whatever its length.</summary>
    public string List(IReadOnlyCollection<object> items) => items.Count <= MostInline
        ? "(" + string.Join(", ", items.Select(Add)) + ")"
        : $"(SELECT value FROM json_each({Add(System.Text.Json.JsonSerializer.Serialize(items))}))";
}
