using System.Xml.Linq;
using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>
/// What would still need components that are to go: definitions of the solutions that stay, and component rows, whoever made them.
/// (Learn: "Dependency tracking for solution components", "Removing dependencies".)
/// </summary>
internal sealed class DependencyFinder(IStorageSession session, EnvironmentMetadata metadata, HashSet<ComponentKey> vanishing)
{
    private readonly ComponentRows rows = new(session, metadata);
    private readonly HashSet<Dependency> found = [];

    public IReadOnlyList<Dependency> Found =>
        [
            .. found.OrderBy(d => d.Required.Kind).ThenBy(d => d.Required.Name, StringComparer.Ordinal)
                .ThenBy(d => d.Dependent.Kind).ThenBy(d => d.Dependent.Name, StringComparer.Ordinal),
        ];

    /// <summary>Definitions of the solutions that stay.</summary>
    public void LookAt(IEnumerable<SolutionPackage> staying)
    {
        foreach (var package in vanishing.Count == 0 ? [] : staying)
            LookAt(package);
    }

    /// <summary>Component rows, as the session sees them now.</summary>
    public void LookAtRows()
    {
        if (vanishing.Count == 0)
            return;
        LookAtPlugins();
        LookAtForms();
        LookAtQueries("savedquery", ComponentKind.SavedQuery, "returnedtypecode", "fetchxml");
        LookAtQueries("savedqueryvisualization", ComponentKind.SavedQueryVisualization, "primaryentitytypecode", "datadescription");
        LookAtApps();
        LookAtProcesses();
    }

    private void LookAt(SolutionPackage package)
    {
        foreach (var table in package.Tables)
        {
            foreach (var column in table.Columns)
            {
                var end = ComponentKey.Column(table.LogicalName, column.Column.LogicalName);
                Needs(end, ComponentKey.Table(table.LogicalName));
                if (column.GlobalChoice is { } choice)
                    Needs(end, ComponentKey.Of(ComponentKind.OptionSet, choice));
            }

            foreach (var key in table.Keys)
                NeedsColumns(ComponentKey.Of(ComponentKind.EntityKey, $"{table.LogicalName}.{key.Name}"), table.LogicalName, key.Columns);
        }

        foreach (var relationship in package.OneToMany)
        {
            var end = ComponentKey.Of(ComponentKind.EntityRelationship, relationship.SchemaName);
            Needs(end, ComponentKey.Table(relationship.ReferencedTable));
            Needs(end, ComponentKey.Table(relationship.ReferencingTable));
            Needs(end, ComponentKey.Column(relationship.ReferencingTable, relationship.ReferencingColumn));
        }

        foreach (var relationship in package.ManyToMany)
        {
            var end = ComponentKey.Of(ComponentKind.EntityRelationship, relationship.SchemaName);
            Needs(end, ComponentKey.Table(relationship.FirstTable));
            Needs(end, ComponentKey.Table(relationship.SecondTable));
        }
    }

    private void LookAtPlugins()
    {
        var steps = rows.All("sdkmessageprocessingstep", "name", "plugintypeid", "eventhandler", "sdkmessageid", "sdkmessagefilterid", "primaryobjecttypecode", "filteringattributes").ToDictionary(s => s.Id);
        foreach (var step in steps.Values)
        {
            var end = ComponentKey.Of(ComponentKind.SDKMessageProcessingStep, step.Id);
            NeedsRow(end, ComponentKind.PluginType, step, "plugintypeid");
            NeedsRow(end, ComponentKind.PluginType, step, "eventhandler");
            NeedsTable(end, step, "primaryobjecttypecode");
            NeedsColumns(end, step.GetAttributeValue<string>("primaryobjecttypecode"), Split(step, "filteringattributes"));
            if (step.GetAttributeValue<EntityReference>("sdkmessagefilterid") is { } filter)
                Needs(end, ComponentKey.Table(rows.Name("sdkmessagefilter", filter.Id, "primaryobjecttypecode") ?? ""));
            if (step.GetAttributeValue<EntityReference>("sdkmessageid") is { } message && rows.Name("sdkmessage", message.Id, "name") is { } name)
                Needs(end, ComponentKey.Of(ComponentKind.CustomAPI, name));
        }

        foreach (var image in rows.All("sdkmessageprocessingstepimage", "name", "attributes", "sdkmessageprocessingstepid"))
        {
            var step = steps.GetValueOrDefault(image.GetAttributeValue<EntityReference>("sdkmessageprocessingstepid")?.Id ?? default);
            NeedsColumns(ComponentKey.Of(ComponentKind.SDKMessageProcessingStepImage, image.Id), step?.GetAttributeValue<string>("primaryobjecttypecode"), Split(image, "attributes"));
        }

        foreach (var type in rows.All("plugintype", "pluginassemblyid"))
            NeedsRow(ComponentKey.Of(ComponentKind.PluginType, type.Id), ComponentKind.PluginAssembly, type, "pluginassemblyid");
        foreach (var api in rows.All("customapi", "uniquename", "plugintypeid", "boundentitylogicalname"))
        {
            var end = ComponentKey.Of(ComponentKind.CustomAPI, api.GetAttributeValue<string>("uniquename"));
            NeedsRow(end, ComponentKind.PluginType, api, "plugintypeid");
            NeedsTable(end, api, "boundentitylogicalname");
        }
    }

