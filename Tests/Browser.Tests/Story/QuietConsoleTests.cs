using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>What goes wrong unseen stands in the browser's console: a request that failed, an exception nobody caught.</summary>
public sealed class QuietConsoleTests : StoryTest
{
    private readonly List<string> errors = [];

    [SetUp]
    public void Listen()
    {
        errors.Clear();
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add($"{message.Text} {message.Location}");
        };
        Page.PageError += (_, error) => errors.Add(error);
    }

    [TestCase("Riley Novak", "Opportunities")]
    [TestCase("Morgan Hale", "Opportunities")]
    [TestCase("Ola Berg", "Accounts")]
    public async Task The_app_a_list_and_a_form_leave_no_error_in_the_console(string who, string list)
    {
        await SignInAs(who);
        await Link("Moves").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Moves", Level = 1 })).ToBeVisibleAsync();
        await Link(list).ClickAsync();
        var row = Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First;
        var name = await row.TextContentAsync();
        await row.ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = name!, Level = 1 })).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.That(errors, Is.Empty);
    }
}
