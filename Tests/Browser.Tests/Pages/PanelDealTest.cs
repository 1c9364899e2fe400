using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>A test of what stands beside the answers in the panel: sections that fold, on a deal the host keeps.</summary>
public abstract class PanelDealTest : PanelTest
{
    /// <summary>Opens the panel on a deal.</summary>
    /// <param name="deal">The argument of keeping.</param>
    /// <param name="script">What else the host does.</param>
    protected Task OpenDeal(string deal, string script = "") => OpenPanel($"{DealSamples.Script} keeping({deal}); {script}");

    /// <summary>A section by its title.</summary>
    protected ILocator Section(string title) => Frame.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });

    /// <summary>Opens a section with the keyboard, as everybody can.</summary>
    protected async Task<ILocator> Unfold(string title)
    {
        await Section(title).Locator("summary").First.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Section(title).Locator("details").First).ToHaveAttributeAsync("open", "");
        return Section(title);
    }

    protected static ILocator Press(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Expects the sentence to be read out.</summary>
    protected Task ExpectSaid(string sentence) => Expect(Frame.Locator("#announcement")).ToHaveTextAsync(sentence);

    /// <summary>What was written by an operation of the Web API, as JSON.</summary>
    protected Task<string> Written(string operation) => Ask<string>($"JSON.stringify(written('{operation}'))");
}
