using System.Text.Json;
using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>
/// Hostile text in every field the pages show: nothing of it runs, asks another host or leads away, with the browser's help (a content security policy) and without it, and readers
/// see it as the text it is.
/// </summary>
[TestFixture(true)]
[TestFixture(false)]
public sealed class HostileTextTests(bool hasPolicy) : PageTest
{
    private const int Batches = 3;

    private readonly List<string> outside = [];

    protected override string? ContentSecurityPolicy => hasPolicy ? "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'" : null;

    [SetUp]
    public async Task Listen()
    {
        outside.Clear();
        Context.Request += (_, request) =>
        {
            if (!IsOurs(request.Url)) outside.Add($"request: {request.Url}");
        };
        Context.Page += (_, page) => outside.Add($"window: {page.Url}");
        Page.FrameNavigated += (_, frame) =>
        {
            if (!IsOurs(frame.Url)) outside.Add($"navigation: {frame.Url}");
        };
        Page.Dialog += async (_, dialog) =>
        {
            outside.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await Page.AddInitScriptAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "Browser.Tests", "Pages", "hostile.js")));
    }

    [Test]
    public async Task In_the_panel_it_shows_as_text([Range(0, Batches - 1)] int batch)
    {
        await OpenPanel($"const hostile = {Batch(batch)}; operations.chk_GetGuidance = guides(hostileGuidance(hostile));");
        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        await ExpectHarmless();
    }

    [Test]
    public async Task In_the_forms_of_the_panel_it_shows_as_text([Range(0, Batches - 1)] int batch)
    {
        await OpenPanel($$"""
            const hostile = {{Batch(batch)}};
            const answered = (one, index) => itemOf("key" + index, "Question " + index, { type: index % 2 ? "text" : "choice", options: [{ key: one.hidden("key"), label: one.hidden("label") }],
                answer: { state: "verified", writtenState: "verified", value: one.hidden("value"), source: one.hidden("source"), verifiedOn: "2026-11-12", version: "1", whys: [{ kind: "person", text: one.hidden("why"), person: one.hidden("person") }] } });
            operations.chk_GetGuidance = guides(guidanceOf(hostile.map(attack).map(answered).concat(itemOf("who", "Who?", { type: "person", answer: { state: "assumed", value: idOf(0) } })), { mayWrite: true }));
            operations["retrieve opportunity {{Deal}}"] = () => ({ _parentaccountid_value: idOf(7) });
            operations["retrieve contact"] = () => hostileContacts(hostile);
            """);
        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Who?" })).ToBeVisibleAsync();

        await Frame.EvaluateAsync("document.querySelectorAll('[data-focus^=\"item:\"]').forEach(button => { const now = [...document.querySelectorAll('[data-focus]')].find(one => one.dataset.focus === button.dataset.focus); if (now) now.click(); })");
        var who = Frame.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Who?" });
        await who.GetByRole(AriaRole.Combobox, new() { Name = "What we know" }).ClickAsync();
        await Expect(who.GetByRole(AriaRole.Option).Nth(1)).ToBeAttachedAsync();

        await ExpectHarmless();
    }

    [Test]
    public async Task In_the_servers_sentences_it_shows_as_text()
    {
        await OpenPanel($$"""
            const hostile = {{JsonSerializer.Serialize(HostileText.All)}};
            let next = 0;
            operations.chk_GetGuidance = () => { throw refusal(hostile[next++ % hostile.length], -2147220891); };
            """);
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        var shown = await Frame.EvaluateAsync<string[]>("""
            async count => {
                const shown = [];
                for (let index = 0; index < count; index++) {
                    shown.push(document.querySelector("[role=alert]").textContent);
                    parent.tryEverything(document);
                    document.querySelector("[data-focus=again]").click();
                    await new Promise(resolve => setTimeout(resolve));
                }
                return shown;
            }
            """, HostileText.All.Length);

        Assert.That(HostileText.All.Where((text, index) => !shown[index].Contains(HostileText.Shown(text), StringComparison.Ordinal)), Is.Empty);
        await ExpectHarmless();
    }

    [Test]
    public async Task On_the_page_of_exceptions_it_shows_as_text()
    {
        await Open("compliance/waivers.html", $"const answer = hostileWaivers({JsonSerializer.Serialize(HostileText.All)}); operations.chk_GetWaivers = () => answer;");
        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveCountAsync(HostileText.All.Length);

        await ExpectHarmless();
    }

    [Test]
    public async Task On_the_page_of_compliance_it_shows_as_text()
    {
        await Open("compliance/compliance.html", $"const answer = hostileCompliance({JsonSerializer.Serialize(HostileText.All)}); operations.chk_GetCompliance = () => answer;");
        await Expect(Frame.GetByRole(AriaRole.Rowheader).First).ToBeAttachedAsync();

        await ExpectHarmless();
    }

    [Test]
    public async Task On_the_page_that_publishes_it_shows_as_text()
    {
        await Open("publishing/publishing.html", $"const rows = hostileChecklists({JsonSerializer.Serialize(HostileText.All)}); operations['retrieve chk_checklist'] = () => rows;");
        await Expect(Frame.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(HostileText.All.Length);

        await ExpectHarmless();
    }

    private static string Batch(int number) => JsonSerializer.Serialize(HostileText.All.Where((_, index) => index % Batches == number));

    private static bool IsOurs(string address) => address.StartsWith($"{Origin}/WebResources/chk_/", StringComparison.Ordinal) || address.StartsWith($"{Origin}/?page=", StringComparison.Ordinal) || address is "about:blank" or "";

    private async Task ExpectHarmless()
    {
        await Page.EvaluateAsync("tryEverything(frames[0].document)");
        await Page.EvaluateAsync("new Promise(resolve => setTimeout(resolve, 50))");

        var readable = await Ask<string>("readable(frames[0].document)");
        var expected = await Ask<string[]>("expected");
        Assert.Multiple(async () =>
        {
            Assert.That(outside, Is.Empty);
            Assert.That(await Ask<string[]>("complaints"), Is.Empty);
            Assert.That(await Ask<string[]>("foundIn(frames[0].document)"), Is.Empty);
            Assert.That(expected.Select(HostileText.Shown).Where(text => !readable.Contains(text, StringComparison.Ordinal)), Is.Empty);
        });
    }
}