    private void LookAtForms()
    {
        foreach (var form in rows.All("systemform", "name", "objecttypecode", "formxml"))
        {
            var end = ComponentKey.Of(ComponentKind.SystemForm, form.Id);
            NeedsTable(end, form, "objecttypecode");
            if (Xml(form, "formxml") is not { } xml)
                continue;
            NeedsColumns(end, form.GetAttributeValue<string>("objecttypecode"), xml.Descendants("control").Attributes("datafieldname").Select(a => a.Value));
            NeedsAll(end, ComponentKind.WebResource, xml.Descendants("Library").Attributes("name").Concat(xml.Descendants("Handler").Attributes("libraryName")).Select(a => a.Value));
            NeedsAll(end, ComponentKind.WebResource, xml.Descendants("Url").Concat(xml.Descendants("WebResource")).Select(e => e.Value));
            NeedsAll(end, ComponentKind.Entity, xml.Descendants("TargetEntityType").Select(e => e.Value));
            NeedsAll(end, ComponentKind.SavedQuery, xml.Descendants("ViewId").Select(e => Id(e.Value)));
            NeedsAll(end, ComponentKind.SavedQueryVisualization, xml.Descendants("VisualizationId").Select(e => Id(e.Value)));
            NeedsAll(end, ComponentKind.SystemForm, xml.Descendants("QuickForms").SelectMany(QuickFormIds));
        }
    }

    private void LookAtQueries(string table, ComponentKind kind, string tableColumn, string xmlColumn)
    {
        foreach (var row in rows.All(table, "name", tableColumn, xmlColumn))
        {
            var end = ComponentKey.Of(kind, row.Id);
            NeedsTable(end, row, tableColumn);
            foreach (var scope in Xml(row, xmlColumn)?.DescendantsAndSelf().Where(e => e.Name.LocalName is "entity" or "link-entity") ?? [])
            {
                var name = scope.Attribute("name")?.Value;
                Needs(end, ComponentKey.Table(name ?? ""));
                var attributes = scope.Elements("attribute").Attributes("name").Concat(scope.Elements("order").Attributes("attribute"))
                    .Concat(scope.Elements("filter").Descendants("condition").Where(c => c.Attribute("entityname") is null).Attributes("attribute"));
                NeedsColumns(end, name, attributes.Select(a => a.Value));
            }
        }
    }

