using System.Text.Json.Nodes;
using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>Writes a package's components as rows of the platform's tables, after checking that what they refer to exists.</summary>
internal sealed class ComponentWriter(RowWriter rows, SolutionPackage package, Guid solution)
{
    private const int English = 1033;
    private const int TableComponent = 1;

    /// <summary>Types an app's components may have, with the table of their rows and the column a schema name stands in. (Learn: "appmodulecomponent".)</summary>
    private static readonly Dictionary<int, (string Table, string? Name)> AppComponents = new()
    {
        [TableComponent] = ("entity", null), [26] = ("savedquery", null), [29] = ("workflow", "uniquename"), [59] = ("savedqueryvisualization", null),
        [60] = ("systemform", null), [62] = ("sitemap", "sitemapnameunique"),
    };

    public void Write()
    {
        foreach (var resource in package.WebResources)
            WriteWebResource(resource);
        var plugins = new PluginWriter(rows, package, Ownership());
        plugins.Write();
        foreach (var process in package.Processes)
            WriteProcess(process);
        foreach (var form in package.Tables.SelectMany(t => t.Forms).Concat(package.Dashboards))
            WriteForm(form);
        foreach (var view in package.Tables.SelectMany(t => t.Views))
            WriteView(view);
        foreach (var chart in package.Tables.SelectMany(t => t.Charts))
            WriteChart(chart);
        foreach (var siteMap in package.SiteMaps)
            WriteSiteMap(siteMap);
        foreach (var app in package.Apps)
            WriteApp(app);
        foreach (var variable in package.EnvironmentVariables)
            WriteVariable(variable);
    }

    private (string, object?)[] Ownership() => [("solutionid", solution), ("ismanaged", package.Manifest.IsManaged)];

    private void WriteWebResource(WebResourceDefinition resource) =>
        rows.Upsert("webresource", rows.Find("webresource", "name", resource.Name) ?? resource.Id,
            [
                ("name", resource.Name), ("displayname", resource.DisplayName), ("description", resource.Description),
                ("webresourcetype", new OptionSetValue(resource.Type)), ("languagecode", resource.Language),
                ("content", Convert.ToBase64String(resource.Content)), ("dependencyxml", resource.DependencyXml), .. Ownership(),
            ]);

    private void WriteForm(FormDefinition form) =>
        rows.Upsert("systemform", form.Id,
            [
                ("name", form.Name.In(English)), ("description", form.Description?.In(English)), ("objecttypecode", form.Table ?? "none"),
                ("type", new OptionSetValue(form.Type)), ("formxml", form.Xml), ("isdefault", form.IsDefault),
                ("formactivationstate", new OptionSetValue(form.IsActive ? 1 : 0)), .. Ownership(),
            ]);

    private void WriteView(ViewDefinition view) =>
        rows.Upsert("savedquery", view.Id,
            [
                ("name", view.Name.In(English)), ("description", view.Description?.In(English)), ("returnedtypecode", view.Table),
                ("querytype", view.QueryType), ("fetchxml", view.FetchXml), ("layoutxml", view.LayoutXml), ("isdefault", view.IsDefault),
                ("isquickfindquery", view.IsQuickFind), ("isprivate", false), .. Ownership(),
            ]);

    private void WriteChart(ChartDefinition chart) =>
        rows.Upsert("savedqueryvisualization", chart.Id,
            [
                ("name", chart.Name.In(English)), ("description", chart.Description?.In(English)), ("primaryentitytypecode", chart.Table),
                ("datadescription", chart.DataDescription), ("presentationdescription", chart.PresentationDescription),
                ("isdefault", chart.IsDefault), .. Ownership(),
            ]);

    private void WriteSiteMap(SiteMapDefinition siteMap) =>
        rows.Upsert("sitemap", SiteMapId(siteMap.UniqueName),
            [
                ("sitemapname", siteMap.Name.In(English)), ("sitemapnameunique", siteMap.UniqueName), ("sitemapxml", siteMap.Xml),
                ("enablecollapsiblegroups", siteMap.EnableCollapsibleGroups), ("showhome", siteMap.ShowHome), ("showpinned", siteMap.ShowPinned),
                ("showrecents", siteMap.ShowRecents), ("isappaware", true), .. Ownership(),
            ]);

    private Guid SiteMapId(string uniqueName) => rows.Find("sitemap", "sitemapnameunique", uniqueName) ?? StableId.Of("sitemap", uniqueName);

