using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Solutions;

/// <summary>What a model-driven app shows beside tables and views: forms of every type, charts, dashboards. (Learn: "SystemForm table/entity reference", type.)</summary>
public sealed class FormsChartsDashboardsTests
{
    private const string Main = "11111111-0000-4000-8000-000000000002";
    private const string QuickView = "11111111-0000-4000-8000-000000000006";
    private const string QuickCreate = "11111111-0000-4000-8000-000000000007";
    private const string Card = "11111111-0000-4000-8000-000000000011";
    private const string Dashboard = "11111111-0000-4000-8000-000000000000";
    private const string Chart = "11111111-0000-4000-8000-000000000059";
    private const string View = "0ba5fbf3-fae0-5eef-a8ee-7817e96477e9";

    private SolutionWorld world = null!;

    [SetUp]
    public void Open() => world = new SolutionWorld();

    [TearDown]
    public void Close() => world.Dispose();

    [TestCase(Main, 2, "new_thing")]
    [TestCase(QuickView, 6, "new_thing")]
    [TestCase(QuickCreate, 7, "new_thing")]
    [TestCase(Card, 11, "new_thing")]
    [TestCase(Dashboard, 0, "none")]
    public void A_form_of_each_type_is_a_row_of_systemform(string id, int type, string table)
    {
        world.Import(Shown());

        var form = world.Find("systemform", new Guid(id))!;

        Assert.That(form.GetAttributeValue<OptionSetValue>("type").Value, Is.EqualTo(type));
        Assert.That(form["objecttypecode"], Is.EqualTo(table));
        Assert.That(form["formxml"], Does.StartWith("<form"));
    }

    [Test]
    public void A_chart_is_a_row_with_its_query_and_its_look()
    {
        world.Import(Shown());

        var chart = world.Find("savedqueryvisualization", new Guid(Chart))!;

        Assert.That(chart["name"], Is.EqualTo("Things by size"));
        Assert.That(chart["description"], Is.EqualTo("How many of each"));
        Assert.That(chart["primaryentitytypecode"], Is.EqualTo("new_thing"));
        Assert.That(chart["isdefault"], Is.True);
        Assert.That(chart["datadescription"], Does.StartWith("<datadefinition>").And.Contains("aggregate=\"count\" alias=\"total\""));
        Assert.That(chart["presentationdescription"], Is.EqualTo("<Chart><Series><Series ChartType=\"Column\" /></Series></Chart>"));
    }

    [Test]
    public void A_table_says_whether_rows_may_be_entered_by_quick_create()
    {
        world.Import(Shown());

        Assert.That(world.Metadata.Current.Table("new_thing").IsQuickCreateEnabled, Is.True);
        Assert.That(world.Metadata.Current.Table("territory").IsQuickCreateEnabled, Is.False);
    }

    [Test]
    public void An_update_changes_them_and_an_upgrade_without_them_takes_them_away()
    {
        world.Import(Shown().Managed());
        world.Import(Shown().Version("1.1").Managed().Replace("customizations.xml", "Things by size", "Sizes").Replace("customizations.xml", "Overview", "Overview of things"));
        Assert.That(world.Find("savedqueryvisualization", new Guid(Chart))!["name"], Is.EqualTo("Sizes"));
        Assert.That(world.Find("systemform", new Guid(Dashboard))!["name"], Is.EqualTo("Overview of things"));

        world.Importer.Upgrade(new SmallSolution().Version("2.0").Managed().Zip());

        Assert.That(world.Find("savedqueryvisualization", new Guid(Chart)), Is.Null);
        Assert.That(new[] { Main, QuickView, QuickCreate, Card, Dashboard }.Select(id => world.Find("systemform", new Guid(id))), Is.All.Null);
    }

