using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>Writes a package's components as rows of the platform's tables, after checking that what they refer to exists.</summary>
internal sealed class ComponentWriter(RowWriter rows, SolutionPackage package, Guid solution)
{
    private const int English = 1033;

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
        foreach (var (type, key) in app.Components)
            RequireComponent(type, key, where);
        var id = rows.Find("appmodule", "uniquename", app.UniqueName) ?? StableId.Of("appmodule", app.UniqueName);
        rows.Upsert("appmodule", id,
            [
                ("name", app.Name.In(English)), ("uniquename", app.UniqueName), ("description", app.Description?.In(English)), ("webresourceid", app.Icon),
                ("clienttype", app.ClientType), ("formfactor", app.FormFactor), ("navigationtype", new OptionSetValue(app.NavigationType)),
                ("descriptor", Descriptor(app)), .. Ownership(),
            ]);
        foreach (var role in app.Roles)
        {
            if (!rows.Exists("role", role))
                throw ImportFaults.Missing(where, $"the role {role}");
            rows.Link("appmodule", "appmoduleroles_association", id, role);
        }
    }

    private void RequireComponent(int type, string key, string where)
    {
        const int table = 1, siteMap = 62;
        if (type == table && rows.Metadata.TryTable(key.ToLowerInvariant()) is null)
            throw ImportFaults.Missing(where, $"the table {key}");
        if (type == siteMap && rows.Find("sitemap", "sitemapnameunique", key) is null)
            throw ImportFaults.Missing(where, $"the site map {key}");
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
