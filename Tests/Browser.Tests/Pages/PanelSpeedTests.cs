using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>A hundred forms are open at once, and typing does not feel it.</summary>
[NonParallelizable]
public sealed class PanelSpeedTests : PanelTest
{
    private const int Rounds = 3;

    private ILocator Field => Item("Question number 50?").GetByLabel("What we know");

    [SetUp]
    public async Task OpenAHundredForms()
    {
        await OpenPanel("""
            serving(Object.fromEntries(Array.from({ length: 100 }, (_, i) => ["q" + i, ["Question number " + i + "?", {
                whyDepth: 3, practices: [1, 2, 3].map(n => ({ key: i + "p" + n, kind: "tip", title: "Practice " + n, body: "- one\n- two\n\n**Three** of them.", contributor: "Riley", basis: "12 won deals" })),
                answer: { state: "verified", value: "Value " + i, source: "Source", verifiedOn: "2026-11-12", version: "1", whys: [{ kind: "reason", text: "Because", isRootCause: false }] } }]])));
            """);
        await Item("Question number 99?").WaitForAsync();
        await Frame.EvaluateAsync("document.querySelectorAll('[data-focus^=\"item:\"]').forEach(button => button.click())");
        await Expect(Frame.GetByRole(AriaRole.Form)).ToHaveCountAsync(100);
        await Frame.EvaluateAsync("""
            () => {
                window.longTasks = [];
                window.shifts = 0;
                const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see)).observe({ type });
                watch("longtask", entry => window.longTasks.push(entry.duration));
                watch("layout-shift", entry => { window.shifts += entry.value; });
            }
            """);
    }

    /* A task that the browser calls long takes more than 50 ms. A machine that does other things at the same time may make one long, so a round without any counts;
       and nothing is looked for by role meanwhile, because that computes the names of everything on the page. */
    [Test]
    public async Task Typing_and_saving_as_one_goes_never_block_for_50_milliseconds()
    {
        await Field.FocusAsync();
        List<string> rounds = [];
        for (var round = 0; round < Rounds && !rounds.Contains(""); round++)
        {
            await Frame.EvaluateAsync("window.longTasks = []");
            await Page.Keyboard.TypeAsync("Both of them sign. ", new() { Delay = 10 });
            await Frame.EvaluateAsync("window.field = document.activeElement, document.querySelector('nav button').focus()");
            await Frame.WaitForFunctionAsync("window.field.form.querySelector('.status').textContent.includes('Saved')");
            rounds.Add(await Frame.EvaluateAsync<string>("async () => { await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))); window.field.focus(); return window.longTasks.join(); }"));
        }

        Assert.That(rounds, Does.Contain(""), "milliseconds of the long tasks in each round");
        Assert.That(await Ask<string>("answerTo('q50').value"), Does.Contain("Both of them sign."));
    }

    [Test]
    public async Task Saving_as_one_goes_moves_nothing()
    {
        await Page.Clock.InstallAsync();
        await Field.FocusAsync();
        await Page.Keyboard.TypeAsync("Dr ");
        await Frame.EvaluateAsync("window.shifts = 0");

        await Page.Clock.FastForwardAsync(5000);
        await Expect(Item("Question number 50?").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();

        Assert.That(await Frame.EvaluateAsync<double>("window.shifts"), Is.Zero);
        await Expect(Field).ToBeFocusedAsync();
    }
}
