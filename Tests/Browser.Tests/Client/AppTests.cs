using System.Text.RegularExpressions;
using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

/// <summary>What the app and the user's roles leave of a table's forms and views, and messages above the whole app.</summary>
public sealed class AppTests : ClientTest
{
    [Test]
    public async Task A_list_offers_the_views_the_app_names_and_all_where_it_names_none()
    {
        var named = await View("contact", "Only these people");
        await View("contact", "Not in the app");
        await View("lead", "Any lead");
        var app = await NewApp((26, named));
        await SignIn();

        await Open($"appid={app}&pagetype=entitylist&etn=contact");
        await Expect(Views).ToHaveTextAsync(["Only these people"]);
        await Open($"appid={app}&pagetype=entitylist&etn=lead");

        await Expect(Views.Filter(new() { HasText = "Any lead" })).ToHaveCountAsync(1);
        Assert.That(await Views.CountAsync(), Is.GreaterThan(1));
    }

    [Test]
    public async Task A_row_opens_on_the_form_the_app_names()
    {
        var form = await Emulator.MainForm("lead", "Zebra form", TestForm.Of(TestForm.Field("lastname", TestForm.Text, "Zebra name")));
        var lead = await Emulator.Create("leads", new { subject = "Form of the app", lastname = "Named" });
        var app = await NewApp((60, form));
        await SignIn();

        await Open($"appid={app}&pagetype=entityrecord&etn=lead&id={lead}");

        await Expect(Field("Zebra name")).ToHaveValueAsync("Named");
    }

    [Test]
    public async Task A_form_meant_for_a_role_opens_for_its_members_only()
    {
        var role = (Guid)(await Emulator.Read("roles?$select=roleid&$filter=name eq 'Sales Manager'"))["value"]![0]!["roleid"]!;
        var form = await Emulator.MainForm("contact", "For managers", TestForm.Of(TestForm.Field("lastname", TestForm.Text, "Managers see"), role: role));
        var contact = await Emulator.Create("contacts", new { lastname = "Limited" });

        await SignIn(await Emulator.UserWithRole("Sales Manager"));
        await OpenRow("contact", contact, form);
        await Expect(Field("Managers see")).ToHaveValueAsync("Limited");
        await SignIn();
        await OpenRow("contact", contact, form);

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Limited", Level = 1 })).ToBeVisibleAsync();
        await Expect(Field("Managers see")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_global_notification_stands_above_every_page_until_it_is_cleared()
    {
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts", Level = 1 })).ToBeVisibleAsync();

        await Script("() => Xrm.App.addGlobalNotification({ type: 2, level: 3, message: 'Quarter ends today.', showCloseButton: true }).then(id => { window.shown = id; return id; })");
        await Link("Opportunities").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Opportunities", Level = 1 })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "App notifications" })).ToContainTextAsync("Quarter ends today.");
        await Page.EvaluateAsync("() => Xrm.App.clearGlobalNotification(window.shown)");

        await Expect(Page.GetByText("Quarter ends today.")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_global_notification_with_a_close_button_is_dismissed_by_it()
    {
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts", Level = 1 })).ToBeVisibleAsync();
        await Script("() => Xrm.App.addGlobalNotification({ type: 2, level: 4, message: 'Lunch is ready.', showCloseButton: true })");

        await Button("Dismiss: Lunch is ready.").ClickAsync();

        await Expect(Page.GetByText("Lunch is ready.")).ToHaveCountAsync(0);
    }

    private ILocator Views => Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("^View") }).Locator("option");

    private Task<Guid> View(string table, string name) => Emulator.Create("savedqueries", new
    {
        name, returnedtypecode = table, querytype = 0,
        fetchxml = $"<fetch><entity name=\"{table}\"><attribute name=\"lastname\"/><attribute name=\"{table}id\"/></entity></fetch>",
        layoutxml = $"<grid name=\"resultset\" jump=\"lastname\"><row name=\"result\" id=\"{table}id\"><cell name=\"lastname\" width=\"200\"/></row></grid>",
    });

    /// <summary>An app beside the product's, with the product's site map and the components named.</summary>
    private async Task<Guid> NewApp(params (int Type, Guid Id)[] components)
    {
        var siteMap = (Guid)(await Emulator.Read("sitemaps?$select=sitemapid&$filter=sitemapnameunique eq 'chk_CrmChecklists'"))["value"]![0]!["sitemapid"]!;
        var id = Guid.NewGuid();
        await Emulator.Create("appmodules", new { appmoduleid = id, appmoduleidunique = id, name = $"Zz test app {id}", uniquename = $"test_{id:N}", clienttype = 4 });
        foreach (var (type, component) in components.Append((62, siteMap)))
        {
            await Emulator.Create("appmodulecomponents", new Dictionary<string, object>
            {
                ["componenttype"] = type, ["objectid"] = component, ["appmoduleidunique@odata.bind"] = $"/appmodules({id})",
            });
        }

        return id;
    }
}
