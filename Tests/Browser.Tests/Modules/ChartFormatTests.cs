using Browser.Tests.Client;
using Browser.Tests.Support;

namespace Browser.Tests.Modules;

public sealed class ChartFormatTests : ModuleTest
{
    private const string Column = """<Chart><Series><Series ChartType="Column"/></Series></Chart>""";

    [Test]
    public async Task A_chart_tells_its_category_its_series_and_its_measures()
    {
        var data = TestChart.Data("""<attribute name="statecode" groupby="true" alias="state"/>""" + TestChart.ByIndustry + TestChart.Count);

        var chart = await Run("format/chart.js", "const c = m.parseChart(x, '" + Column + "'); return [c.category.name, c.series.name, c.measures.map(a => a.aggregate), c.kind, c.stacked]", data);

        Assert.That(chart, Is.EqualTo("""["industrycode","statecode",["count"],"Column chart",false]"""));
    }

    [TestCase("<Chart><Series><Series ChartType=\"Radar\"/></Series></Chart>", "A chart of type \\\"Radar\\\" is not supported by the emulator.")]
    [TestCase("<Chart><Series><Series ChartType=\"Column\"/><Series ChartType=\"Line\"/></Series></Chart>", "A chart that combines Column and Line is not supported by the emulator.")]
    [TestCase("<Chart><Series/></Chart>", "The chart's presentation description names no series.")]
    public async Task What_is_not_drawn_is_refused_by_its_name(string look, string sentence)
    {
        var refusal = await Run("format/chart.js", "try { m.parseChart(x[0], x[1]); return 'drawn'; } catch (error) { return error.message; }", new[] { TestChart.Data(TestChart.ByIndustry + TestChart.Count), look });

        Assert.That(refusal, Does.StartWith($"\"{sentence}"));
    }

    [Test]
    public async Task A_charts_query_takes_over_what_narrows_the_views_rows_and_nothing_that_it_selects()
    {
        const string view = """
            <fetch><entity name="account"><attribute name="name"/><order attribute="name"/><filter><condition attribute="statecode" operator="eq" value="0"/></filter>
            <link-entity name="contact" from="contactid" to="primarycontactid" link-type="outer" alias="shown"><attribute name="fullname"/></link-entity>
            <link-entity name="systemuser" from="systemuserid" to="ownerid" alias="owner"><attribute name="fullname"/><filter><condition attribute="isdisabled" operator="eq" value="0"/></filter></link-entity>
            </entity></fetch>
            """;

        var text = await Run("format/fetch.js", "return new m.Fetch(x[0]).within(new m.Fetch(x[1])).text.replace(/>\\s+</g, '><')",
            new[] { """<fetch aggregate="true"><entity name="account"><attribute name="accountid" aggregate="count" alias="measure"/></entity></fetch>""", view });

        Assert.That(text.Replace("\\\"", "'", StringComparison.Ordinal), Is.EqualTo(
            "\"<fetch aggregate='true'><entity name='account'><attribute name='accountid' aggregate='count' alias='measure'/><filter><condition attribute='statecode' operator='eq' value='0'/></filter>"
            + "<link-entity name='systemuser' from='systemuserid' to='ownerid' alias='owner'><filter><condition attribute='isdisabled' operator='eq' value='0'/></filter></link-entity></entity></fetch>\""));
    }

    [TestCase("0, 7, 5", "[0,2,4,6,8]")]
    [TestCase("0, 1285000, 5", "[0,500000,1000000,1500000]")]
    [TestCase("-30, 90, 4", "[-50,0,50,100]")]
    [TestCase("0, 0.9, 5", "[0,0.2,0.4,0.6,0.8,1]")]
    public async Task An_axis_is_marked_in_round_steps_beyond_its_values(string range, string marks) =>
        Assert.That(await Run("chart/scale.js", $"return m.ticks({range})"), Is.EqualTo(marks));

    [Test]
    public async Task What_is_counted_is_marked_in_whole_steps() =>
        Assert.That(await Run("chart/scale.js", "return m.wholeTicks(0, 2, 5)"), Is.EqualTo("[0,1,2]"));

    [Test]
    public async Task A_subarea_and_an_address_lead_to_a_dashboard()
    {
        const string siteMap = """
            <SiteMap><Area Id="a"><Group Id="g"><SubArea Id="d" DefaultDashboard="{11111111-0000-4000-8000-000000000000}" Url="/workplace/home_dashboards.aspx"/></Group></Area></SiteMap>
            """;

        var target = await Run("format/sitemap.js", "return m.parseSiteMap(x)[0].groups[0].subAreas[0].target", siteMap);
        var page = await Run("shell/router.js", "return m.pageInput(m.addressOf({ pageType: 'dashboard', dashboardId: '5' }, { id: '7' }).split('?')[1])");

        Assert.That(target, Is.EqualTo("""{"kind":"dashboard","dashboard":"{11111111-0000-4000-8000-000000000000}"}"""));
        Assert.That(page, Is.EqualTo("""{"pageType":"dashboard","dashboardId":"5"}"""));
    }
}
