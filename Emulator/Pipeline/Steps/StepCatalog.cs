using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Steps;

/// <summary>The enabled steps of the environment by message, in order of rank. Immutable; read anew when a row behind it changes.</summary>
internal sealed class StepCatalog
{
    /// <summary>The tables steps are derived from.</summary>
    public static readonly string[] Sources =
        ["sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessage", "sdkmessagefilter"];

    private readonly Dictionary<string, List<Step>> byMessage = new(StringComparer.Ordinal);

    private StepCatalog(IEnumerable<Step> steps)
    {
        foreach (var step in steps.OrderBy(s => s.Rank).ThenBy(s => s.Id))
        {
            if (!byMessage.TryGetValue(step.Message, out var list)) byMessage[step.Message] = list = [];
            list.Add(step);
        }
    }

    /// <summary>Whether any step is registered on the message.</summary>
    public bool Any(string message) => byMessage.ContainsKey(message);

    /// <summary>The steps on the message for the table, and those on the message for every table.</summary>
    public IEnumerable<Step> For(string message, string? table) =>
        byMessage.TryGetValue(message, out var steps) ? steps.Where(s => s.Table is null || s.Table == table) : [];

    public static StepCatalog Read(IStorageSession session, EnvironmentMetadata metadata)
    {
        if (metadata.TryTable("sdkmessageprocessingstep") is not { } table) return new StepCatalog([]);
        var messages = Names(session, metadata, "sdkmessage", "name");
        var filters = Names(session, metadata, "sdkmessagefilter", "primaryobjecttypecode");
        var images = ReadImages(session, metadata);
        string[] columns =
        [
            "name", "sdkmessageid", "sdkmessagefilterid", "primaryobjecttypecode", "stage", "mode", "rank", "filteringattributes", "configuration",
            "impersonatinguserid", "asyncautodelete", "plugintypeid", "eventhandler", Columns.State,
        ];
        return new StepCatalog(RowQuery.Where(session, table, columns)
                                       .Where(row => (row.GetAttributeValue<OptionSetValue>(Columns.State)?.Value ?? 0) == 0)
                                       .Select(row => ToStep(row, messages, filters, images))
                                       .OfType<Step>());
    }

    private static Step? ToStep(Entity row, Dictionary<Guid, string> messages, Dictionary<Guid, string> filters, ILookup<Guid, StepImage> images)
    {
        var message = row.GetAttributeValue<EntityReference>("sdkmessageid") is { } m ? messages.GetValueOrDefault(m.Id) : null;
        var type = row.GetAttributeValue<EntityReference>("plugintypeid") ?? row.GetAttributeValue<EntityReference>("eventhandler");
        if (message is null || type is null) return null;
        // Registered by row, a step names its table by the message's filter; a solution's file names it outright.
        var table = row.GetAttributeValue<EntityReference>("sdkmessagefilterid") is { } f ? filters.GetValueOrDefault(f.Id) : row.GetAttributeValue<string>("primaryobjecttypecode");
        return new Step
        {
            Id = row.Id,
            Name = row.GetAttributeValue<string>("name") ?? row.Id.ToString(),
            Message = message,
            Table = table is null or "none" ? null : table,
            Stage = (Stage)(Number(row, "stage") ?? 0),
            IsAsync = Number(row, "mode") == 1,
            Rank = Number(row, "rank") ?? 1,
            Filter = List(row, "filteringattributes")?.ToHashSet(StringComparer.Ordinal),
            Configuration = row.GetAttributeValue<string>("configuration"),
            ImpersonatedUser = row.GetAttributeValue<EntityReference>("impersonatinguserid")?.Id,
            DeletesJob = row.GetAttributeValue<bool>("asyncautodelete"),
            PluginType = type.Id,
            Images = [.. images[row.Id]],
        };
    }

    private static ILookup<Guid, StepImage> ReadImages(IStorageSession session, EnvironmentMetadata metadata)
    {
        var rows = metadata.TryTable("sdkmessageprocessingstepimage") is { } table
            ? RowQuery.Where(session, table, ["entityalias", "name", "imagetype", "attributes", "sdkmessageprocessingstepid"])
            : [];
        return rows.Where(r => r.Contains("sdkmessageprocessingstepid"))
                   .ToLookup(r => r.GetAttributeValue<EntityReference>("sdkmessageprocessingstepid").Id, ToImage);
    }

    private static StepImage ToImage(Entity row)
    {
        var type = Number(row, "imagetype") ?? 0;
        var alias = row.GetAttributeValue<string>("entityalias") ?? row.GetAttributeValue<string>("name") ?? "";
        return new StepImage(alias, type is 0 or 2, type is 1 or 2, List(row, "attributes"));
    }

    private static Dictionary<Guid, string> Names(IStorageSession session, EnvironmentMetadata metadata, string table, string column) =>
        metadata.TryTable(table) is { } found
            ? RowQuery.Where(session, found, [column]).ToDictionary(r => r.Id, r => r.GetAttributeValue<string>(column) ?? "")
            : [];

    private static string[]? List(Entity row, string column) =>
        row.GetAttributeValue<string>(column) is { Length: > 0 } csv
            ? csv.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;

    // Choice columns and whole numbers alike: exports spell them the same.
    private static int? Number(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        OptionSetValue option => option.Value,
        int number => number,
        _ => null,
    };
}
