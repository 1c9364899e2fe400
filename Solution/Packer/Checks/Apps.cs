using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Apps and site maps refer to tables, views, forms, roles and web resources.</summary>
internal static partial class Apps
{
    /// <summary>The role of system administrators has the same id in every environment.</summary>
    private static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>The references nothing answers to.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, Components known) =>
        source.SiteMaps.SelectMany(map => map.Root.Descendants("SubArea").SelectMany(area => OfSubArea(source, known, map, area)))
              .Concat(source.Apps.SelectMany(app => OfApp(source, known, app)));

    private static IEnumerable<Problem> OfSubArea(SolutionSource source, Components known, XmlFile map, XElement area)
    {
        if ((string?)area.Attribute("Entity") is { } entity && source.IsOurs(entity) && source.FindTable(entity) is null)
            yield return map.At(area, $"The site map shows {entity}, which is no table of the solution.");

        var url = (string?)area.Attribute("Url") ?? "";
        const string Page = "$webresource:";
        if (url.StartsWith(Page, StringComparison.Ordinal) && !known.Pages.ContainsKey(url[Page.Length..]))
            yield return map.At(area, $"The site map shows {url[Page.Length..]}, but there is no such web resource.");
        if (ViewInUrl().Match(url) is { Success: true } view && !(Guid.TryParse(view.Groups["id"].Value, out var id) && known.Views.ContainsKey(id)))
            yield return map.At(area, $"The site map shows the view {view.Groups["id"].Value}, which is not in the solution.");
        if ((string?)area.Attribute("DefaultDashboard") is { } dashboard && !(Guid.TryParse(dashboard, out var own) && known.Dashboards.Contains(own)))
            yield return map.At(area, $"The site map shows the dashboard {dashboard}, which is not in the solution.");
    }

    private static IEnumerable<Problem> OfApp(SolutionSource source, Components known, XmlFile app)
    {
        foreach (var component in app.Root.Descendants("AppModuleComponent"))
        {
            var name = (string?)component.Attribute("schemaName");
            var id = (string?)component.Attribute("id");
            var missing = (string?)component.Attribute("type") switch
            {
                "1" => source.IsOurs(name) && source.FindTable(name) is null ? $"{name}, which is no table of the solution" : null,
                "26" => known.Views.ContainsKey(Guid.Parse(id!)) ? null : $"the view {id}, which is not in the solution",
                "59" => known.Charts.ContainsKey(Guid.Parse(id!)) ? null : $"the chart {id}, which is not in the solution",
                "60" => known.Forms.ContainsKey(Guid.Parse(id!)) || known.Dashboards.Contains(Guid.Parse(id!)) ? null : $"the form {id}, which is not in the solution",
                "62" => source.SiteMaps.Any(map => map.Root.Element("SiteMapUniqueName")?.Value == name) ? null : $"the site map {name}, which is not in the solution",
                _ => null,
            };
            if (missing is not null) yield return app.At(component, $"The app shows {missing}.");
        }

        var roles = source.Roles.Select(role => (Guid)role.Root.Attribute("id")!).Append(SystemAdministrator).ToHashSet();
        foreach (var role in app.Root.Descendants("AppModuleRoleMaps").Elements("Role").Where(role => !roles.Contains((Guid)role.Attribute("id")!)))
            yield return app.At(role, $"The app is for the role {(string?)role.Attribute("id")}, which is not in the solution.");
    }

    [GeneratedRegex("viewid=(%7b|\\{)?(?<id>[0-9a-z-]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ViewInUrl();
}
