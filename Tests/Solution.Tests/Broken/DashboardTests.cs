using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Dashboards, quick view forms, and what shows them.</summary>
internal sealed class DashboardTests : BrokenSolution
{
    private const string Manifest = "src/Other/Solution.xml";
    private const string SiteMap = "src/AppModuleSiteMaps/chk_CrmChecklists/AppModuleSiteMap.xml";
    private const string App = "src/AppModules/chk_CrmChecklists/AppModule.xml";
    private const string NoId = "{00000000-0000-0000-0000-000000000001}";

    private string ItemForm => Solution.FileIn("src/Entities/chk_Item/FormXml/main");

    [SetUp]
    public void Add() => Solution.WithDashboard();

    [Test]
    public void A_dashboard_a_chart_and_a_quick_view_as_they_should_be()
    {
        Solution.WithQuickView().Edit(SiteMap, "<SubArea ", $"<SubArea DefaultDashboard=\"{Parts.DashboardId}\" ")
                .Edit(App, "<AppModuleComponents>", $"<AppModuleComponents><AppModuleComponent type=\"60\" id=\"{Parts.DashboardId}\" /><AppModuleComponent type=\"59\" id=\"{Parts.ChartId}\" />");

        Expect();
    }

    [Test]
    public void A_dashboard_that_is_not_listed()
    {
        Solution.Edit(Manifest, $"<RootComponent type=\"60\" id=\"{Parts.DashboardId}\" behavior=\"0\" />", "");

        Expect($"{Parts.DashboardFile}(1): Other/Solution.xml does not list this component (60: {Parts.DashboardId.Trim('{', '}')}), so an import would leave it out. Add it to RootComponents.");
    }

    [Test]
    public void A_tile_of_a_view_a_chart_and_a_table_that_do_not_exist()
    {
        Solution.Edit(Parts.DashboardFile, "<ViewId>" + Solution.ViewOf("chk_Answer"), "<ViewId>" + NoId).Edit(Parts.DashboardFile, "<VisualizationId>" + Parts.ChartId, "<VisualizationId>" + NoId)
                .Edit(Parts.DashboardFile, "<TargetEntityType>chk_answer", "<TargetEntityType>chk_reply");

        Expect(Solution.At(Parts.DashboardFile, "<TargetEntityType>") + ": The grid shows chk_reply, which is no table of the solution.",
               Solution.At(Parts.DashboardFile, "<ViewId>") + $": The grid shows the view {NoId}, which is not in the solution.",
               Solution.At(Parts.DashboardFile, "<VisualizationId>") + $": The grid shows the chart {NoId}, which is not in the solution.");
    }

    [Test]
    public void A_tile_of_a_view_and_a_chart_of_different_tables()
    {
        Solution.Edit(Parts.DashboardFile, "<TargetEntityType>chk_answer", "<TargetEntityType>chk_item");

        Expect(Solution.At(Parts.DashboardFile, "<ViewId>") + $": The grid shows rows of chk_item, but {Solution.ViewOf("chk_Answer")} is a view of chk_answer.",
               Solution.At(Parts.DashboardFile, "<VisualizationId>") + $": The grid shows rows of chk_item, but {Parts.ChartId} is a chart of chk_answer.");
    }

    [Test]
    public void A_site_map_and_an_app_with_components_that_do_not_exist()
    {
        Solution.Edit(SiteMap, "<SubArea ", $"<SubArea DefaultDashboard=\"{NoId}\" ")
                .Edit(App, "<AppModuleComponents>", "<AppModuleComponents>\n<AppModuleComponent type=\"26\" id=\"{00000000-0000-0000-0000-000000000026}\" />\n"
                    + "<AppModuleComponent type=\"59\" id=\"{00000000-0000-0000-0000-000000000059}\" />\n<AppModuleComponent type=\"62\" schemaName=\"chk_Map\" />");

        Expect(Solution.At(SiteMap, NoId) + $": The site map shows the dashboard {NoId}, which is not in the solution.",
               Solution.At(App, "000026}") + ": The app shows the view {00000000-0000-0000-0000-000000000026}, which is not in the solution.",
               Solution.At(App, "000059}") + ": The app shows the chart {00000000-0000-0000-0000-000000000059}, which is not in the solution.",
               Solution.At(App, "chk_Map") + ": The app shows the site map chk_Map, which is not in the solution.");
    }

    [Test]
    public void A_quick_view_form_that_is_missing()
    {
        Solution.WithQuickView().Delete(Parts.QuickViewFile);

        Expect(Solution.At(ItemForm, "<QuickForms>") + $": The form shows the quick view form {Parts.QuickViewId} of chk_checklist, which is not in the solution.");
    }

    [Test]
    public void A_quick_view_form_of_another_table()
    {
        Solution.WithQuickView().Edit(ItemForm, "entityname=\"chk_checklist\"", "entityname=\"chk_answer\"");

        Expect(Solution.At(ItemForm, "<QuickForms>") + $": The quick view form {Parts.QuickViewId} is one of chk_checklist, not of chk_answer.");
    }

    [Test]
    public void A_list_of_quick_view_forms_that_is_none()
    {
        Solution.WithQuickView().Edit(ItemForm, "&lt;/QuickFormIds&gt;", "");

        Expect(Solution.At(ItemForm, "<QuickForms>") + ": QuickForms has to hold <QuickFormIds>, written as text.");
    }

    [Test]
    public void A_form_of_a_kind_the_packer_does_not_know()
    {
        Solution.Write("src/Entities/chk_Item/FormXml/mobile/{33333333-3333-4333-8333-333333333333}.xml", Parts.QuickView);

        Expect("src/Entities/chk_Item/FormXml/mobile/{33333333-3333-4333-8333-333333333333}.xml: "
             + "The packer does not know this kind of file and would leave it out. Delete it, correct its place, or teach the packer about it.");
    }
}
