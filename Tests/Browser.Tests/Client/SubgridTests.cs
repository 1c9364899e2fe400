using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class SubgridTests : ClientTest
{
    private static readonly string Contacts = TestForm.Field("name", TestForm.Text, "Company") + TestForm.Subgrid("people", "People", "contact", "contact_customer_accounts");

    private static Guid? form;

    [Test]
    public async Task A_subgrid_shows_the_rows_of_this_row_only_and_opens_them()
    {
        form ??= await Emulator.MainForm("account", "With people", TestForm.Of(Contacts));
        var account = await Emulator.Create("accounts", new { name = "Subgrid Ltd" });
        await Contact("Related", account);
        await Contact("Stranger", await Emulator.Create("accounts", new { name = "Elsewhere Ltd" }));
        await SignIn();

        await OpenRow("account", account, form);
        await Expect(Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Sub Related"]);
        await Link("Sub Related").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sub Related", Level = 1 })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_row_added_from_a_subgrid_is_tied_to_the_row_it_came_from()
    {
        form ??= await Emulator.MainForm("account", "With people", TestForm.Of(Contacts));
        var account = await Emulator.Create("accounts", new { name = "Parent Ltd" });
        await SignIn();
        await OpenRow("account", account, form);

        await Button("New Contact").ClickAsync();

        await Expect(Page.GetByText("Not saved yet")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Parent Ltd" }).First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_subgrid_may_show_its_rows_as_a_chart()
    {
        var chart = await Emulator.Create("savedqueryvisualizations", new
        {
            name = "Contacts by status", primaryentitytypecode = "contact", presentationdescription = """<Chart><Series><Series ChartType="Bar"/></Series></Chart>""",
            datadescription = TestChart.Data("""<attribute name="statecode" groupby="true" alias="group"/><attribute name="contactid" aggregate="count" alias="measure"/>""").Replace("name=\"account\"", "name=\"contact\"", StringComparison.Ordinal),
        });
        var charted = await Emulator.MainForm("account", "With a chart of people", TestForm.Of(TestForm.Subgrid("people", "People", "contact", "contact_customer_accounts",
            $"<ChartGridMode>Chart</ChartGridMode><VisualizationId>{{{chart}}}</VisualizationId>")));
        var account = await Emulator.Create("accounts", new { name = "Charted Ltd" });
        await Contact("Counted", account);
        await Contact("Not counted", await Emulator.Create("accounts", new { name = "Uncharted Ltd" }));
        await SignIn();
        await OpenRow("account", account, charted);

        await Page.GetByText("Values as a table").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Contacts by status" }).GetByRole(AriaRole.Row)).ToHaveTextAsync(["StatusCount of Contacts", "Active1"]);
    }

    private Task<Guid> Contact(string lastname, Guid account) => Emulator.Create("contacts", new Dictionary<string, object>
    {
        ["firstname"] = "Sub", ["lastname"] = lastname, ["parentcustomerid_account@odata.bind"] = $"/accounts({account})",
    });
}
