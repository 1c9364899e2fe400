using System.Globalization;
using Emulator.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace Emulator.Storage;

/// <summary>How a column is kept in SQLite: its SQL columns, and the way of its values in and out.</summary>
internal sealed class ColumnLayout
{
    /// <summary>Money is kept in whole ten-thousandths, as SQL Server's money is.</summary>
    public const decimal MoneyUnits = 10_000m;

    public ColumnLayout(ColumnMetadata column)
    {
        Column = column;
        Sql = Quote(column.LogicalName);
        if (column.Type == ColumnType.Text) KeySql = Quote(column.LogicalName + "$key");
        if (column.IsLookup && column.Targets.Count != 1) TargetSql = Quote(column.LogicalName + "$table");
    }

    public ColumnMetadata Column { get; }

    /// <summary>The quoted SQL column.</summary>
    public string Sql { get; }

    /// <summary>For text: the column with the form it compares by (<see cref="TextKey"/>).</summary>
    public string? KeySql { get; }

    /// <summary>For lookups with several targets: the column with the target's logical name.</summary>
    public string? TargetSql { get; }

    public string SqlType => Column.Type switch
    {
        ColumnType.Integer or ColumnType.BigInteger or ColumnType.Money or ColumnType.Boolean
            or ColumnType.Choice or ColumnType.State or ColumnType.Status => "INTEGER",
        ColumnType.Double => "REAL",
        ColumnType.Image => "BLOB",
        ColumnType.Decimal => "TEXT COLLATE DECIMALS",
        ColumnType.EntityName => "TEXT COLLATE NOCASE",
        _ => "TEXT",
    };

    /// <summary>Whether rows keep the column at all; parties of an activity are rows of their own.</summary>
    public static bool IsStored(ColumnMetadata column) => column.Type != ColumnType.PartyList;

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"") + "\"";

    /// <summary>The SQL value of a column's SDK value: string, long, double or byte[].</summary>
    /// <exception cref="DataverseFault">0x80040203: a value of another type.</exception>
    public object ToSql(object value) => Column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName when value is string text => text,
        ColumnType.Integer or ColumnType.BigInteger when value is int or long or short or byte => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ColumnType.Choice or ColumnType.State or ColumnType.Status when value is OptionSetValue option => (long)option.Value,
        ColumnType.Choice or ColumnType.State or ColumnType.Status when value is int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ColumnType.Boolean when value is bool yes => yes ? 1L : 0L,
        ColumnType.Money when value is Money money => Units(money.Value),
        ColumnType.Money when IsNumber(value) => Units(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        ColumnType.Decimal when IsNumber(value) => DecimalText(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        ColumnType.Double when IsNumber(value) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        ColumnType.DateTime when value is DateTime date => DateText.Of(date, Column.DateBehavior),
        ColumnType.Choices when value is OptionSetValueCollection options => ChoicesText(options.Select(o => o.Value)),
        ColumnType.Image when value is byte[] bytes => bytes,
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner when value is EntityReference reference => IdText(reference.Id),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.Guid or ColumnType.File
            when value is Guid id => IdText(id),
        _ => throw Faults.InvalidArgument(
            $"The column '{Column.LogicalName}' of '{Column.Table}' is of type {Column.Type} and cannot hold a value of type {value.GetType().Name}."),
    };

    /// <summary>The SDK value read back; <paramref name="ordinal"/> is the column's own, the target's name follows it where there is one.</summary>
    public object FromSql(SqliteDataReader reader, int ordinal) => Column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.EntityName => reader.GetString(ordinal),
        ColumnType.Integer => (int)reader.GetInt64(ordinal),
        ColumnType.BigInteger => reader.GetInt64(ordinal),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue((int)reader.GetInt64(ordinal)),
        ColumnType.Boolean => reader.GetInt64(ordinal) != 0,
        ColumnType.Money => new Money(reader.GetInt64(ordinal) / MoneyUnits),
        ColumnType.Decimal => decimal.Parse(reader.GetString(ordinal), CultureInfo.InvariantCulture),
        ColumnType.Double => reader.GetDouble(ordinal),
        ColumnType.DateTime => DateText.Parse(reader.GetString(ordinal), Column.DateBehavior),
        ColumnType.Choices => Choices(reader.GetString(ordinal)),
        ColumnType.Image => reader.GetFieldValue<byte[]>(ordinal),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
            new EntityReference(Target(reader, ordinal), Guid.ParseExact(reader.GetString(ordinal), "D")),
        ColumnType.PrimaryKey or ColumnType.Guid or ColumnType.File => Guid.ParseExact(reader.GetString(ordinal), "D"),
        _ => throw Faults.NotSupported($"reading the column '{Column.LogicalName}' of type {Column.Type}"),
    };

    /// <summary>Ids as text: lower case, as <see cref="Guid"/> writes them.</summary>
    public static string IdText(Guid id) => id.ToString("D");

    /// <summary>Several choices as sorted text with a comma on either side of each, so that one is found by `,value,`.</summary>
    public static string ChoicesText(IEnumerable<int> values) => "," + string.Join(",", values.Distinct().Order()) + ",";

    /// <summary>A decimal as text without trailing zeros, so that equal numbers are equal text.</summary>
    public static string DecimalText(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static bool IsNumber(object value) => value is decimal or double or int or long or float or short or byte;

    private long Units(decimal value)
    {
        try
        {
            return decimal.ToInt64(decimal.Round(value * MoneyUnits, MidpointRounding.AwayFromZero));
        }
        catch (OverflowException)
        {
            throw Faults.InvalidArgument($"The amount {value.ToString(CultureInfo.InvariantCulture)} is too large for the column '{Column.LogicalName}'.");
        }
    }

    private static OptionSetValueCollection Choices(string text) =>
        new(text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => new OptionSetValue(int.Parse(v, CultureInfo.InvariantCulture))).ToList());

    private string Target(SqliteDataReader reader, int ordinal) => TargetSql is null ? Column.Targets[0] : reader.GetString(ordinal + 1);
}
