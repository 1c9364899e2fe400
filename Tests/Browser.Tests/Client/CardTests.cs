using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

/// <summary>A list in little room.</summary>
public sealed class CardTests : ClientTest
{
    protected override BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = 380, Height = 800 }, Locale = "en-US" };

    [Test]
    public async Task A_narrow_subgrid_shows_its_rows_as_cards_and_a_wide_one_as_a_table()
    {
        await Emulator.Form("phonecall", 11, "Call card", TestForm.Of(TestForm.Field("subject", TestForm.Text, "") + TestForm.Field("phonenumber", TestForm.Text, "Dial") + TestForm.Field("directioncode", TestForm.YesNo, "")));
        await Emulator.Create("savedqueries", new
        {
            name = "Calls", returnedtypecode = "phonecall", querytype = 0, fetchxml = """<fetch><entity name="phonecall"><attribute name="subject"/></entity></fetch>""",
            layoutxml = """<grid><row id="activityid"><cell name="subject" width="200"/></row></grid>""",
        });
        var form = await Emulator.MainForm("account", "With calls", TestForm.Of(TestForm.Subgrid("calls", "Calls", "phonecall", "Account_Phonecalls")));
        var account = await Emulator.Create("accounts", new { name = "Carded Ltd" });
        await Emulator.Create("phonecalls", new Dictionary<string, object>
        {
            ["subject"] = "Ask about the roof", ["phonenumber"] = "+45 12 34", ["directioncode"] = true, ["regardingobjectid_account_phonecall@odata.bind"] = $"/accounts({account})",
        });
        await SignIn();
        await OpenRow("account", account, form);

        var card = Page.GetByRole(AriaRole.List, new() { Name = "Calls" }).GetByRole(AriaRole.Listitem);

        await Expect(card.GetByRole(AriaRole.Link)).ToHaveTextAsync(["Ask about the roof"]);
        await Expect(card.GetByRole(AriaRole.Term)).ToHaveTextAsync(["Dial", "Direction"]);
        await Expect(card.GetByRole(AriaRole.Definition)).ToHaveTextAsync(["+45 12 34", "Outgoing"]);
        Assert.That(await Axe.Findings(Page.MainFrame), Is.Empty);

        await Page.SetViewportSizeAsync(1200, 800);

        await Expect(Page.GetByRole(AriaRole.Table, new() { Name = "Calls" }).GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Ask about the roof"]);
    }
}
