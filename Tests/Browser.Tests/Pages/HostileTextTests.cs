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
    public async Task In_a_deal_that_was_left_it_shows_as_text()
    {
        await OpenDeal("""
            const all = field => attacks.map(one => one.at(field)).join(" ");
            deal.closed = { state: "lost", exit: { reason: all("exitReason"), words: all("exitWords"), by: all("exitBy"), on: "2026-11-22T10:00:00Z", revisitOn: null } };
            """);

        await Unfold("exit");
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToBeVisibleAsync();

        await ExpectHarmless();
    }

    [Test]
    public async Task In_the_form_that_leaves_a_deal_it_shows_as_text()
    {
        await OpenDeal("""operations.chk_QualifyOut = () => { throw refusal(attacks.map(one => one.at("refusal")).join(" ") + " (CHK320)", -2147220891); };""");
        var section = await Unfold("exit");
        await section.GetByRole(AriaRole.Radio).First.CheckAsync();
        await section.GetByLabel("In your own words").FillAsync(HostileText.All[0]);

        await section.GetByRole(AriaRole.Button, new() { Name = "Close this deal" }).ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await ExpectHarmless();
    }

    [Test]
    public async Task In_promises_and_their_forms_it_shows_as_text()
    {
        await OpenDeal("""
            deal.commitments = attacks.map((one, index) => index % 3 < 2
                ? { id: idOf(index), what: one.at("what"), side: ["ours", "theirs"][index % 2], kind: ["promise", "thankYou"][index % 2], contact: { id: idOf(index), name: one.at("with") }, dueOn: "2026-11-27", state: "open", settledOn: null, note: one.at("note"), isLate: index % 5 === 0 }
                : { id: idOf(index), what: one.at("what"), side: ["ours", "theirs"][index % 2], kind: "promise", contact: null, dueOn: "2026-11-27", state: "kept", settledOn: "2026-11-20", note: one.at("note"), isLate: false });
            operations["update chk_commitment"] = () => { throw refusal(attacks.map(one => one.at("refusal")).join(" ") + " (CHK302)", -2147220891); };
            """);
        var section = await Unfold("commitments");
        await section.GetByRole(AriaRole.Button, new() { NameRegex = new("^Withdrawn: ") }).First.ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        foreach (var add in new[] { "Add what we promised", "Add what they promised" }) await section.GetByRole(AriaRole.Button, new() { Name = add }).ClickAsync();
        await Expect(section.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(2);
        await Page.EvaluateAsync("expectContacts()");

        await ExpectHarmless();
    }

    [Test]
    public async Task Among_the_people_it_shows_as_text()
    {
        await OpenDeal("""
            deal.people = attacks.map((one, index) => ({ id: idOf(index), contact: { id: one.hidden("contactId"), name: one.at("person"), job: one.at("personJob") }, role: one.at("role"), attitude: one.at("attitude"), feeling: one.at("feeling"),
                strength: index % 2 ? 3 : null, evidence: one.at("evidence"), learnedOn: "2026-11-20" }));
            """);

        var section = await Unfold("people");
        await Expect(section.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();

        await ExpectHarmless();
    }

    [Test]
    public async Task In_the_forms_of_people_it_shows_as_text([Range(0, Batches - 1)] int batch)
    {
        await OpenDeal("""
            deal.people = attacks.map((one, index) => ({ id: one.hidden("id"), contact: { id: idOf(index + 1000), name: one.at("person"), job: one.at("personJob") }, role: "uses", attitude: "against", feeling: "worried", strength: 3, evidence: one.hidden("evidence"), learnedOn: "2026-11-20" }));
            """, Batch(batch));
        var section = await Unfold("people");
        await Expect(section.GetByRole(AriaRole.Button, new() { Name = "Add somebody" })).ToBeVisibleAsync();

        // Every name stands in its row and on its button; a form says it once more in one and the same way, so that every fifth is opened, and the last stays open.
        var opened = await Frame.EvaluateAsync<int>("""
            () => {
                const names = [...document.querySelectorAll("[data-focus^='person:']")].map(button => button.dataset.focus).filter((_, index) => index % 5 === 0);
                names.forEach((name, index) => {
                    [...document.querySelectorAll("[data-focus]")].find(one => one.dataset.focus === name).click();
                    if (index < names.length - 1) document.querySelector(".side-people form [type=submit]").nextElementSibling.click();
                });
                return names.length;
            }
            """);
        Assert.That(opened, Is.GreaterThan(10));
        await section.GetByRole(AriaRole.Button, new() { Name = "Add somebody" }).ClickAsync();
        await Expect(section.GetByRole(AriaRole.Form, new() { Name = "Add somebody" }).GetByLabel("Who")).ToBeVisibleAsync();
        await Page.EvaluateAsync("expectContacts()");

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

    /// <summary>Opens the panel on a deal whose account's contacts are hostile; the script makes the rest of it so.</summary>
    private async Task OpenDeal(string script, string? texts = null)
    {
        await OpenPanel($$"""
            const attacks = {{texts ?? JsonSerializer.Serialize(HostileText.All)}}.map(attack), deal = guidanceOf([itemOf("signer", "Who signs?")], { mayWrite: true }), contacts = attacks.map((one, index) => ({ contactid: idOf(index), fullname: one.hidden("contact"), jobtitle: one.hidden("job") }));
            operations.chk_GetGuidance = guides(deal);
            operations["retrieve opportunity {{Deal}}"] = () => ({ _parentaccountid_value: idOf(7) });
            operations["retrieve contact"] = () => contacts;
            window.expectContacts = () => attacks.forEach(one => ["contact", "job"].forEach(one.at));
            {{script}}
            """);
        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Who signs?" })).ToBeVisibleAsync();
    }

    private async Task<ILocator> Unfold(string name)
    {
        var section = Frame.Locator($".side-{name}");
        await section.Locator("summary").First.ClickAsync();
        await Expect(section.Locator(".stack").First).Not.ToBeEmptyAsync();
        return section;
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
