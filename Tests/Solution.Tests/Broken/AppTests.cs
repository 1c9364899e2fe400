using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Apps and site maps that lead nowhere.</summary>
internal sealed class AppTests : BrokenSolution
{
    private const string SiteMap = "src/AppModuleSiteMaps/chk_CrmChecklists/AppModuleSiteMap.xml";
    private const string App = "src/AppModules/chk_CrmChecklists/AppModule.xml";
    private const string Rep = "src/Roles/Checklists Rep.xml";

    [Test]
    public void A_site_map_that_leads_nowhere()
    {
        Solution.Edit(SiteMap, "Entity=\"chk_answer\"", "Entity=\"chk_reply\"").Edit(SiteMap, "publishing.html", "publish.html");

        Expect(Solution.At(SiteMap, "publish.html") + ": The site map shows chk_/publishing/publish.html, but there is no such web resource.",
               Solution.At(SiteMap, "chk_reply") + ": The site map shows chk_reply, which is no table of the solution.");
    }

    [Test]
    public void A_site_map_that_shows_a_missing_view()
    {
        var id = Solution.Read(SiteMap).Split("viewid=%7b")[1][..36];
        Solution.Edit(SiteMap, id, "00000000-0000-0000-0000-000000000001");

        Expect(Solution.At(SiteMap, "viewid") + ": The site map shows the view 00000000-0000-0000-0000-000000000001, which is not in the solution.");
    }

    [Test]
    public void An_app_with_a_table_a_form_and_a_role_that_do_not_exist()
    {
        var form = Solution.Read(App).Split("type=\"60\" id=\"")[1][..38];
        var role = Solution.Read(Rep).Split("id=\"")[1][..38];
        Solution.Edit(App, "schemaName=\"chk_answer\"", "schemaName=\"chk_reply\"").Edit(App, form, "{00000000-0000-0000-0000-000000000001}").Edit(App, role, "{00000000-0000-0000-0000-000000000002}");

        Expect(Solution.At(App, "chk_reply") + ": The app shows chk_reply, which is no table of the solution.",
               Solution.At(App, "00000001}") + ": The app shows the form {00000000-0000-0000-0000-000000000001}, which is not in the solution.",
               Solution.At(App, "00000002}") + ": The app is for the role {00000000-0000-0000-0000-000000000002}, which is not in the solution.");
    }
}