    private void LookAtApps()
    {
        var apps = rows.All("appmodule", "uniquename", "webresourceid").ToDictionary(a => a.Id);
        var ids = vanishing.Select(k => (Key: k, Id: rows.Id(k))).Where(k => k.Id is not null).ToLookup(k => k.Id!.Value, k => k.Key);
        foreach (var part in rows.All("appmodulecomponent", "appmoduleidunique", "objectid"))
        {
            if (!apps.TryGetValue(part.GetAttributeValue<EntityReference>("appmoduleidunique")?.Id ?? default, out var app))
                continue;
            foreach (var key in ids[part.GetAttributeValue<Guid>("objectid")])
                Needs(ComponentKey.Of(ComponentKind.AppModule, app.GetAttributeValue<string>("uniquename")), key);
        }

        foreach (var app in apps.Values.Where(a => a.Contains("webresourceid")))
        {
            foreach (var key in ids[app.GetAttributeValue<Guid>("webresourceid")])
                Needs(ComponentKey.Of(ComponentKind.AppModule, app.GetAttributeValue<string>("uniquename")), key);
        }

        foreach (var siteMap in rows.All("sitemap", "sitemapnameunique", "sitemapxml"))
        {
            var end = ComponentKey.Of(ComponentKind.SiteMap, siteMap.GetAttributeValue<string>("sitemapnameunique"));
            var xml = Xml(siteMap, "sitemapxml");
            NeedsAll(end, ComponentKind.Entity, xml?.Descendants("SubArea").Attributes("Entity").Select(a => a.Value) ?? []);
            NeedsAll(end, ComponentKind.WebResource, xml?.Descendants().Attributes().Select(a => a.Value)
                .Where(v => v.StartsWith("$webresource:", StringComparison.OrdinalIgnoreCase)).Select(v => v["$webresource:".Length..].Split('?')[0]) ?? []);
            NeedsAll(end, ComponentKind.SystemForm, xml?.Descendants("SubArea").Select(Dashboard) ?? []);
        }

        foreach (var resource in rows.All("webresource", "name", "dependencyxml"))
        {
            NeedsAll(ComponentKey.Of(ComponentKind.WebResource, resource.GetAttributeValue<string>("name")), ComponentKind.WebResource,
                Xml(resource, "dependencyxml")?.Descendants("Library").Attributes("name").Select(a => a.Value) ?? []);
        }
    }

    private void LookAtProcesses()
    {
        foreach (var process in rows.All("workflow", "name", "primaryentity", "uniquename"))
        {
            NeedsTable(ComponentKey.Of(ComponentKind.Workflow, process.Id), process, "primaryentity");
            NeedsTable(ComponentKey.Of(ComponentKind.Workflow, process.Id), process, "uniquename");
        }

        foreach (var stage in rows.All("processstage", "stagename", "primaryentitytypecode"))
            NeedsTable(ComponentKey.Of(ComponentKind.ProcessStage, stage.Id), stage, "primaryentitytypecode");
    }

    private void NeedsRow(ComponentKey dependent, ComponentKind kind, Entity row, string lookup)
    {
        if (row.GetAttributeValue<EntityReference>(lookup) is { } reference)
            Needs(dependent, ComponentKey.Of(kind, reference.Id));
    }

    private void NeedsTable(ComponentKey dependent, Entity row, string column) => Needs(dependent, ComponentKey.Table(row.GetAttributeValue<string>(column) ?? ""));

    private void NeedsColumns(ComponentKey dependent, string? table, IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(c => c.Length > 0))
            Needs(dependent, ComponentKey.Column(table ?? "", column));
    }

    private void NeedsAll(ComponentKey dependent, ComponentKind kind, IEnumerable<string> names)
    {
        foreach (var name in names)
            Needs(dependent, ComponentKey.Of(kind, name.Trim()));
    }

    private void Needs(ComponentKey dependent, ComponentKey required)
    {
        if (vanishing.Contains(required) && !vanishing.Contains(dependent))
            found.Add(new Dependency(rows.Describe(required), rows.Describe(dependent)));
    }

    /// <summary>The quick view forms a form shows: XML within the parameter's text. (Learn: "Form XML reference", QuickForms.)</summary>
    private static IEnumerable<string> QuickFormIds(XElement parameter) =>
        (parameter.HasElements ? parameter : Parse(parameter.Value))?.Descendants("QuickFormId").Select(e => Id(e.Value)) ?? [];

    /// <summary>The dashboard a subarea opens, by either of its two ways to say so; empty for none.</summary>
    private static string Dashboard(XElement subArea)
    {
        if (subArea.Attribute("DefaultDashboard")?.Value is { Length: > 0 } dashboard)
            return Id(dashboard);
        var query = (subArea.Attribute("Url")?.Value ?? "").Split('?').Last().Split('&');
        return query.Contains("pagetype=dashboard", StringComparer.OrdinalIgnoreCase)
            && query.FirstOrDefault(p => p.StartsWith("id=", StringComparison.OrdinalIgnoreCase)) is { } id ? Id(Uri.UnescapeDataString(id[3..])) : "";
    }

    private static string[] Split(Entity row, string column) =>
        (row.GetAttributeValue<string>(column) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Id(string text) => Guid.TryParse(text, out var id) ? id.ToString("D") : text;

    /// <summary>A row somebody wrote by hand may hold anything; what is no XML names nothing.</summary>
    private static XElement? Xml(Entity row, string column) => Parse(row.GetAttributeValue<string>(column));

    private static XElement? Parse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : XElement.Parse(text);
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }
}
