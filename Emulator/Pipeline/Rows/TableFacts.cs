using System.Runtime.CompilerServices;
using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>What writing a row of a table needs to know about its columns, worked out once per table.</summary>
internal sealed class TableFacts
{
    private static readonly ConditionalWeakTable<TableMetadata, TableFacts> Known = [];

    private TableFacts(TableMetadata table)
    {
        var columns = table.Columns.Values.ToList();
        Defaults = [.. columns.Where(c => c.Default is not null && c.Type is not (ColumnType.State or ColumnType.Status))
                              .Select(c => (c.LogicalName, DefaultOf(c)))];
        // A customer is marked required on opportunity, and yet the platform creates one without: it derives the customer from account and contact.
        Required = [.. columns.Where(c => c.Required == RequiredLevel.SystemRequired && c.ValidForCreate && !c.IsPrimaryId
                                          && c.Type is not (ColumnType.Owner or ColumnType.State or ColumnType.Status or ColumnType.Customer))];
        State = columns.FirstOrDefault(c => c.Type == ColumnType.State);
        Status = columns.FirstOrDefault(c => c.Type == ColumnType.Status);
    }

    /// <summary>Columns that get a value on Create when none is given.</summary>
    public IReadOnlyList<(string Column, Func<object> Value)> Defaults { get; }

    /// <summary>Columns without which the platform creates no row.</summary>
    public IReadOnlyList<ColumnMetadata> Required { get; }
    public ColumnMetadata? State { get; }
    public ColumnMetadata? Status { get; }

    public static TableFacts Of(TableMetadata table) => Known.GetValue(table, t => new TableFacts(t));

    /// <summary>The status a state has when none is given.</summary>
    public int? DefaultStatus(int state)
    {
        var options = Status?.Choice?.Options.Where(o => o.State == state).ToList() ?? [];
        return (options.FirstOrDefault(o => o.IsDefault) ?? options.FirstOrDefault())?.Value;
    }

    /// <summary>The state a status belongs to, or null when there is no such status.</summary>
    public int? StateOf(int status) => Status?.Choice?.Option(status)?.State;

    // A new object each time: option values are mutable, and plug-ins get to see them.
    private static Func<object> DefaultOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Choice => () => new OptionSetValue((int)column.Default!),
        _ => () => column.Default!,
    };
}
