using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

/// <summary>The form in dark colours, and on a screen of 1280 pixels at 200 % zoom: half the pixels, each twice as large.</summary>
public sealed class LookTests : ClientTest
{
    protected override BrowserNewContextOptions Options => new()
    {
        ViewportSize = new ViewportSize { Width = 640, Height = 480 }, DeviceScaleFactor = 2, ColorScheme = ColorScheme.Dark, Locale = "en-US",
    };

    [SetUp]
    public async Task OpenDeal()
    {
        var deal = await Emulator.Create("opportunities", new { name = "Deal in the dark" });
        await SignIn();
        await OpenRow("opportunity", deal);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Deal in the dark", Level = 1 })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_form_zoomed_to_200_percent_scrolls_up_and_down_only()
    {
        var wider = await Page.EvaluateAsync<string[]>("""
            () => [document.documentElement, document.body, ...document.querySelectorAll('.body, main, .form-page')]
                .filter(e => e.scrollWidth > e.clientWidth).map(e => `${e.tagName} ${e.className}: ${e.scrollWidth} > ${e.clientWidth}`)
            """);

        Assert.That(wider, Is.Empty);
        await Button("Save").ScrollIntoViewIfNeededAsync();
        await Expect(Button("Save")).ToBeInViewportAsync();
    }

    [Test]
    public async Task A_form_in_dark_colours_stays_readable()
    {
        var faint = await Page.EvaluateAsync<string[]>("""
            () => {
                const channels = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
                const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
                const behind = (e) => { for (; e; e = e.parentElement) { const c = channels(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c; } return [255, 255, 255]; };
                const contrast = (e) => { const [a, b] = [light(channels(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
                return [...document.querySelectorAll('main h1, main label, main input, main select, main button:not(:disabled), main a, nav a')]
                    .filter(e => e.offsetParent && contrast(e) < 4.5).map(e => `${e.tagName} "${e.textContent}": ${contrast(e).toFixed(2)}`);
            }
            """);

        Assert.That(await Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"), Is.EqualTo("rgb(31, 31, 31)"));
        Assert.That(faint, Is.Empty);
    }
}
