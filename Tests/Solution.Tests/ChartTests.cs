using System.Xml.Linq;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>Charts count what their table holds, and the managers' dashboard shows them beside the lists that wait for somebody.</summary>
public sealed class ChartTests
{
    private Package package = null!;
    private List<XElement> tiles = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        using var solution = new SolutionCopy();
        package = solution.Pack();
        tiles = package.Customizations.Element("Dashboards")!.Elements("Dashboard").Single().Descendants("parameters").ToList();
    }

    [TestCase("chk_answer", "Answers by Stage and State")]
    [TestCase("chk_compliance", "Items That Hold, by Owner", "Settled and Verified per Stage", "What Each Stage Rests On")]
    [TestCase("chk_exit", "Qualified Out, by Owner")]
    [TestCase("chk_lesson", "Lessons by Root Cause and Outcome")]
    [TestCase("chk_passage", "Moves by Month and Decision", "Moves by Stage Left")]
    [TestCase("chk_waiver", "Waivers by State")]
    public void A_table_people_steer_by_has_charts(string table, params string[] names)
    {
        Assert.That(Charts(table).Select(LabelOf), Is.EquivalentTo(names));
    }

    [Test]
    public void A_chart_has_a_series_for_each_measure_and_groups_its_category()
    {
        var wrong = package.Tables.Keys.SelectMany(Charts).Where(chart =>
            chart.Descendants("measure").Count() != chart.Descendants("Chart").Single().Element("Series")!.Elements("Series").Count()
            || !chart.Descendants("attribute").Any(column => (string?)column.Attribute("groupby") == "true" && (string?)column.Attribute("alias") == (string?)chart.Descendants("category").Single().Attribute("alias"))
            || chart.Descendants("attribute").Count(column => (string?)column.Attribute("groupby") == "true") > 2).Select(LabelOf);

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_managers_dashboard_shows_the_process_first_and_then_what_waits()
    {
        var said = tiles.Select(tile => $"{Said(tile, "ChartGridMode")} {(Said(tile, "VisualizationId") is { Length: > 0 } chart ? LabelOf(Charts(Said(tile, "TargetEntityType")).Single(one => HasId(one, "savedqueryvisualizationid", chart))) + " over " : "")}"
            + LabelOf(package.Tables[Said(tile, "TargetEntityType")].Descendants("savedquery").Single(view => HasId(view, "savedqueryid", Said(tile, "ViewId")))));

        Assert.That(said, Is.EqualTo(new[]
        {
            "Chart What Each Stage Rests On over All Stages: Compliance by Deal", "Chart Moves by Stage Left over Refused Moves", "Chart Items That Hold, by Owner over All Stages: Compliance by Deal",
            "Grid Waivers to Decide", "Grid Refused This Month", "Chart Lessons by Root Cause and Outcome over Lessons, Newest First",
            "Chart Qualified Out, by Owner over Qualified Out in the Last 3 Months", "Grid To Look at Again", "Grid Late Promises",
        }));
    }

    [Test]
    public void A_band_of_the_dashboard_has_as_many_rows_as_its_tiles_are_high()
    {
        var wrong = package.Customizations.Element("Dashboards")!.Descendants("section").Where(section =>
            section.Descendants("cell").Any(cell => (int)cell.Attribute("rowspan")! != section.Descendants("row").Count()) || ((string)section.Attribute("columns")!).Length != section.Descendants("cell").Count());

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void The_app_has_the_dashboard_our_form_of_a_deal_and_every_table_with_all_its_views_forms_and_charts()
    {
        var components = package.Customizations.Descendants("AppModuleComponent").ToLookup(one => (string)one.Attribute("type")!, one => (string?)one.Attribute("schemaName") ?? (string)one.Attribute("id")!);
        var dashboard = package.Customizations.Element("Dashboards")!.Descendants("FormId").Single().Value;

        Assert.Multiple(() =>
        {
            Assert.That(components["1"], Is.SupersetOf(package.Tables.Keys.Where(table => table.StartsWith("chk_", StringComparison.Ordinal))));
            Assert.That(components["60"], Is.EquivalentTo(new[] { "{a372182f-9edd-503b-80c6-a767d586c225}", dashboard }));
            Assert.That(components.Select(kind => kind.Key), Is.EquivalentTo(new[] { "1", "60", "62" }), "a view, form or chart named here would be the only one of its table in the app");
            Assert.That(package.Manifest.Descendants("RootComponent").Where(one => (string?)one.Attribute("type") == "60").Select(one => (string?)one.Attribute("id")), Does.Contain(dashboard));
        });
    }

    private IEnumerable<XElement> Charts(string table) => package.Tables[table].Elements("Visualizations").Elements("visualization");

    private static string Said(XElement tile, string parameter) => tile.Element(parameter)!.Value;

    private static bool HasId(XElement component, string id, string value) => Guid.Parse(component.Element(id)!.Value) == Guid.Parse(value);

    private static string LabelOf(XElement component) => (string)component.Element("LocalizedNames")!.Elements().First().Attribute("description")!;
}
