using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Holds a value against its column: type, length, range, options. (Learn: "Column data types", "Web service error codes".)</summary>
internal static class ValueCheck
{
    private static readonly DateTime EarliestDate = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <returns>The value as it is stored; null for an empty text.</returns>
    /// <exception cref="DataverseFault">The value does not fit the column.</exception>
    public static object? Check(ColumnMetadata column, object? value) => value is null ? null : column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => Text(column, Typed<string>(column, value)),
        ColumnType.EntityName => Typed<string>(column, value),
        ColumnType.Integer => Range(column, Typed<int>(column, value)),
        ColumnType.BigInteger => value is int small ? (long)small : Typed<long>(column, value),
        ColumnType.Decimal => Decimal(column, Typed<decimal>(column, value)),
        ColumnType.Double => Double(column, Typed<double>(column, value)),
        ColumnType.Money => new Money(Decimal(column, Typed<Money>(column, value).Value)),
        ColumnType.Boolean => Typed<bool>(column, value),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => Option(column, Typed<OptionSetValue>(column, value)),
        ColumnType.Choices => Options(column, Typed<OptionSetValueCollection>(column, value)),
        ColumnType.DateTime => Date(column, Typed<DateTime>(column, value)),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Typed<EntityReference>(column, value),
        ColumnType.PrimaryKey or ColumnType.Guid => Typed<Guid>(column, value),
        ColumnType.PartyList => Typed<EntityCollection>(column, value),
        _ => throw Faults.NotSupported($"values of the column type {column.Type} ('{column.LogicalName}' of '{column.Table}')"),
    };

    private static T Typed<T>(ColumnMetadata column, object value) =>
        value is T typed ? typed : throw Faults.WrongType(column.Table, column.LogicalName, typeof(T).Name, value);

    private static string? Text(ColumnMetadata column, string value)
    {
        if (column.MaxLength is { } maximum && value.Length > maximum) throw Faults.TooLong(column.Table, column.LogicalName, maximum);
        return value.Length == 0 ? null : value;
    }

    private static int Range(ColumnMetadata column, int value)
    {
        DemandRange(column, value);
        return value;
    }

    private static decimal Decimal(ColumnMetadata column, decimal value)
    {
        DemandRange(column, value);
        return column.Precision > 0 ? Math.Round(value, column.Precision, MidpointRounding.AwayFromZero) : value;
    }

    private static double Double(ColumnMetadata column, double value)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > (double)decimal.MaxValue) throw OutOfRange(column, value);
        DemandRange(column, (decimal)value);
        return value;
    }

    private static void DemandRange(ColumnMetadata column, decimal value)
    {
        if (value < column.MinValue || value > column.MaxValue) throw OutOfRange(column, value);
    }

    private static DataverseFault OutOfRange(ColumnMetadata column, object value) =>
        Faults.OutOfRange(column.Table, column.LogicalName, value, FormattableString.Invariant($" of {column.MinValue} to {column.MaxValue}"));

    private static OptionSetValue Option(ColumnMetadata column, OptionSetValue value)
    {
        if (column.Choice is { } choice && choice.Option(value.Value) is null)
        {
            throw Faults.UnknownOption(column.Table, column.LogicalName, value.Value, choice.Options.Select(o => o.Value));
        }

        return new OptionSetValue(value.Value);
    }

    private static OptionSetValueCollection? Options(ColumnMetadata column, OptionSetValueCollection values) =>
        values.Count == 0 ? null : new OptionSetValueCollection([.. values.Select(v => Option(column, v))]);

    private static DateTime Date(ColumnMetadata column, DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
        if (utc < EarliestDate) throw Faults.OutOfRange(column.Table, column.LogicalName, utc.ToString("s"), " from 1753-01-01 on");
        return column.DateBehavior == DateBehavior.DateOnly ? utc.Date : DateTime.SpecifyKind(utc, KindOf(column));
    }

    private static DateTimeKind KindOf(ColumnMetadata column) =>
        column.DateBehavior == DateBehavior.UserLocal ? DateTimeKind.Utc : DateTimeKind.Unspecified;
}
