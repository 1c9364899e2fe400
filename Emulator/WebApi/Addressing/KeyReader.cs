using System.Globalization;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Addressing;

/// <summary>Reads what stands in the parentheses after an entity set. (Learn: "Retrieve a table row using the Web API", alternate keys.)</summary>
internal static class KeyReader
{
    /// <exception cref="DataverseFault">Neither a GUID nor the columns of a key of the table.</exception>
    public static RowKey Read(TableMetadata table, string text)
    {
        if (Guid.TryParseExact(text, "D", out var id)) return new RowKey(id, null);

        var pairs = ArgumentList.Pairs(text);
        if (pairs.Count == 0 || pairs.Any(p => p.Name.Length == 0)) throw Malformed(text);
        if (pairs.Count == 1 && pairs[0].Name == table.PrimaryIdColumn)
            return new RowKey(Guid.TryParse(pairs[0].Value, out id) ? id : throw Malformed(text), null);

        return new RowKey(Guid.Empty, Alternate(table, pairs));
    }

    private static KeyAttributeCollection Alternate(TableMetadata table, IReadOnlyList<(string Name, string Value)> pairs)
    {
        var columns = pairs.Select(p => (Column: EdmNames.TryColumn(table, p.Name) ?? throw UnknownKey(table), p.Value)).ToList();
        var names = columns.Select(c => c.Column.LogicalName).ToHashSet(StringComparer.Ordinal);
        if (!table.Keys.Any(k => k.Columns.Count == names.Count && k.Columns.All(names.Contains))) throw UnknownKey(table);

        var key = new KeyAttributeCollection();
        foreach (var (column, value) in columns) key.Add(column.LogicalName, Value(column, value));

        return key;
    }

    private static object Value(ColumnMetadata column, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        object? value = column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => ArgumentList.Unquote(text),
            ColumnType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            ColumnType.Choice or ColumnType.State or ColumnType.Status =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var option) ? new OptionSetValue(option) : null,
            ColumnType.Decimal => decimal.TryParse(text, NumberStyles.Number, invariant, out var exact) ? exact : null,
            ColumnType.DateTime => DateTime.TryParse(text, invariant, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
                ? date : null,
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Guid.TryParse(text, out var id) ? new EntityReference(column.Targets[0], id) : null,
            _ => throw Faults.NotSupported($"the column {column.LogicalName} in an alternate key"),
        };

        return value ?? throw Faults.BadRequest($"The key value {text} of '{column.LogicalName}' is not {EdmNames.EdmTypeOf(column)}.");
    }

    private static DataverseFault UnknownKey(TableMetadata table) => new(unchecked((int)0x80060888), System.Net.HttpStatusCode.BadRequest,
        $"The key predicate names no alternate key of '{table.LogicalName}'. Its keys are: {Keys(table)}.");

    private static string Keys(TableMetadata table) =>
        table.Keys.Count == 0 ? "none" : string.Join("; ", table.Keys.Select(k => $"{k.Name} ({string.Join(", ", k.Columns)})"));

    private static DataverseFault Malformed(string text) => new(unchecked((int)0x80060888), System.Net.HttpStatusCode.BadRequest,
        $"Unrecognized 'Edm.Guid' literal '{text}' in the key of the URL.");
}
