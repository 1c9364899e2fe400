using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>A chart draws the aliases of its own query over the table whose folder it lies in.</summary>
internal static class Charts
{
    /// <summary>Charts of other tables, and columns, aliases and web resources that do not exist.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, Components known) =>
        source.Tables.SelectMany(table => table.Charts.SelectMany(chart => OfChart(source, known, table, chart)));

    private static IEnumerable<Problem> OfChart(SolutionSource source, Components known, Table table, XmlFile chart)
    {
        var queries = chart.Root.Descendants("fetch").ToList();
        if (queries.Count == 0)
            yield return chart.At(chart.Root, "The chart reads nothing: datadescription/datadefinition/fetchcollection/fetch is missing.");

        foreach (var entity in queries.Elements("entity").Where(entity => (string?)entity.Attribute("name") != table.LogicalName))
            yield return chart.At(entity, $"The chart lies in the folder of {table.LogicalName}, but reads {(string?)entity.Attribute("name")}.");
        foreach (var problem in queries.SelectMany(fetch => FetchColumns.Find(source, chart, fetch, "chart")))
            yield return problem;

        var aliases = queries.Descendants("attribute").Select(column => (string?)column.Attribute("alias")).ToHashSet(StringComparer.Ordinal);
        foreach (var drawn in chart.Root.Descendants().Where(element => element.Name.LocalName is "category" or "measure").Select(element => element.Attribute("alias")).OfType<XAttribute>())
            if (!aliases.Contains(drawn.Value))
                yield return chart.At(drawn, $"The chart draws {drawn.Value}, which is no alias of its query.");

        if (chart.Root.Element("webresourcename") is { Value.Length: > 0 } page && !known.Pages.ContainsKey(page.Value))
            yield return chart.At(page, $"The chart is drawn by {page.Value}, but there is no such web resource.");
    }
}
