using System.Globalization;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace Emulator.WebApi.Reading;

/// <summary>Values of a filter in the type their column compares with.</summary>
internal static class ConditionValue
{
    /// <param name="value">As the OData parser gives it.</param>
    public static object Of(ColumnMetadata column, object value) => value switch
    {
        Date date => new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, column.DateBehavior == DateBehavior.UserLocal ? DateTimeKind.Utc : DateTimeKind.Unspecified),
        DateTimeOffset moment => Moment(column, moment),
        string text => OfText(column, text),
        bool or Guid => value,
        ODataNullValue => throw ApiFaults.Query($"'{column.LogicalName}' cannot be compared with null here."),
        IConvertible number => Number(column, number),
        _ => throw ApiFaults.Query($"'{column.LogicalName}' cannot be compared with {value}."),
    };

    /// <summary>A value that came as text: the arguments of query functions always do.</summary>
    public static object OfText(ColumnMetadata column, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        object? value = EdmNames.EdmTypeOf(column) switch
        {
            "Edm.String" => text,
            "Edm.Int32" => int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            "Edm.Int64" => long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null,
            "Edm.Decimal" => decimal.TryParse(text, NumberStyles.Float, invariant, out var number) ? number : null,
            "Edm.Double" => double.TryParse(text, NumberStyles.Float, invariant, out var number) ? number : null,
            "Edm.Boolean" => text switch { "true" or "1" => true, "false" or "0" => false, _ => null },
            "Edm.Guid" => Guid.TryParse(text, out var id) ? id : null,
            "Edm.Date" or "Edm.DateTimeOffset" => DateTimeOffset.TryParse(text, invariant, DateTimeStyles.AssumeUniversal, out var moment)
                ? Moment(column, moment) : null,
            _ => null,
        };

        return value ?? throw ApiFaults.Query($"'{text}' is not a value of '{column.LogicalName}', which is {EdmNames.EdmTypeOf(column)}.");
    }

    private static DateTime Moment(ColumnMetadata column, DateTimeOffset moment) => column.DateBehavior switch
    {
        DateBehavior.DateOnly => DateTime.SpecifyKind(moment.UtcDateTime.Date, DateTimeKind.Unspecified),
        DateBehavior.TimeZoneIndependent => DateTime.SpecifyKind(moment.UtcDateTime, DateTimeKind.Unspecified),
        _ => moment.UtcDateTime,
    };

    private static object Number(ColumnMetadata column, IConvertible number)
    {
        var invariant = CultureInfo.InvariantCulture;
        try
        {
            return EdmNames.EdmTypeOf(column) switch
            {
                "Edm.Decimal" => number.ToDecimal(invariant),
                "Edm.Double" => number.ToDouble(invariant),
                "Edm.Int64" => number.ToInt64(invariant),
                "Edm.Int32" when number.ToDecimal(invariant) is var exact && exact == decimal.Truncate(exact) => number.ToInt32(invariant),
                _ => throw ApiFaults.Query($"{number.ToString(invariant)} is not a value of '{column.LogicalName}', which is {EdmNames.EdmTypeOf(column)}."),
            };
        }
        catch (OverflowException)
        {
            throw ApiFaults.Query($"{number.ToString(invariant)} is too large for '{column.LogicalName}', which is {EdmNames.EdmTypeOf(column)}.");
        }
    }
}
