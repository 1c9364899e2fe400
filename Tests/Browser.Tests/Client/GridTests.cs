using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class GridTests : ClientTest
{
    private ILocator Cells => Page.GetByRole(AriaRole.Rowheader);

    [Test]
    public async Task Quick_find_shows_the_rows_that_start_with_the_text()
    {
        await Emulator.Create("accounts", new { name = "Zephyr One" });
        await Emulator.Create("accounts", new { name = "Zephyr Two" });
        await Emulator.Create("accounts", new { name = "Other Zephyr" });
        await OpenAccounts();

        await Find("Zephyr");

        await Expect(Cells).ToHaveTextAsync(["Zephyr One", "Zephyr Two"]);
    }

    [Test]
    public async Task A_heading_sorts_and_pressed_again_sorts_the_other_way()
    {
        await Emulator.Create("accounts", new { name = "Sortable A" });
        await Emulator.Create("accounts", new { name = "Sortable B" });
        await OpenAccounts();
        await Find("Sortable");
        await Expect(Cells).ToHaveTextAsync(["Sortable A", "Sortable B"]);

        await Page.GetByRole(AriaRole.Columnheader).Nth(1).GetByRole(AriaRole.Button).ClickAsync();

        await Expect(Cells).ToHaveTextAsync(["Sortable B", "Sortable A"]);
        await Expect(Page.GetByRole(AriaRole.Columnheader).Nth(1)).ToHaveAttributeAsync("aria-sort", "descending");
    }

    [Test]
    public async Task A_search_without_results_says_so()
    {
        await OpenAccounts();

        await Find("no such account");

        await Expect(Page.GetByText("Nothing found for \"no such account\".")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Fifty_rows_make_a_page_and_the_next_page_has_the_rest()
    {
        for (var i = 1; i <= 53; i++) await Emulator.Create("accounts", new { name = $"Paged {i:00}" });
        await OpenAccounts();
        await Find("Paged");
        await Expect(Cells).ToHaveCountAsync(50);

        await Button("Next page").ClickAsync();

        await Expect(Cells).ToHaveTextAsync(["Paged 51", "Paged 52", "Paged 53"]);
        await Expect(Button("Next page")).ToBeDisabledAsync();
    }

    [Test]
    public async Task Selected_rows_are_deleted_after_a_question()
    {
        await Emulator.Create("accounts", new { name = "Doomed Ltd" });
        await OpenAccounts();
        await Find("Doomed");

        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select Doomed Ltd" }).CheckAsync();
        await Button("Delete").ClickAsync();
        await Dialog("Confirm deletion").GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(Page.GetByText("Nothing found for \"Doomed\".")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Who_may_not_create_rows_gets_no_New_button()
    {
        await SignIn(await Emulator.UserWithRole("Salesperson"));
        await Open("pagetype=entitylist&etn=systemuser");

        await Expect(Button("Refresh")).ToBeVisibleAsync();

        await Expect(Button("New")).ToHaveCountAsync(0);
    }

    private async Task OpenAccounts()
    {
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Accounts", Level = 1 })).ToBeVisibleAsync();
    }

    private async Task Find(string text)
    {
        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find in Accounts" }).FillAsync(text);
        await Button("Find").ClickAsync();
    }
}
