using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>From a component to its row or definition, and to what people call it.</summary>
internal sealed class ComponentRows(IStorageSession session, EnvironmentMetadata metadata)
{
    private static readonly Dictionary<ComponentKind, (string Table, string? Key, string? Name)> Tables = new()
    {
        [ComponentKind.Role] = ("role", null, "name"), [ComponentKind.SavedQuery] = ("savedquery", null, "name"),
        [ComponentKind.Workflow] = ("workflow", null, "name"), [ComponentKind.ProcessStage] = ("processstage", null, "stagename"),
        [ComponentKind.SavedQueryVisualization] = ("savedqueryvisualization", null, "name"), [ComponentKind.SystemForm] = ("systemform", null, "name"),
        [ComponentKind.WebResource] = ("webresource", "name", null), [ComponentKind.SiteMap] = ("sitemap", "sitemapnameunique", null),
        [ComponentKind.AppModule] = ("appmodule", "uniquename", null), [ComponentKind.PluginType] = ("plugintype", null, "typename"),
        [ComponentKind.PluginAssembly] = ("pluginassembly", null, "name"), [ComponentKind.SDKMessageProcessingStep] = ("sdkmessageprocessingstep", null, "name"),
        [ComponentKind.SDKMessageProcessingStepImage] = ("sdkmessageprocessingstepimage", null, "name"),
        [ComponentKind.EnvironmentVariableDefinition] = ("environmentvariabledefinition", "schemaname", null), [ComponentKind.CustomAPI] = ("customapi", "uniquename", null),
        [ComponentKind.CustomAPIRequestParameter] = ("customapirequestparameter", null, null),
        [ComponentKind.CustomAPIResponseProperty] = ("customapiresponseproperty", null, null),
    };

    /// <summary>Every row of a table with these columns.</summary>
    public IReadOnlyList<Entity> All(string table, params string[] columns) => RowQuery.Where(session, metadata.Table(table), columns);

    public string? Name(string table, Guid id, string column) => session.Find(metadata.Table(table), id, [column])?.GetAttributeValue<string>(column);

    /// <summary>The component's row; null for a definition, and for a row that is gone.</summary>
    public EntityReference? Row(ComponentKey key)
    {
        if (!Tables.TryGetValue(key.Kind, out var place))
            return null;
        var table = metadata.Table(place.Table);
        var id = key.Kind is ComponentKind.CustomAPIRequestParameter or ComponentKind.CustomAPIResponseProperty ? Parameter(table, key)
            : place.Key is null ? Guid.Parse(key.Name)
            : session.FindId(table, new Dictionary<string, object> { [place.Key] = key.Name });
        return id is { } found && session.Find(table, found, []) is not null ? new EntityReference(place.Table, found) : null;
    }

    /// <summary>The id of the row, or the MetadataId of the definition.</summary>
    public Guid? Id(ComponentKey key) => key.Kind switch
    {
        ComponentKind.Entity => MetadataId.Of("table", key.Name),
        ComponentKind.Attribute => MetadataId.Of("column", key.Name),
        ComponentKind.EntityKey => MetadataId.Of("key", metadata.Tables.Values.Where(t => key.Name.StartsWith(t.LogicalName + ".", StringComparison.Ordinal))
            .SelectMany(t => t.Keys.Select(k => $"{t.LogicalName}.{k.Name}")).FirstOrDefault(n => IsSame(n, key.Name)) ?? key.Name),
        ComponentKind.OptionSet => MetadataId.Of("choice", metadata.GlobalChoices.GetValueOrDefault(key.Name)?.Name ?? key.Name),
        ComponentKind.EntityRelationship => MetadataId.Of("relationship", metadata.Tables.Values
            .SelectMany(t => t.ManyToOne.Select(r => r.SchemaName).Concat(t.ManyToMany.Select(r => r.SchemaName))).FirstOrDefault(n => IsSame(n, key.Name)) ?? key.Name),
        _ => Row(key)?.Id,
    };

    public DependencyEnd Describe(ComponentKey key)
    {
        var id = Id(key) ?? default;
        if (key.Kind is ComponentKind.Attribute or ComponentKind.EntityKey)
        {
            var (table, name) = (key.Name[..key.Name.IndexOf('.')], key.Name[(key.Name.IndexOf('.') + 1)..]);
            return new DependencyEnd(key.Kind, id, name, table, MetadataId.Of("table", table));
        }

        var label = Tables.TryGetValue(key.Kind, out var place) && place.Name is { } column && id != default ? Name(place.Table, id, column) : null;
        return new DependencyEnd(key.Kind, id, label ?? key.Name);
    }

    private Guid? Parameter(TableMetadata table, ComponentKey key)
    {
        var parts = key.Name.Split('.');
        var api = session.FindId(metadata.Table("customapi"), new Dictionary<string, object> { ["uniquename"] = parts[0] });
        return api is { } found ? session.FindId(table, new Dictionary<string, object> { ["customapiid"] = found, ["uniquename"] = parts[1] }) : null;
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
