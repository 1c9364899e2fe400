using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>
/// Writes plugintracelog rows as the organisation's setting asks: 0 off, 1 exceptions (the default here), 2 all. The rows outlive a rollback.
/// (Learn: "Logging and tracing".)
/// </summary>
internal static class TraceLog
{
    private const int Off = 0;
    private const int All = 2;
    private const string Table = "plugintracelog";

    /// <summary>Writes the traces of an operation that is over, in a transaction of their own: inside the operation's they would go with it.</summary>
    public static void Write(Operation operation, IReadOnlyList<TraceEntry> traces)
    {
        if (operation.Metadata.TryTable(Table) is not { } table) return;
        try
        {
            var setting = Setting(operation);
            var wanted = traces.Where(t => setting == All || (setting != Off && t.Thrown is not null)).ToList();
            if (wanted.Count == 0) return;
            operation.InTransaction(() => wanted.ForEach(t => operation.Session.Insert(table, ToRow(operation, table, t))));
        }
        catch (DataverseFault e)
        {
            operation.Platform.Log.TraceFailed(e);
        }
    }

    private static int Setting(Operation operation)
    {
        const string Column = "plugintracelogsetting";
        if (operation.Metadata.TryTable("organization") is not { } table || table.TryColumn(Column) is null) return 1;
        return operation.Session.Find(table, WellKnown.Organization, [Column])?.GetAttributeValue<OptionSetValue>(Column)?.Value ?? 1;
    }

    private static Entity ToRow(Operation operation, TableMetadata table, TraceEntry entry)
    {
        var context = entry.Context;
        var values = new Dictionary<string, object?>
        {
            ["typename"] = TypeName(operation, entry.PluginType),
            ["messagename"] = context.MessageName,
            ["primaryentity"] = context.PrimaryEntityName,
            ["mode"] = new OptionSetValue(context.Mode),
            ["depth"] = context.Depth,
            ["operationtype"] = new OptionSetValue(1),
            ["pluginstepid"] = context.OwningExtension?.Id,
            ["correlationid"] = context.CorrelationId,
            ["messageblock"] = Shorten(entry.Text),
            ["exceptiondetails"] = Shorten(entry.Thrown?.ToString()),
            ["performanceexecutionstarttime"] = entry.Started.UtcDateTime,
            ["performanceexecutionduration"] = (int)entry.Duration.TotalMilliseconds,
            [Columns.CreatedOn] = operation.Now,
            [Columns.CreatedBy] = new EntityReference("systemuser", WellKnown.SystemUser),
        };
        var row = new Entity(Table, Guid.CreateVersion7());
        foreach (var (name, value) in values.Where(v => v.Value is not null && table.TryColumn(v.Key) is not null)) row[name] = value!;
        return row;
    }

    private static string? TypeName(Operation operation, Guid type) =>
        operation.Session.Find(operation.Metadata.Table("plugintype"), type, ["typename"])?.GetAttributeValue<string>("typename");

    private static string? Shorten(string? text) =>
        string.IsNullOrEmpty(text) ? null : text.Length <= PluginTrace.MaximumLength ? text : text[^PluginTrace.MaximumLength..];
}
