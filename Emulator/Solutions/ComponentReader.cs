using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads web resources, roles, site maps and apps.</summary>
internal static class ComponentReader
{
    private const string File = "customizations.xml";

    private static readonly Dictionary<string, int> Depths = new(StringComparer.Ordinal) { ["Basic"] = 1, ["Local"] = 2, ["Deep"] = 4, ["Global"] = 8 };

    public static WebResourceDefinition WebResource(XElement element, ISolutionFiles files)
    {
        var name = element.Required("Name", $"{File}, WebResources");
        var where = $"{File}, web resource {name}";
        return new WebResourceDefinition(
            element.RequiredId("WebResourceId", where),
            name,
            element.Text("DisplayName"),
            element.Text("Description"),
            element.Int("WebResourceType", where) is { } type and >= 1 and <= 12
                ? type
                : throw ImportFaults.Invalid(where, "WebResourceType is missing or not between 1 and 12"),
            element.Int("LanguageCode", where) ?? 0,
            element.Text("DependencyXml"),
            files.Read(element.Required("FileName", where), where));
    }

    public static RoleDefinition Role(XElement element)
    {
        var name = element.RequiredAttribute("name", $"{File}, Roles");
        var where = $"{File}, role {name}";
        var privileges = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var privilege in element.Element("RolePrivileges")?.Elements("RolePrivilege") ?? [])
        {
            var level = privilege.RequiredAttribute("level", where);
            privileges[privilege.RequiredAttribute("name", where)] =
                Depths.TryGetValue(level, out var depth) ? depth : throw ImportFaults.Invalid(where, $"the level is '{level}'; known are Basic, Local, Deep and Global");
        }

        return new RoleDefinition(element.RequiredAttributeId("id", where), name, element.Text("Description"), privileges);
    }

    public static SiteMapDefinition SiteMap(XElement element)
    {
        var name = element.Required("SiteMapUniqueName", $"{File}, AppModuleSiteMaps");
        var where = $"{File}, site map {name}";
        return new SiteMapDefinition(
            name,
            element.Labels("LocalizedNames", "LocalizedName", where) ?? LocalizedText.Of(name),
            element.Flag("EnableCollapsibleGroups", false, where),
            element.Flag("ShowHome", true, where),
            element.Flag("ShowPinned", true, where),
            element.Flag("ShowRecents", true, where),
            element.Element("SiteMap")?.ToString(SaveOptions.DisableFormatting) ?? throw ImportFaults.Invalid(where, "the element SiteMap is missing"));
    }

    public static AppDefinition App(XElement element)
    {
        var name = element.Required("UniqueName", $"{File}, AppModules");
        var where = $"{File}, app {name}";
        return new AppDefinition(
            name,
            element.Labels("LocalizedNames", "LocalizedName", where) ?? LocalizedText.Of(name),
            element.Labels("Descriptions", "Description", where),
            element.Text("WebResourceId") is { } icon ? XmlReading.Id(icon, "WebResourceId", where) : null,
            element.Int("ClientType", where) ?? 4,
            element.Int("FormFactor", where) ?? 1,
            element.Int("NavigationType", where) ?? 0,
            [
                .. (element.Element("AppModuleComponents")?.Elements("AppModuleComponent") ?? [])
                    .Select(c => (c.IntAttribute("type", where), c.Attribute("schemaName")?.Value ?? c.RequiredAttribute("id", where))),
            ],
            [.. (element.Element("AppModuleRoleMaps")?.Elements("Role") ?? []).Select(r => r.RequiredAttributeId("id", where))]);
    }
}
