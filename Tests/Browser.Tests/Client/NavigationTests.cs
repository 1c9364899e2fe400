using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class NavigationTests : ClientTest
{
    [Test]
    public async Task A_user_chosen_on_the_first_page_arrives_in_an_app_whose_header_names_them()
    {
        await Page.GotoAsync(Emulator.Address.ToString());

        await Page.GetByRole(AriaRole.Button).Filter(new() { HasText = EmulatorFixture.Administrator }).ClickAsync();
        await Page.GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Signed in as");
        await Expect(Page.GetByRole(AriaRole.Navigation, new() { Name = "Site map" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_subarea_opens_its_list_and_is_marked_as_the_present_one()
    {
        await SignIn();
        await Open("");

        await Link("Accounts").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts", Level = 1 })).ToBeVisibleAsync();
        await Expect(Link("Accounts")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Accounts"));
    }

    [Test]
    public async Task The_arrow_keys_walk_the_site_map()
    {
        await SignIn();
        await Open("");
        var links = Page.GetByRole(AriaRole.Navigation, new() { Name = "Site map" }).GetByRole(AriaRole.Link);

        await links.First.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");

        await Expect(links.Nth(1)).ToBeFocusedAsync();
    }

    [Test]
    public async Task The_browsers_back_button_returns_to_the_list()
    {
        var account = await Emulator.Create("accounts", new { name = "Back Button Ltd" });
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Page.GetByRole(AriaRole.Searchbox).FillAsync("Back Button");
        await Button("Find").ClickAsync();

        await Link("Back Button Ltd").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Back Button Ltd" })).ToBeVisibleAsync();
        await Page.GoBackAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts", Level = 1 })).ToBeVisibleAsync();
        Assert.That(account, Is.Not.EqualTo(Guid.Empty));
    }

    [Test]
    public async Task Signing_out_leads_back_to_the_choice_of_a_user()
    {
        await SignIn();
        await Open("");

        await Button("Sign out").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Button).Filter(new() { HasText = EmulatorFixture.Administrator })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_page_of_an_unknown_table_says_what_is_wrong()
    {
        await SignIn();

        await Open("pagetype=entitylist&etn=nosuchtable");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This page could not be opened");
    }

    [Test]
    public async Task A_page_type_the_emulator_lacks_is_named()
    {
        await SignIn();

        await Open("pagetype=search");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Pages of type \"search\" are not supported by the emulator.");
    }
}
