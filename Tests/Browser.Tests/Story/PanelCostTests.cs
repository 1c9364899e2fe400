using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>What the panel costs, and that everybody can use it: on the real form, with real guidance.</summary>
public sealed partial class PanelCostTests : StoryTest
{
    private const string Deal = "Price lists for Cedar Printing";

    [Test]
    public async Task One_data_request_and_under_60_KB_of_files_bring_the_panel()
    {
        List<IRequest> requests = [];
        Page.Request += (_, request) => requests.Add(request);

        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();

        var own = requests.Where(request => request.Url.Contains("/chk_", StringComparison.Ordinal) || request.Url.Contains("chk_GetGuidance", StringComparison.Ordinal)).ToList();
        var files = own.Select(request => new Uri(request.Url).AbsolutePath).Select(path => WebResource().Match(path)).Where(match => match.Success)
                       .Select(match => match.Groups["file"].Value).Where(file => file != "opportunity/form.js").Distinct().ToList();
        var bodies = await Task.WhenAll(own.Where(request => files.Any(file => request.Url.EndsWith($"/chk_/{file}", StringComparison.Ordinal))).DistinctBy(request => request.Url).Select(Body));
        var size = bodies.Sum(Compressed);
        TestContext.Out.WriteLine($"{files.Count} files, {size} bytes compressed: {string.Join(", ", files)}");
        Assert.That(own.Count(request => request.Url.Contains("/api/data/", StringComparison.Ordinal)), Is.EqualTo(1), "data requests");
        Assert.That(files, Does.Contain("opportunity/panel.js").And.Contain("strings/Checklists.1033.resx"));
        Assert.That(size, Is.LessThan(60 * 1024));
    }

    [Test]
    public async Task Nothing_moves_once_the_panel_is_painted()
    {
        await Page.AddInitScriptAsync("""
            window.shifts = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { if (document.querySelector(".item")) window.shifts += entry.value; })).observe({ type: "layout-shift", buffered: true });
            """);
        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        await Page.WaitForTimeoutAsync(500);

        var frame = Page.Frames.Single(frame => frame.Url.Contains("panel.html", StringComparison.Ordinal));
        Assert.That(await frame.EvaluateAsync<double>("window.shifts"), Is.Zero);
    }

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

    /* As it ships, which is without comments. */
    private static async Task<byte[]> Body(IRequest request) => await (await request.ResponseAsync())!.BodyAsync();

    private static long Compressed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return packed.Length;
    }

    [GeneratedRegex("/chk_/(?<file>.+)$")]
    private static partial Regex WebResource();

    [GeneratedRegex(@"^Saved\. \d of 8 settled\.$")]
    private static partial Regex SavedSentence();
}
