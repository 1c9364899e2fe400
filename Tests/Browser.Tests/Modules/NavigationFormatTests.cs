using Browser.Tests.Support;

namespace Browser.Tests.Modules;

public sealed class NavigationFormatTests : ModuleTest
{
    [Test]
    public async Task A_site_map_gives_tables_web_resources_pages_and_names_what_it_cannot_open()
    {
        const string siteMap = """
            <SiteMap><Area Id="a"><Titles><Title LCID="1033" Title="Sales"/></Titles><Group Id="g">
              <SubArea Id="t" Entity="account"/>
              <SubArea Id="w" Url="$webresource:a_/b.html"><Titles><Title LCID="1033" Title="Page"/></Titles></SubArea>
              <SubArea Id="p" Url="/main.aspx?pagetype=entitylist&amp;etn=task&amp;viewid=%7b1%7d"/>
              <SubArea Id="d" Url="/workplace/home_dashboards.aspx"/>
            </Group></Area></SiteMap>
            """;

        var targets = await Run("format/sitemap.js", "return m.parseSiteMap(x)[0].groups[0].subAreas.map(s => [s.title, s.target])", siteMap);

        Assert.That(targets, Is.EqualTo(
            """[[null,{"kind":"table","table":"account","view":null}],["Page",{"kind":"webresource","name":"a_/b.html","data":null}],"""
            + """[null,{"kind":"page","query":"pagetype=entitylist&etn=task&viewid=%7b1%7d"}],[null,{"kind":"unsupported","reason":"/workplace/home_dashboards.aspx"}]]"""));
    }

    [Test]
    public async Task An_address_leads_back_to_the_page_it_was_made_of()
    {
        var page = await Run("shell/router.js", """
            const address = m.addressOf({ pageType: 'entityrecord', entityName: 'contact', entityId: null, data: { parentcustomerid: '1', note: 'a&b=c' } }, { id: '7' });
            return m.pageInput(address.split('?')[1])
            """);

        Assert.That(page, Is.EqualTo("""{"pageType":"entityrecord","entityName":"contact","entityId":null,"formId":null,"data":{"parentcustomerid":"1","note":"a&b=c"}}"""));
    }

    [Test]
    public async Task A_view_layout_tells_columns_of_joined_tables_and_drops_hidden_ones()
    {
        const string layout = """<grid><row id="accountid"><cell name="name" width="200"/><cell name="c.fullname"/><cell name="x" ishidden="1"/></row></grid>""";

        var columns = await Run("format/layoutxml.js", "return m.parseLayout(x).columns.map(c => [c.alias, c.column, c.width])", layout);

        Assert.That(columns, Is.EqualTo("""[[null,"name",200],["c","fullname",100]]"""));
    }

    [Test]
    public async Task A_resx_file_gives_its_strings_by_name()
    {
        const string resx = """<root><resheader name="version"><value>2.0</value></resheader><data name="Open" xml:space="preserve"><value>Open &amp; shut</value></data></root>""";

        var strings = await Run("format/resx.js", "return [...m.parseResx(x)]", resx);

        Assert.That(strings, Is.EqualTo("""[["Open","Open & shut"]]"""));
    }
}
