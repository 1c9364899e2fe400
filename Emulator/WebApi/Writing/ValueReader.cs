using System.Globalization;
using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Writing;

/// <summary>Reads a column's value out of JSON, as strictly as the platform's OData layer does.</summary>
internal static class ValueReader
{
    /// <summary>The SDK's value; null clears the column.</summary>
    /// <exception cref="DataverseFault">The JSON value is not of the column's type; names the property.</exception>
    public static object? Read(TableMetadata table, ColumnMetadata column, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;

        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo or ColumnType.EntityName when json.ValueKind == JsonValueKind.String => json.GetString(),
            ColumnType.Integer when IsNumber(json) && json.TryGetInt32(out var number) => number,
            ColumnType.Choice or ColumnType.State or ColumnType.Status when IsNumber(json) && json.TryGetInt32(out var option) => new OptionSetValue(option),
            ColumnType.BigInteger when IsNumber(json) && json.TryGetInt64(out var number) => number,
            ColumnType.Decimal when IsNumber(json) && json.TryGetDecimal(out var number) => number,
            ColumnType.Money when IsNumber(json) && json.TryGetDecimal(out var amount) => new Money(amount),
            ColumnType.Double when IsNumber(json) && json.TryGetDouble(out var number) && double.IsFinite(number) => number,
            ColumnType.Boolean when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            ColumnType.PrimaryKey or ColumnType.Guid when IsText(json) && Guid.TryParse(json.GetString(), out var id) => id,
            ColumnType.Choices when IsText(json) => Options(json.GetString()!) ?? throw WrongType(table, column, json),
            ColumnType.DateTime when IsText(json) => Date(column, json.GetString()!) ?? throw WrongType(table, column, json),
            ColumnType.Image when IsText(json) && json.TryGetBytesFromBase64(out var bytes) => bytes,
            ColumnType.File or ColumnType.PartyList => throw Faults.NotSupported($"writing the column '{column.LogicalName}'"),
            _ => throw WrongType(table, column, json),
        };
    }

    private static bool IsNumber(JsonElement json) => json.ValueKind == JsonValueKind.Number;

    private static bool IsText(JsonElement json) => json.ValueKind == JsonValueKind.String;

    private static OptionSetValueCollection? Options(string text)
    {
        var options = new OptionSetValueCollection();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return null;
            options.Add(new OptionSetValue(value));
        }

        return options;
    }

    private static DateTime? Date(ColumnMetadata column, string text)
    {
        if (column.DateBehavior == DateBehavior.DateOnly)
            return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        if (text.Length < 17 || text[10] is not ('T' or 't') || !HasZone(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return null;

        return column.DateBehavior == DateBehavior.TimeZoneIndependent ? DateTime.SpecifyKind(moment.UtcDateTime, DateTimeKind.Unspecified) : moment.UtcDateTime;
    }

    private static bool HasZone(string text) => text[^1] is 'Z' or 'z' || text.AsSpan(11).IndexOfAny('+', '-') > 0;

    private static DataverseFault WrongType(TableMetadata table, ColumnMetadata column, JsonElement json)
    {
        var raw = json.GetRawText();
        var shown = raw.Length > 60 ? raw[..60] + "..." : raw;
        return ApiFaults.Payload(table,
            $"The property '{column.LogicalName}' could not be read: cannot convert the literal '{shown}' to the expected type '{EdmNames.EdmTypeOf(column)}'.");
    }
}
