using System.Xml.Linq;

namespace Emulator.Solutions;

/// <summary>Reads the views and charts of a table.</summary>
internal static class ViewReader
{
    public static ViewDefinition Read(XElement view, string table, string whereTable)
    {
        var id = view.RequiredId("savedqueryid", whereTable);
        var where = $"{whereTable}, view {id}";
        return new ViewDefinition(
            id, table,
            view.Int("querytype", where) ?? 0,
            view.Labels("LocalizedNames", "LocalizedName", where) ?? throw ImportFaults.Invalid(where, "the view has no name"),
            view.Labels("Descriptions", "Description", where),
            view.Flag("isdefault", false, where),
            view.Flag("isquickfindquery", false, where),
            Xml(view.Element("fetchxml")?.Element("fetch")),
            Xml(view.Element("layoutxml")?.Element("grid")));
    }

    public static ChartDefinition ReadChart(XElement chart, string table, string whereTable)
    {
        var id = chart.RequiredId("savedqueryvisualizationid", whereTable);
        var where = $"{whereTable}, chart {id}";
        return new ChartDefinition(
            id, table,
            chart.Labels("LocalizedNames", "LocalizedName", where) ?? throw ImportFaults.Invalid(where, "the chart has no name"),
            chart.Labels("Descriptions", "Description", where),
            chart.Flag("isdefault", false, where),
            Xml(chart.Element("datadescription")?.Elements().FirstOrDefault()) ?? throw ImportFaults.Invalid(where, "the chart has no datadescription"),
            Xml(chart.Element("presentationdescription")?.Elements().FirstOrDefault())
                ?? throw ImportFaults.Invalid(where, "the chart has no presentationdescription"));
    }

    private static string? Xml(XElement? element) => element?.ToString(SaveOptions.DisableFormatting);
}