    [Test]
    public void Uninstalling_leaves_no_form_chart_or_dashboard_behind()
    {
        var before = world.Inventory();
        world.Import(Shown().Managed());

        world.Delete("Small");

        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    [Test]
    public void What_others_dashboards_forms_and_site_maps_show_cannot_be_taken_away_under_them()
    {
        world.Import(Shown().Managed());
        world.Insert(new Entity("systemform")
        {
            ["name"] = "My board", ["objecttypecode"] = "none", ["type"] = new OptionSetValue(0),
            ["formxml"] = $"<form><parameters><TargetEntityType>new_thing</TargetEntityType><ViewId>{{{View}}}</ViewId><VisualizationId>{{{Chart.ToUpperInvariant()}}}</VisualizationId></parameters></form>",
        });
        world.Insert(new Entity("systemform")
        {
            ["name"] = "My form", ["objecttypecode"] = "account", ["type"] = new OptionSetValue(2),
            ["formxml"] = $"<form><parameters><QuickForms>&lt;QuickFormIds&gt;&lt;QuickFormId entityname=\"new_thing\"&gt;{{{QuickView}}}&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms></parameters></form>",
        });
        world.Insert(new Entity("sitemap") { ["sitemapname"] = "Mine", ["sitemapnameunique"] = "mine", ["sitemapxml"] = $"<SiteMap><SubArea DefaultDashboard=\"{{{Dashboard}}}\" /></SiteMap>" });
        world.Insert(new Entity("sitemap")
        {
            ["sitemapname"] = "Yours", ["sitemapnameunique"] = "yours", ["sitemapxml"] = $"<SiteMap><SubArea Url=\"/main.aspx?pagetype=dashboard&amp;id=%7b{Dashboard}%7d\" /></SiteMap>",
        });

        var dependencies = world.Importer.DependenciesForUninstall("Small");

        Assert.That(dependencies.Select(d => $"{d.Dependent.Kind} {d.Dependent.Name} needs {d.Required.Kind} {d.Required.Name}"), Is.EqualTo(new[]
        {
            "SystemForm My board needs Entity new_thing", "SystemForm My board needs SavedQuery Ranked accounts", "SystemForm My board needs SavedQueryVisualization Things by size",
            "SiteMap mine needs SystemForm Overview", "SiteMap yours needs SystemForm Overview", "SystemForm My form needs SystemForm Thing at a glance",
        }));
    }

    [Test]
    public void A_chart_somebody_made_keeps_the_columns_it_counts_by()
    {
        world.Import(Shown().Managed());
        world.Insert(new Entity("savedqueryvisualization")
        {
            ["name"] = "By rank", ["primaryentitytypecode"] = "account", ["datadescription"] =
                "<datadefinition><fetchcollection><fetch aggregate=\"true\"><entity name=\"account\"><attribute name=\"new_rank\" groupby=\"true\" alias=\"r\" /></entity></fetch></fetchcollection></datadefinition>",
        });

        var dependencies = world.Importer.DependenciesForUninstall("Small");

        Assert.That(dependencies.Select(d => $"{d.Dependent.Name} needs {d.Required.Name}"), Is.EqualTo(new[] { "By rank needs new_rank" }));
    }

    [TestCase("<forms type=\"main\">", "<forms type=\"dialog\">", "forms of type 'dialog'")]
    [TestCase("<Visualizations>", "<Visualisations><visualization /></Visualisations><Visualizations>", "table components of kind 'Visualisations'")]
    public void What_is_unknown_is_refused_by_its_name(string old, string with, string what)
    {
        var zip = Shown().Replace("customizations.xml", old, with);

        var fault = Assert.Throws<DataverseFault>(() => world.Import(zip));

        Assert.That(fault!.Message, Does.Contain(what));
    }

    /// <summary>Small, with everything a user of its app sees.</summary>
    private static SmallSolution Shown() => new SmallSolution()
        .Replace("customizations.xml", "<OwnershipTypeMask>UserOwned</OwnershipTypeMask>", "<OwnershipTypeMask>UserOwned</OwnershipTypeMask><IsQuickCreateEnabled>1</IsQuickCreateEnabled>")
        .Replace("customizations.xml", """
              </entity></EntityInfo>
            </Entity>
            <Entity>
        """, $$"""
              </entity></EntityInfo>
              <FormXml>{{Form("main", Main, "Thing")}}{{Form("quick", QuickView, "Thing at a glance")}}{{Form("quickCreate", QuickCreate, "New thing")}}{{Form("card", Card, "Thing card")}}</FormXml>
              <Visualizations><visualization>
                <savedqueryvisualizationid>{{{Chart}}}</savedqueryvisualizationid>
                <datadescription><datadefinition>
                  <fetchcollection><fetch mapping="logical" aggregate="true"><entity name="new_thing">
                    <attribute name="new_size" groupby="true" alias="size" /><attribute name="new_thingid" aggregate="count" alias="total" />
                  </entity></fetch></fetchcollection>
                  <categorycollection><category alias="size"><measurecollection><measure alias="total" /></measurecollection></category></categorycollection>
                </datadefinition></datadescription>
                <presentationdescription><Chart><Series><Series ChartType="Column" /></Series></Chart></presentationdescription>
                <isdefault>1</isdefault>
                <LocalizedNames><LocalizedName description="Things by size" languagecode="1033" /><LocalizedName description="Dinge nach Größe" languagecode="1031" /></LocalizedNames>
                <Descriptions><Description description="How many of each" languagecode="1033" /></Descriptions>
              </visualization></Visualizations>
            </Entity>
            <Entity>
        """)
        .Replace("customizations.xml", "<WebResources>", $$"""
            <Dashboards><Dashboard>
              <LocalizedNames><LocalizedName description="Overview" languagecode="1033" /></LocalizedNames>
              <FormId>{{{Dashboard}}}</FormId><IsCustomizable>1</IsCustomizable><IsDefault>0</IsDefault>
              <FormXml><forms type="dashboard"><form><tabs><tab><columns><column><sections><section><rows><row><cell>
                <control id="sizes" classid="{E7A81278-8635-4d9e-8D4D-59480B391C5B}"><parameters>
                  <TargetEntityType>new_thing</TargetEntityType><ChartGridMode>Chart</ChartGridMode><VisualizationId>{{{Chart}}}</VisualizationId>
                </parameters></control>
              </cell></row></rows></section></sections></column></columns></tab></tabs></form></forms></FormXml>
            </Dashboard></Dashboards>
            <WebResources>
            """);

    private static string Form(string type, string id, string name) => $$"""
        <forms type="{{type}}"><systemform>
          <formid>{{{id}}}</formid><FormPresentation>1</FormPresentation><FormActivationState>1</FormActivationState>
          <form><tabs><tab><columns><column><sections><section><rows><row><cell><control id="new_name" datafieldname="new_name" /></cell></row></rows></section></sections></column></columns></tab></tabs></form>
          <LocalizedNames><LocalizedName description="{{name}}" languagecode="1033" /></LocalizedNames>
        </systemform></forms>
        """;
}