    private void WriteApp(AppDefinition app)
    {
        var where = $"The app {app.UniqueName}";
        var components = app.Components.Select(c => (c.Type, Object: ComponentId(c.Type, c.Key, where))).ToList();
        var id = rows.Find("appmodule", "uniquename", app.UniqueName) ?? StableId.Of("appmodule", app.UniqueName);
        rows.Upsert("appmodule", id,
            [
                ("appmoduleidunique", id), ("name", app.Name.In(English)), ("uniquename", app.UniqueName), ("description", app.Description?.In(English)), ("webresourceid", app.Icon),
                ("clienttype", app.ClientType), ("formfactor", app.FormFactor), ("navigationtype", new OptionSetValue(app.NavigationType)),
                ("descriptor", Descriptor(app)), .. Ownership(),
            ]);
        foreach (var (type, component) in components)
        {
            rows.Upsert("appmodulecomponent", StableId.Of("appmodulecomponent", $"{id}/{type}/{component}"),
                ("appmoduleidunique", new EntityReference("appmodule", id)), ("componenttype", new OptionSetValue(type)), ("objectid", component),
                ("rootcomponentbehavior", new OptionSetValue(0)), ("ismetadata", type == TableComponent));
        }

        foreach (var role in app.Roles)
        {
            if (!rows.Exists("role", role))
                throw ImportFaults.Missing(where, $"the role {role}");
            rows.Link("appmodule", "appmoduleroles_association", id, role);
        }
    }

    /// <summary>The id an app's component goes by: a table's MetadataId, else that of the row which the key names or is.</summary>
    private Guid ComponentId(int type, string key, string where)
    {
        var (table, name) = AppComponents.TryGetValue(type, out var known) ? known : throw ImportFaults.Unsupported(where, $"app components of type {type}");
        if (type == TableComponent)
        {
            return rows.Metadata.TryTable(key.ToLowerInvariant()) is { } found
                ? MetadataId.Of("table", found.LogicalName)
                : throw ImportFaults.Missing(where, $"the table {key}");
        }

        var id = Guid.TryParse(key, out var given) ? (rows.Exists(table, given) ? given : (Guid?)null) : name is null ? null : rows.Find(table, name, key);
        return id ?? throw ImportFaults.Missing(where, $"the {table} {key}");
    }

    private static string Descriptor(AppDefinition app) =>
        new JsonObject
        {
            ["appInfo"] = new JsonObject
            {
                ["UniqueName"] = app.UniqueName,
                ["Components"] = new JsonArray([.. app.Components.Select(c => new JsonObject { ["Type"] = c.Type, ["Key"] = c.Key })]),
            },
        }.ToJsonString();

    private void WriteVariable(EnvironmentVariableDefinition variable) =>
        rows.Upsert("environmentvariabledefinition",
            rows.Find("environmentvariabledefinition", "schemaname", variable.SchemaName) ?? StableId.Of("environmentvariabledefinition", variable.SchemaName),
            [
                ("schemaname", variable.SchemaName), ("displayname", variable.DisplayName), ("description", variable.Description),
                ("type", new OptionSetValue(variable.Type)), ("defaultvalue", variable.DefaultValue), ("isrequired", variable.IsRequired),
                ("secretstore", new OptionSetValue(variable.SecretStore)), .. Ownership(),
            ]);

    private void WriteProcess(ProcessDefinition process)
    {
        var where = $"The process {process.Name}";
        if (rows.Metadata.TryTable(process.UniqueName) is not { IsBusinessProcess: true })
            throw ImportFaults.Missing(where, $"the process table {process.UniqueName}");
        if (process.Stages.Select(s => s.Table).Append(process.PrimaryTable).FirstOrDefault(t => rows.Metadata.TryTable(t) is null) is { } missing)
            throw ImportFaults.Missing(where, $"the table {missing}");

        rows.Upsert("workflow", process.Id,
            [
                ("name", process.Name.In(English)), ("description", process.Description?.In(English)), ("uniquename", process.UniqueName),
                ("category", new OptionSetValue(4)), ("type", new OptionSetValue(1)), ("primaryentity", process.PrimaryTable),
                ("mode", new OptionSetValue(0)), ("scope", new OptionSetValue(4)), ("businessprocesstype", new OptionSetValue(0)),
                ("processorder", process.Order), ("xaml", process.Xaml), ("clientdata", process.ClientData),
                ("statecode", new OptionSetValue(process.IsActive ? 1 : 0)), ("statuscode", new OptionSetValue(process.IsActive ? 2 : 1)), .. Ownership(),
            ]);
        foreach (var stage in process.Stages)
        {
            rows.Upsert("processstage", stage.Id,
                ("stagename", stage.Name), ("stagecategory", stage.Category is { } category ? new OptionSetValue(category) : null),
                ("processid", new EntityReference("workflow", process.Id)), ("primaryentitytypecode", stage.Table), ("clientdata", stage.ClientData));
        }
    }
}
