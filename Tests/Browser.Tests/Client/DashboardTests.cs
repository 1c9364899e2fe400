using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class DashboardTests : ClientTest
{
    private const int Accounting = 1;
    private const int Brokers = 4;

    private ILocator Tile(string name) => Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    [Test]
    public async Task A_dashboard_shows_lists_and_charts_of_their_views_side_by_side()
    {
        var view = await Accounts("Tiled");
        var chart = await TestChart.OfAccounts(Emulator, "Tiled accounts by industry", "Column", TestChart.ByIndustry + TestChart.Count);
        var board = await TestChart.Dashboard(Emulator, "Tiled board", TestChart.Tile("", "Chart", view, chart), TestChart.Tile("The list", "Grid", view));
        await SignIn();

        await Open($"pagetype=dashboard&id={board}");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Tiled board", Level = 1 })).ToBeVisibleAsync();
        await Expect(Tile("The list").GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Tiled A", "Tiled B", "Tiled C"]);
        await Expect(Tile("Tiled accounts by industry").GetByRole(AriaRole.Img))
            .ToHaveAccessibleNameAsync("Column chart: Tiled accounts by industry. Count of Accounts by Industry, 3 categories. The values follow as a table.");
        await Expect(Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Tiled board"));
        Assert.That(await Axe.Findings(Page.MainFrame), Is.Empty);
    }

    [Test]
    public async Task A_charts_values_stand_in_a_table_that_the_keyboard_opens()
    {
        var view = await Accounts("Tabled");
        var chart = await TestChart.OfAccounts(Emulator, "Tabled revenue", "Bar", TestChart.ByIndustry + TestChart.Revenue);
        var board = await TestChart.Dashboard(Emulator, "Tabled board", TestChart.Tile("", "Chart", view, chart));
        await SignIn();
        await Open($"pagetype=dashboard&id={board}");

        await Page.GetByText("Values as a table").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        var table = Page.GetByRole(AriaRole.Table, new() { Name = "Tabled revenue" });
        await Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Industry", "Sum of Annual Revenue"]);
        await Expect(table.GetByRole(AriaRole.Row)).ToHaveTextAsync(["IndustrySum of Annual Revenue", "Accounting$1,500.00", "Brokers$4,000.00", "(blank)$20.00"]);
    }

    [Test]
    public async Task A_second_group_makes_the_series_of_a_chart()
    {
        var view = await Accounts("Series");
        var chart = await TestChart.OfAccounts(Emulator, "Series by status", "StackedColumn",
            TestChart.ByIndustry + """<attribute name="statecode" groupby="true" alias="state"/>""" + TestChart.Count);
        var closed = await Emulator.Create("accounts", new { name = "Series closed", industrycode = Accounting });
        await Emulator.Update("accounts", closed, new { statecode = 1, statuscode = 2 });
        var board = await TestChart.Dashboard(Emulator, "Series board", TestChart.Tile("", "Chart", view, chart));
        await SignIn();
        await Open($"pagetype=dashboard&id={board}");

        await Page.GetByText("Values as a table").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Series by status" }).GetByRole(AriaRole.Row))
            .ToHaveTextAsync(["IndustryActiveInactive", "Accounting11", "Brokers1", "(blank)1"]);
    }

    [TestCase("Column", "Column chart")]
    [TestCase("StackedBar", "Stacked bar chart")]
    [TestCase("Line", "Line chart")]
    [TestCase("Pie", "Pie chart")]
    [TestCase("Doughnut", "Doughnut chart")]
    public async Task A_chart_is_drawn_in_its_shape(string type, string kind)
    {
        var view = await Accounts($"Shape{type}");
        var chart = await TestChart.OfAccounts(Emulator, $"Shaped {type}", type, TestChart.ByIndustry + TestChart.Count);
        var board = await TestChart.Dashboard(Emulator, $"Board of {type}", TestChart.Tile("", "Chart", view, chart));
        await SignIn();

        await Open($"pagetype=dashboard&id={board}");

        await Expect(Page.GetByRole(AriaRole.Img, new() { Name = $"{kind}: Shaped {type}." })).ToBeVisibleAsync();
        Assert.That(await Page.Locator(".chart-picture .tone").CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task What_a_tile_cannot_show_it_says_in_its_place_and_the_others_stand()
    {
        var view = await Accounts("Odd");
        var funnel = await TestChart.OfAccounts(Emulator, "A funnel", "Funnel", TestChart.ByIndustry + TestChart.Count);
        var board = await TestChart.Dashboard(Emulator, "Odd board", TestChart.Tile("", "Chart", view, funnel), TestChart.Tile("No such view", "Grid", Guid.NewGuid()), TestChart.Tile("Fine", "Grid", view));
        await SignIn();

        await Open($"pagetype=dashboard&id={board}");

        await Expect(Tile("A funnel").GetByRole(AriaRole.Alert)).ToContainTextAsync("This chart could not be drawn. A chart of type \"Funnel\" is not supported by the emulator.");
        await Expect(Tile("No such view").GetByRole(AriaRole.Alert)).ToContainTextAsync("This tile could not be shown. The table Account has no view");
        await Expect(Tile("Fine").GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(3);
    }

    [Test]
    public async Task A_view_without_rows_leaves_an_empty_tile_that_says_so()
    {
        var view = await TestChart.ViewOfAccounts(Emulator, "Nobody", "nobody is called so");
        var chart = await TestChart.OfAccounts(Emulator, "Chart of nobody", "Pie", TestChart.ByIndustry + TestChart.Count);
        var board = await TestChart.Dashboard(Emulator, "Empty board", TestChart.Tile("", "Chart", view, chart), TestChart.Tile("List of nobody", "Grid", view));
        await SignIn();

        await Open($"pagetype=dashboard&id={board}");

        await Expect(Tile("Chart of nobody").GetByRole(AriaRole.Status)).ToHaveTextAsync("There is nothing to count in this view.");
        await Expect(Tile("List of nobody").GetByText("There is nothing to show in this view.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_tile_leads_to_its_list()
    {
        var view = await Accounts("Linked");
        var board = await TestChart.Dashboard(Emulator, "Linked board", TestChart.Tile("Linked tile", "Grid", view));
        await SignIn();
        await Open($"pagetype=dashboard&id={board}");

        await Link("Open the list: Linked tile").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Combobox, new() { Name = "View" })).ToHaveValueAsync("Linked accounts");
        await Expect(Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(3);
    }

    [Test]
    public async Task A_page_stands_on_a_dashboard_as_a_tile()
    {
        await Emulator.WebResource("test_/tile.html", 1, "<!DOCTYPE html><html lang='en'><title>Tile</title><p>Hello from the page</p>");
        var board = await TestChart.Dashboard(Emulator, "Board with a page", TestChart.Page("A page", "test_/tile.html"));
        await SignIn();

        await Open($"pagetype=dashboard&id={board}");

        await Expect(Page.FrameLocator("iframe[title='A page']").GetByText("Hello from the page")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_script_navigates_to_a_dashboard()
    {
        var view = await Accounts("Scripted");
        var board = await TestChart.Dashboard(Emulator, "Scripted board", TestChart.Tile("", "Grid", view));
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts", Level = 1 })).ToBeVisibleAsync();

        await Page.EvaluateAsync("id => Xrm.Navigation.navigateTo({ pageType: 'dashboard', dashboardId: id })", $"{{{board}}}");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Scripted board", Level = 1 })).ToBeVisibleAsync();
        Assert.That(Page.Url, Does.Contain($"pagetype=dashboard&id={board}"));
    }

    [Test]
    public async Task A_list_shows_a_chart_of_the_rows_that_it_shows()
    {
        var view = await Accounts("Paned");
        await TestChart.OfAccounts(Emulator, "Paned by industry", "Column", TestChart.ByIndustry + TestChart.Count);
        await SignIn();
        await Open($"pagetype=entitylist&etn=account&viewid={view}");

        await Button("Show Chart").ClickAsync();
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Chart" }).SelectOptionAsync("Paned by industry");
        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find in Accounts" }).FillAsync("Paned B");
        await Button("Find").ClickAsync();
        await Page.GetByText("Values as a table").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Paned by industry" }).GetByRole(AriaRole.Row)).ToHaveTextAsync(["IndustryCount of Accounts", "Brokers1"]);
        await Expect(Button("Hide Chart")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Test]
    public async Task Values_that_are_read_as_a_table_are_a_table_in_the_next_chart_too()
    {
        var view = await Accounts("Tabled");
        await TestChart.OfAccounts(Emulator, "Tabled first", "Column", TestChart.ByIndustry + TestChart.Count);
        await TestChart.OfAccounts(Emulator, "Tabled next", "Pie", TestChart.ByIndustry + TestChart.Count);
        await SignIn();
        await Open($"pagetype=entitylist&etn=account&viewid={view}");
        await Button("Show Chart").ClickAsync();
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Chart" }).SelectOptionAsync("Tabled first");
        await Expect(Page.GetByRole(AriaRole.Figure, new() { Name = "Tabled first" })).ToHaveAttributeAsync("aria-busy", "false");
        await Page.GetByText("Values as a table").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Tabled first" })).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Chart" }).SelectOptionAsync("Tabled next");

        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Tabled next" })).ToBeVisibleAsync();
    }

    /// <summary>Three accounts of that name, one without an industry, and a view of them.</summary>
    private async Task<Guid> Accounts(string name)
    {
        await Emulator.Create("accounts", new { name = $"{name} A", industrycode = Accounting, revenue = 1500 });
        await Emulator.Create("accounts", new { name = $"{name} B", industrycode = Brokers, revenue = 4000 });
        await Emulator.Create("accounts", new { name = $"{name} C", revenue = 20 });
        return await TestChart.ViewOfAccounts(Emulator, $"{name} accounts", name);
    }
}
