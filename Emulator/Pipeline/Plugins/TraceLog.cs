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

    public static void Keep(Call call, TraceEntry entry)
    {
        if (call.Metadata.TryTable(Table) is null) return;
        // Outside the transaction: inside, the row would go with it.
        call.Operation.AtEnd(() => Write(call, entry));
    }

    private static void Write(Call call, TraceEntry entry)
    {
        try
        {
            var setting = Setting(call);
            if (setting == Off || (setting != All && entry.Thrown is null)) return;
            var table = call.Metadata.Table(Table);
            call.Session.Insert(table, ToRow(call, table, entry));
        }
        catch (DataverseFault e)
        {
            call.Platform.Log.TraceFailed(e);
        }
    }

    private static int Setting(Call call)
    {
        const string Column = "plugintracelogsetting";
        if (call.Metadata.TryTable("organization") is not { } table || table.TryColumn(Column) is null) return 1;
        return call.Session.Find(table, WellKnown.Organization, [Column])?.GetAttributeValue<OptionSetValue>(Column)?.Value ?? 1;
    }

    private static Entity ToRow(Call call, TableMetadata table, TraceEntry entry)
    {
        var context = entry.Context;
        var values = new Dictionary<string, object?>
        {
            ["typename"] = TypeName(call, entry.PluginType),
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
            [Columns.CreatedOn] = call.Now,
            [Columns.CreatedBy] = new EntityReference("systemuser", WellKnown.SystemUser),
        };
        var row = new Entity(Table, Guid.CreateVersion7());
        foreach (var (name, value) in values.Where(v => v.Value is not null && table.TryColumn(v.Key) is not null)) row[name] = value!;
        return row;
    }

    private static string? TypeName(Call call, Guid type) =>
        call.Session.Find(call.Metadata.Table("plugintype"), type, ["typename"])?.GetAttributeValue<string>("typename");

    private static string? Shorten(string? text) =>
        string.IsNullOrEmpty(text) ? null : text.Length <= PluginTrace.MaximumLength ? text : text[^PluginTrace.MaximumLength..];
}
