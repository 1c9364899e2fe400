using System.Globalization;
using System.Text.Json;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Query;

/// <summary>What the user reads instead of a value: names, labels, amounts and dates in their language and time zone. (Learn: "Formatted values".)</summary>
internal sealed class ValueFormatter(SqliteChannel channel, QueryContext context, Func<string, TableMetadata?> tables)
{
    private const string CurrencyTable = "transactioncurrency";
    private const string CurrencyColumn = "transactioncurrencyid";
    private readonly CultureInfo culture = Culture(context.Language);
    private Dictionary<Guid, string> symbols = [];

    public void Format(EntityCollection rows)
    {
        var references = rows.Entities.SelectMany(r => r.Attributes.Values).Select(Unwrap).OfType<EntityReference>().ToList();
        foreach (var byTable in references.GroupBy(r => r.LogicalName)) Name(byTable.Key, [.. byTable]);
        symbols = Symbols(rows);
        foreach (var row in rows.Entities) Format(row);
    }

    private static object? Unwrap(object? value) => value is AliasedValue aliased ? aliased.Value : value;

    private static CultureInfo Culture(int language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en-US");
        }
    }

    private void Name(string tableName, IReadOnlyList<EntityReference> references)
    {
        if (tables(tableName) is not { PrimaryNameColumn: { } name } table) return;
        var names = Texts(table, name, references.Select(r => r.Id));
        foreach (var reference in references) reference.Name = names.GetValueOrDefault(reference.Id);
    }

    private Dictionary<Guid, string> Texts(TableMetadata table, string column, IEnumerable<Guid> ids)
    {
        var layout = TableLayout.Of(table);
        var sql = layout.Column(column).Sql;
        return channel.Read(
                $"SELECT {layout.IdSql}, {sql} FROM {layout.Sql} WHERE {layout.IdSql} IN (SELECT value FROM json_each($p0)) AND {sql} IS NOT NULL",
                [JsonSerializer.Serialize(ids.Distinct().Select(ColumnLayout.IdText))], r => (Id: Guid.ParseExact(r.GetString(0), "D"), Text: r.GetString(1)))
            .ToDictionary(r => r.Id, r => r.Text);
    }

    private Dictionary<Guid, string> Symbols(EntityCollection rows)
    {
        var ids = rows.Entities.Select(CurrencyOf).OfType<Guid>().ToList();
        return ids.Count > 0 && tables(CurrencyTable) is { } table && table.TryColumn("currencysymbol") is not null ? Texts(table, "currencysymbol", ids) : [];
    }

    private static Guid? CurrencyOf(Entity row) => row.Attributes.TryGetValue(CurrencyColumn, out var value) ? (value as EntityReference)?.Id : null;

    private void Format(Entity row)
    {
        var table = tables(row.LogicalName);
        foreach (var (name, value) in row.Attributes)
        {
            var aliased = value as AliasedValue;
            var column = aliased is null ? table?.TryColumn(name) : tables(aliased.EntityLogicalName)?.TryColumn(aliased.AttributeLogicalName);
            if (Text(Unwrap(value), column, row) is { } text) row.FormattedValues[name] = text;
        }
    }

    private string? Text(object? value, ColumnMetadata? column, Entity row) => value switch
    {
        EntityReference reference => reference.Name,
        OptionSetValue option => Label(column, option.Value),
        OptionSetValueCollection options => string.Join("; ", options.Select(o => Label(column, o.Value))),
        bool yes => Label(column, yes ? 1 : 0) ?? (yes ? "Yes" : "No"),
        Money money => Amount(money.Value, column, row),
        int number when column?.Type == ColumnType.DateTime => number.ToString(CultureInfo.InvariantCulture),
        int or long => ((IFormattable)value).ToString("N0", culture),
        decimal or double => ((IFormattable)value).ToString("N" + (column?.Precision ?? 2), culture),
        DateTime date => Date(date, column),
        _ => null,
    };

    private string? Label(ColumnMetadata? column, int value) => column?.Choice?.Option(value)?.Label.In(context.Language);

    private string Amount(decimal value, ColumnMetadata? column, Entity row)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = CurrencyOf(row) is { } currency && symbols.TryGetValue(currency, out var symbol) ? symbol : "$";
        return value.ToString("C" + (column?.Precision ?? 2), format);
    }

    private string Date(DateTime value, ColumnMetadata? column)
    {
        var local = value.Kind == DateTimeKind.Utc ? TimeZoneInfo.ConvertTimeFromUtc(value, context.TimeZone) : value;
        var onlyDate = column is not null && (column.DateBehavior == DateBehavior.DateOnly || column.Format.Equals("date", StringComparison.OrdinalIgnoreCase));
        // ICU puts a narrow space before AM and PM, the platform an ordinary one.
        return local.ToString(onlyDate ? "d" : "g", culture).Replace('\u202F', ' ');
    }
}
