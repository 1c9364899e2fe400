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
    public static IEnumerable<Problem> Find(SolutionSource source, IReadOnlyList<WebResource> resources) =>
        source.SiteMaps.SelectMany(map => map.Root.Descendants("SubArea").SelectMany(area => OfSubArea(source, resources, map, area)))
              .Concat(source.Apps.SelectMany(app => OfApp(source, app)));

    private static IEnumerable<Problem> OfSubArea(SolutionSource source, IReadOnlyList<WebResource> resources, XmlFile map, XElement area)
    {
        if ((string?)area.Attribute("Entity") is { } entity && source.IsOurs(entity) && source.FindTable(entity) is null)
            yield return map.At(area, $"The site map shows {entity}, which is no table of the solution.");

        var url = (string?)area.Attribute("Url") ?? "";
        const string Page = "$webresource:";
        if (url.StartsWith(Page, StringComparison.Ordinal) && resources.All(resource => resource.Name != url[Page.Length..]))
            yield return map.At(area, $"The site map shows {url[Page.Length..]}, but there is no such web resource.");
        var views = Ids(source.Tables.SelectMany(table => table.Views), "savedqueryid");
        if (ViewInUrl().Match(url) is { Success: true } view && !(Guid.TryParse(view.Groups["id"].Value, out var id) && views.Contains(id)))
            yield return map.At(area, $"The site map shows the view {view.Groups["id"].Value}, which is not in the solution.");
    }

    private static IEnumerable<Problem> OfApp(SolutionSource source, XmlFile app)
    {
        var forms = Ids(source.Tables.SelectMany(table => table.Forms), "formid");
        foreach (var component in app.Root.Descendants("AppModuleComponent"))
        {
            var name = (string?)component.Attribute("schemaName");
            if ((string?)component.Attribute("type") == "1" && source.IsOurs(name) && source.FindTable(name) is null)
                yield return app.At(component, $"The app shows {name}, which is no table of the solution.");
            if ((string?)component.Attribute("type") == "60" && !forms.Contains((Guid)component.Attribute("id")!))
                yield return app.At(component, $"The app shows the form {(string?)component.Attribute("id")}, which is not in the solution.");
        }

        var roles = source.Roles.Select(role => (Guid)role.Root.Attribute("id")!).Append(SystemAdministrator).ToHashSet();
        foreach (var role in app.Root.Descendants("AppModuleRoleMaps").Elements("Role").Where(role => !roles.Contains((Guid)role.Attribute("id")!)))
            yield return app.At(role, $"The app is for the role {(string?)role.Attribute("id")}, which is not in the solution.");
    }

    private static HashSet<Guid> Ids(IEnumerable<XmlFile> files, string element) =>
        [.. files.SelectMany(file => file.Root.Descendants(element)).Select(id => Guid.Parse(id.Value))];

    [GeneratedRegex("viewid=(%7b|\\{)?(?<id>[0-9a-z-]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ViewInUrl();
}
