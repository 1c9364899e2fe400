using System.Globalization;
using Emulator.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>Turns what a caller compares with (text of FetchXML, SDK values) into the value the column's type asks for.</summary>
internal static class ConditionValue
{
    /// <exception cref="DataverseFault">0x80040203: the value does not fit the column, naming both.</exception>
    public static object Of(ColumnMetadata column, ConditionOperator @operator, object? raw)
    {
        var value = raw switch
        {
            EntityReference reference => reference.Id,
            OptionSetValue option => option.Value,
            Money money => money.Value,
            AliasedValue aliased => aliased.Value,
            Enum choice => Convert.ToInt32(choice, CultureInfo.InvariantCulture),
            _ => raw,
        };
        return (TakesCount(@operator) ? Whole(value) : Typed(column, @operator, value)) ?? throw DoesNotFit(column, @operator, raw);
    }

    private static bool TakesCount(ConditionOperator @operator) => @operator.ToString() is var name && (name.Contains('X') && (name.StartsWith("Last", StringComparison.Ordinal)
        || name.StartsWith("Next", StringComparison.Ordinal) || name.StartsWith("OlderThan", StringComparison.Ordinal)));

    private static object? Typed(ColumnMetadata column, ConditionOperator @operator, object? value) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => value is null or Array ? null : Convert.ToString(value, CultureInfo.InvariantCulture),
        ColumnType.Integer or ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.Choices => Whole(value),
        ColumnType.BigInteger => Long(value),
        ColumnType.Decimal or ColumnType.Money => Number(value),
        ColumnType.Double => Number(value) is decimal number ? (double)number : null,
        ColumnType.Boolean => YesNo(value),
        ColumnType.DateTime => Date(value, @operator),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.Guid or ColumnType.File => Id(value),
        _ => null,
    };

    private static object? Whole(object? value) => value switch
    {
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static object? Long(object? value) => value switch
    {
        int number => (long)number,
        long number => number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static object? Number(object? value) => value switch
    {
        decimal number => number,
        int number => (decimal)number,
        long number => (decimal)number,
        double number and > -7.9e27 and < 7.9e27 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static object? YesNo(object? value) => value switch
    {
        bool yes => yes,
        1 or "1" => true,
        0 or "0" => false,
        string text when bool.TryParse(text, out var yes) => yes,
        _ => null,
    };

    /// <summary>A date of no zone: for operators on whole days the asker's day, in a query of the SDK otherwise UTC.</summary>
    private static object? Date(object? value, ConditionOperator @operator) => value switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } date when !IsByDay(@operator) => DateTime.SpecifyKind(date, DateTimeKind.Utc),
        DateTime { Kind: DateTimeKind.Local } date => date.ToUniversalTime(),
        DateTime date => date,
        DateTimeOffset date => date.UtcDateTime,
        string text => DateText(text),
        _ => null,
    };

    private static object? DateText(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) && date.Year >= 1753
            ? date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date
            : null;

    private static bool IsByDay(ConditionOperator @operator) =>
        @operator is ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter;

    private static object? Id(object? value) => value switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => null,
    };

    private static DataverseFault DoesNotFit(ColumnMetadata column, ConditionOperator @operator, object? raw) => Faults.InvalidArgument(
        $"The value '{raw ?? "null"}' does not fit the operator {@operator} on the column '{column.LogicalName}' of '{column.Table}', which is of type {column.Type}.");
}
