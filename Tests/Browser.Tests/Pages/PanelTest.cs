using Microsoft.Playwright;

namespace Browser.Tests.Pages;

/// <summary>A test of the panel alone, on guidance the test makes.</summary>
public abstract class PanelTest : PageTest
{
    /// <summary>The entry of an item, by its question.</summary>
    protected ILocator Item(string question) => Frame.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { Has = Frame.GetByRole(AriaRole.Heading, new FrameGetByRoleOptions { Name = question }) });

    protected ILocator Button(string question, string name) => Item(question).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Opens the panel on one item, which saving leaves as it is.</summary>
    /// <param name="item">The arguments of itemOf.</param>
    /// <param name="script">What else the server answers.</param>
    protected Task OpenOn(string item, string script = "") =>
        OpenPanel($"const only = guidanceOf([itemOf({item})]); operations.chk_GetGuidance = guides(only); operations.chk_SaveAnswers = guides(only); {script}");

    /// <summary>A property of the answer that was sent last, as JSON.</summary>
    protected Task<string> Sent(string property) =>
        Ask<string>($"JSON.stringify(JSON.parse(calls.filter(call => call.name === 'chk_SaveAnswers').pop().request.Answers)[0].{property})");

    /// <summary>Presses Save and waits until it is done.</summary>
    protected async Task Save(string question)
    {
        await Button(question, "Save").ClickAsync();
        await Assertions.Expect(Frame.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved." })).ToHaveCountAsync(1);
    }
}
