using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>The panel at every width and with the keyboard: on the real form, with real guidance.</summary>
public sealed partial class PanelAccessTests : StoryTest
{
    private const string Deal = "Price lists for Cedar Printing";

    [TestCase(320)]
    [TestCase(640)]
    [TestCase(1200)]
    public async Task Nothing_is_cut_off_at_any_width(int width)
    {
        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Change:" }).First.ClickAsync();

        await Page.Locator("iframe[title='Checklist']").EvaluateAsync($"frame => {{ frame.style.flex = 'none'; frame.style.width = '{width}px'; }}");

        var frame = Page.Frames.Single(frame => frame.Url.Contains("panel.html", StringComparison.Ordinal));
        var wide = await frame.EvaluateAsync<string[]>("[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.stages')).map(one => one.outerHTML.slice(0, 80))");
        Assert.That(await frame.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
        Assert.That(wide, Is.Empty);
    }

    [Test]
    public async Task An_answer_can_be_given_with_the_keyboard_alone()
    {
        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Qualify" }).FocusAsync();

        await TabTo("What we know");
        await Page.Keyboard.TypeAsync("The owner and her accountant decide together.");
        await TabTo("Who or what told us");
        await Page.Keyboard.TypeAsync("The owner, on Monday");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Panel.GetByRole(AriaRole.Status)).ToHaveTextAsync(SavedSentence());
        Assert.That(await Focused(), Does.StartWith("Change:"));
    }

    private async Task TabTo(string label)
    {
        for (var presses = 0; presses < 30; presses++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Focused() == label) return;
        }
        Assert.Fail($"The keyboard did not reach \"{label}\".");
    }

    private Task<string> Focused() => Page.Frames.Single(frame => frame.Url.Contains("panel.html", StringComparison.Ordinal)).EvaluateAsync<string>(
        "(document.activeElement.getAttribute('aria-label') || (document.activeElement.labels && document.activeElement.labels[0] ? document.activeElement.labels[0] : document.activeElement).textContent).trim()");

    [GeneratedRegex(@"^Saved\. \d of 8 settled\.$")]
    private static partial Regex SavedSentence();
}
