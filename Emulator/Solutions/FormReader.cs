using System.Xml.Linq;

namespace Emulator.Solutions;

/// <summary>Reads forms of a table and dashboards. (Learn: "FormXml schema".)</summary>
internal static class FormReader
{
    private const int DashboardType = 0;

    public static IEnumerable<FormDefinition> Read(XElement forms, string table, string whereTable)
    {
        var type = Type(forms.RequiredAttribute("type", whereTable), whereTable);
        return forms.Elements("systemform").Select(form =>
        {
            var id = form.RequiredId("formid", whereTable);
            var where = $"{whereTable}, form {id}";
            return new FormDefinition(
                id, table, type,
                form.Labels("LocalizedNames", "LocalizedName", where) ?? throw ImportFaults.Invalid(where, "the form has no name"),
                form.Labels("Descriptions", "Description", where),
                form.Flag("FormActivationState", true, where),
                IsDefault: false,
                Xml(form.Element("form") ?? throw ImportFaults.Invalid(where, "the form has no form element")));
        });
    }

    public static FormDefinition ReadDashboard(XElement dashboard)
    {
        var id = dashboard.RequiredId("FormId", "customizations.xml, Dashboards");
        var where = $"customizations.xml, dashboard {id}";
        return new FormDefinition(
            id, null, DashboardType,
            dashboard.Labels("LocalizedNames", "LocalizedName", where) ?? throw ImportFaults.Invalid(where, "the dashboard has no name"),
            dashboard.Labels("Descriptions", "Description", where),
            IsActive: true,
            dashboard.Flag("IsDefault", false, where),
            Xml(dashboard.Element("FormXml")?.Descendants("form").FirstOrDefault()
                ?? throw ImportFaults.Invalid(where, "the dashboard has no form element")));
    }

    private static int Type(string name, string where) => name switch
    {
        "dashboard" => DashboardType,
        "main" => 2,
        "quick" => 6,
        "quickCreate" => 7,
        "card" => 11,
        _ => throw ImportFaults.Unsupported(where, $"forms of type '{name}'"),
    };

    private static string Xml(XElement form) => form.ToString(SaveOptions.DisableFormatting);
}
