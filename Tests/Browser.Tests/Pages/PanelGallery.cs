using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>
/// Every state of the panel, in light, dark, narrow, German, and some from right to left and in forced colours: axe-core finds nothing in any and nothing is cut off. With CHK_KEEP_PANEL=1 a picture of
/// each is kept in docs/panel, with a page that lists them.
/// </summary>
public sealed class PanelGallery : PanelTest
{
    private const string Refused = "throw refusal('This source is too thin: name a person, a document or a day. A verified answer is one somebody else could check. (CHK210)', -2147220891)";

    private static readonly GalleryState[] All =
    [
        new("loading", "While it is fetched: as high as what comes, so that nothing jumps.", "operations.chk_GetGuidance = () => new Promise(() => {});"),
        new("not-fetched", "The server cannot be reached.", "operations.chk_GetGuidance = () => { throw refusal('Failed to fetch', 0); };"),
        new("empty", "A stage that asks nothing.", "serve(dealWith([], { checklist: null }));"),
        new("next-gap", "The next best gap invites an answer; the others say what is known.", "serve(whole());", IsInEveryLight: true),
        new("other-stage", "Another stage, looked into before the deal gets there.", "serve(whole({ stage: { category: 2, name: said('Propose', 'Vorschlagen'), isPresent: false }, nextStage: null }));"),
        new("winning", "What is asked when the deal is won.", "serve(whole({ stage: null, moment: 'winning', nextStage: null }));"),
        new("writing-types", "Each kind of answer has a field of its own.", "serve(everyType());", gallery => gallery.OpenEvery(), IsInEveryLight: true),
        new("why-chain", "A chain of whys down to its root cause, being written.", "serve(only(problem(), others()));", gallery => gallery.Change("problem")),
        new("saving", "An answer on its way.", "serve(whole()); operations.chk_SaveAnswers = () => new Promise(() => {});", gallery => gallery.WriteSigner()),
        new("saved", "Saved, and how to take it back.", "serve(whole());", gallery => gallery.WriteSigner()),
        new("offline", "The connection is gone: the words stay.", "serve(whole()); operations.chk_SaveAnswers = () => { throw refusal('Failed to fetch', 0); };", gallery => gallery.WriteSigner()),
        new("refused", "A refusal with its reason and what to do.", $"serve(whole()); operations.chk_SaveAnswers = () => {{ {Refused}; }};", gallery => gallery.WriteSigner()),
        new("conflict", "Somebody else was faster: both answers stand side by side.", """
            serve(whole());
            operations.chk_SaveAnswers = () => {
                Object.assign(known.items[0].answer, { state: "verified", writtenState: "verified", value: said("Her boss signs", "Ihr Chef unterschreibt"), source: "Petra Lind", verifiedOn: "2026-11-20", changedBy: "Anna Berg", changedOn: "2026-11-22T09:00:00Z", version: "9" });
                throw refusal("Somebody else changed this answer. (CHK205)", -2147220891);
            };
            """, gallery => gallery.WriteSigner()),
        new("draft-found", "What was begun and not saved is there again.", "serve(whole());", gallery => gallery.BeginAndReload()),
        new("no-permission", "Read, but not written.", "serve(whole({ mayWrite: false }));"),
        new("exception", "An exception asked for.", "serve(only(signer({ waiver: { id: 'w', state: 'asked', reason: said('The ministry names nobody before the tender.', 'Das Ministerium nennt vor der Ausschreibung niemanden.'), askedBy: 'Riley Novak', decisionReason: null, until: null } }), others()));"),
        new("practices", "Practices beside the question, and a better way being told.", "serve(only(signer(), others()));", gallery => gallery.TellABetterWay(), IsInEveryLight: true),
        new("long-and-hostile", "Words nobody tamed: long, foreign, and meaning harm.", """
            const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
            serve(dealWith([signer({ question: "<img src=x onerror=alert(1)> " + long, whyAsked: long, practices: [{ ...practicesOf()[0], title: long, body: "<script>alert(1)</" + "script> " + long, contributor: "שלום \u202e abc", basis: long }] }),
                problem({ question: "هل يوجد ميزانية؟ " + long, answer: { state: "verified", value: long, source: long, verifiedOn: "2026-11-12", changedBy: long, changedOn: "2026-11-12T09:00:00Z", version: "1" } })]));
            """),
        new("meeting", "A meeting prepared: what the customer is asked, and what is only for us.", "serve(whole());", gallery => gallery.Unfold("meeting.title")),
        new("after-meeting", "After a meeting.", """
            serve(whole());
            operations["retrieve appointment"] = ({ options }) => options.includes("scheduledstart ge") ? [] : [{ activityid: "m1", subject: said("Visit", "Besuch"), description: null, scheduledstart: new Date(Date.now() - 864e5).toISOString(), scheduledend: new Date(Date.now() - 860e5).toISOString() }];
            """, gallery => gallery.AfterTheMeeting()),
        new("promises", "Promises on both sides.", """
            const promise = (id, what, more) => ({ id, what, side: "ours", kind: "promise", contact: null, dueOn: "2026-12-04", state: "open", settledOn: null, note: null, isLate: false, ...more });
            serve(whole({ keptRate: { ours: { kept: 3, of: 4 }, theirs: { kept: 1, of: 2 } }, commitments: [promise("1", said("Send the drawing of the cold room", "Zeichnung des Kühlraums schicken"), { contact: { id: "c1", name: "Hanna Wrona" } }),
                promise("2", said("Ask purchasing about the frame contract", "Einkauf nach dem Rahmenvertrag fragen"), { side: "theirs", dueOn: "2026-11-10", isLate: true, contact: { id: "c2", name: "Piotr Lis" } }),
                promise("3", said("Visit the night shift", "Die Nachtschicht besuchen"), { state: "kept", settledOn: "2026-11-08" })] }));
            """, gallery => gallery.Unfold("commitment.title")),
        new("people", "The people: what they do in the deal, how they stand to it, and what says so.", """
            serve(whole({ people: [{ id: "1", contact: { id: "c1", name: "Hanna Wrona", job: said("Night shift lead", "Leiterin der Nachtschicht") }, role: "champion", attitude: "supportive", feeling: "worried", strength: 3, evidence: said("She called us twice after the visit.", "Sie hat nach dem Besuch zweimal angerufen."), learnedOn: "2026-11-20" },
                { id: "2", contact: { id: "c2", name: "Piotr Lis", job: null }, role: "money", attitude: null, feeling: null, strength: null, evidence: null, learnedOn: null }] }));
            """, gallery => gallery.Unfold("people.title")),
        new("qualify-out", "Leaving a deal honestly.", "serve(whole());", gallery => gallery.Unfold("exit.title")),
        new("closed-won", "A deal that is won.", "serve(whole({ closed: { state: 'won', exit: null } }));"),
        new("closed-lost", "A deal that is lost.", "serve(whole({ closed: { state: 'lost', exit: null } }));"),
        new("closed-exit", "A deal that was left honestly.", "serve(whole({ closed: { state: 'lost', exit: { reason: 'noMoney', words: said('Their budget is spent until 2028.', 'Ihr Budget ist bis 2028 verplant.'), by: 'Riley Novak', on: '2026-11-22T10:00:00Z', revisitOn: '2028-01-10' } } }));", gallery => gallery.Unfold("exit.thanks")),
        new("side-pane", "Beside a form, where the pane says which deal it shows.", "serve(whole());", IsInPane: true),
    ];

    private string language = "en";
    private Dictionary<string, string> words = [];

    private static readonly bool IsKept = Environment.GetEnvironmentVariable("CHK_KEEP_PANEL") is { Length: > 0 };

    private static string Folder => Path.Combine(Repository.Root, "docs", "panel");

    protected override BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = 900, Height = 860 }, Locale = "en-US", ReducedMotion = ReducedMotion.Reduce };

    [TestCaseSource(nameof(Cases))]
    public async Task Every_state_can_be_read_by_everybody(string name, string shownIn)
    {
        var state = All.Single(one => one.Name == name);
        language = shownIn;
        words = GalleryWords.In(shownIn);
        await OpenState(state);
        await state.Drive(this);

        if (shownIn == "en")
        {
            await Look(name, "light");
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Look(name, "dark");
            await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await Page.SetViewportSizeAsync(320, 860);
            await Look(name, "narrow");
            await Expect(Frame.Locator("html")).ToHaveJSPropertyAsync("scrollWidth", 320);
            await LookSpaced();
            if (!state.IsInEveryLight) return;
            await Page.SetViewportSizeAsync(900, 860);
            await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
            await Look(name, "forced-colours");
        }
        else await Look(name, shownIn == "de" ? "german" : "from-right");
    }

    [OneTimeTearDown]
    public static Task WritePage() => !IsKept ? Task.CompletedTask : File.WriteAllTextAsync(Path.Combine(Folder, "README.md"), string.Join("\n",
    [
        "# What the panel looks like", "",
        "Every state, in light, dark, in 320 pixels and in German, some from right to left and in forced colours. Written by `CHK_KEEP_PANEL=1 dotnet test Tests/Browser.Tests -c Release --filter PanelGallery`; the same test",
        "asks axe-core in each of them and finds nothing that would keep people out (WCAG 2.2 A and AA and its best practices), and that nothing is wider than the pane.", "",
        .. All.SelectMany(state => new[] { $"## {state.Title}", state.Sentence, "", $"| light | dark | 320 pixels | German |{(state.IsInEveryLight ? " from right to left | forced colours |" : "")}", $"|---|---|---|---|{(state.IsInEveryLight ? "---|---|" : "")}",
            $"| {string.Join(" | ", state.Pictures.Select(picture => $"![{state.Title}, {picture}]({state.Name}-{picture}.png)"))} |", "" }),
    ]));

    private static IEnumerable<object[]> Cases() => All.SelectMany(state => state.Languages.Select(shownIn => new object[] { state.Name, shownIn }));

    private async Task OpenState(GalleryState state)
    {
        var texts = System.Text.Json.JsonSerializer.Serialize(words.ToDictionary(word => $"chk_/strings/Checklists:{word.Key}", word => word.Value));
        var host = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "Browser.Tests", "Pages", "gallery.js"));
        var script = $"{Samples.Script} window.texts = {texts}; window.german = {(language == "de" ? "true" : "false")}; {host} {state.Script}";
        var query = state.IsInPane ? $"data=id%3D{Deal}" : $"typename=opportunity&id=%7B{Deal}%7D";
        await Open($"opportunity/panel.html?{query}", $"(() => {{ {script} }})();");
        await Expect(Frame.Locator("#panel")).Not.ToBeEmptyAsync();
    }

    /// <summary>Asks axe-core about the whole page, cut nowhere, and keeps a picture of it if asked to.</summary>
    private async Task Look(string name, string variant)
    {
        var place = Page.Locator("iframe");
        await place.EvaluateAsync("frame => { frame.style.height = '300px'; frame.style.height = Math.min(2400, frame.contentDocument.documentElement.scrollHeight) + 'px'; }");
        await Frame.EvaluateAsync("() => new Promise(resolve => { scrollTo(0, 0); requestAnimationFrame(() => requestAnimationFrame(resolve)); })");
        if (IsKept) await Keep(place, Path.Combine(Folder, $"{name}-{variant}.png"));

        Assert.That(await Frame.EvaluateAsync<string[]>("""
            document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0)
                .map(one => one.outerHTML.slice(0, 90)).slice(-5)
            """), Is.Empty, $"{variant}: wider than the page");
        Assert.That(await Frame.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("button, input, select, textarea, summary, a[href]")].filter(one => one.checkVisibility() && !one.closest(".unseen, .picker:not(.shown)"))
                .map(one => [one, (one.closest("label") || one).getBoundingClientRect()]).filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
                .filter(([one]) => !(one.localName === "a" && one.closest("p, li"))).map(([one, box]) => one.outerHTML.slice(0, 90) + " " + Math.round(box.width) + "x" + Math.round(box.height))
            """), Is.Empty, $"{variant}: smaller than 24 pixels");
        Assert.That(await Axe.Findings(Frame, isWhole: true, areOnlyColoursOther: variant == "dark"), Is.Empty, variant);
    }

    /// <summary>Expects that nothing is cut off and no two texts overlap in 320 pixels with the spacing a reader may choose. (WCAG 2.2: "1.4.12 Text Spacing".)</summary>
    private async Task LookSpaced()
    {
        var style = await Frame.AddStyleTagAsync(new() { Content = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }" });
        var found = await Frame.EvaluateAsync<string[]>("""
            () => {
                const apart = ".unseen, .connection, .tabs, .picker:not(.shown), [aria-hidden=true], svg, option, textarea, input";
                const isShown = one => one.checkVisibility() && !one.closest(apart);
                const cut = [...document.querySelectorAll("#panel, #panel *")].filter(isShown).filter(one => ["hidden", "clip"].some(value => [getComputedStyle(one).overflowX, getComputedStyle(one).overflowY].includes(value)))
                    .filter(one => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1).map(one => "cut off: " + one.outerHTML.slice(0, 90));
                const walker = document.createTreeWalker(document.querySelector("#panel"), NodeFilter.SHOW_TEXT), lines = [];
                while (walker.nextNode()) {
                    const text = walker.currentNode;
                    if (!text.data.trim() || !isShown(text.parentElement)) continue;
                    const range = document.createRange();
                    range.selectNodeContents(text);
                    [...range.getClientRects()].filter(box => box.width > 2 && box.height > 2).forEach(box => lines.push({ box, text }));
                }
                const overlap = (one, other) => Math.min(Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)) > 2;
                const overlapping = lines.flatMap((one, index) => lines.slice(index + 1).filter(other => other.text !== one.text && overlap(one.box, other.box)).map(other => "overlaps: " + one.text.data.trim().slice(0, 40) + " | " + other.text.data.trim().slice(0, 40)));
                const wide = document.querySelector("#panel").scrollWidth > 320 ? ["wider than 320: " + document.querySelector("#panel").scrollWidth] : [];
                const outside = lines.filter(({ box }) => box.left < -1 || box.right > 321).map(({ text }) => "outside: " + text.data.trim().slice(0, 40));
                return [...new Set([...cut, ...overlapping, ...wide, ...outside])].slice(0, 12);
            }
            """);
        await style.EvaluateAsync("element => element.remove()");
        Assert.That(found, Is.Empty, "spaced");
    }

    private static async Task Keep(ILocator place, string file)
    {
        var picture = await place.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(file, SmallPng.Of(picture));
    }

    private string Word(string key) => words[key];

    private ILocator Focus(string name) => Frame.Locator($"[data-focus='{name}']");

    private async Task WriteSigner()
    {
        await Focus("value:signer").FillAsync(language == "de" ? "Petra Lind, nach Rücksprache mit ihrem Chef" : "Petra Lind, after asking her boss");
        await Frame.GetByLabel(Word("field.source")).First.FillAsync(language == "de" ? "Hanna Wrona, am Telefon" : "Hanna Wrona, on the phone");
        await Frame.GetByRole(AriaRole.Button, new() { Name = Word("form.save"), Exact = true }).First.ClickAsync();
        await Ask<object>("new Promise(resolve => { const look = () => calls.some(call => call.name === 'chk_SaveAnswers') ? setTimeout(resolve, 100) : setTimeout(look, 20); look(); })");
    }

    private Task Change(string item) => Focus($"item:{item}").ClickAsync();

    private async Task OpenEvery() => await Frame.EvaluateAsync("document.querySelectorAll(\"[data-focus^='item:']\").forEach(button => button.click())");

    private async Task BeginAndReload()
    {
        await Focus("value:signer").FillAsync(language == "de" ? "Petra, glaube ich" : "Petra, I think");
        await Frame.WaitForFunctionAsync("Object.keys(localStorage).some(key => key.startsWith('chk'))");
        await Page.ReloadAsync();
        await Expect(Focus("value:signer")).ToBeVisibleAsync();
    }

    private async Task TellABetterWay()
    {
        await Frame.GetByRole(AriaRole.Button, new() { Name = Word("feedback.betterWay") }).First.ClickAsync();
        await Expect(Frame.GetByLabel(Word("feedback.text")).First).ToBeVisibleAsync();
    }

    private async Task Unfold(string title)
    {
        var section = Frame.GetByRole(AriaRole.Region, new() { Name = Word(title), Exact = true });
        await section.Locator("summary").First.ClickAsync();
        await Expect(section.Locator("details").First).ToHaveAttributeAsync("open", "");
    }

    private async Task AfterTheMeeting()
    {
        await Focus("met").ClickAsync();
        await Expect(Focus("followUp")).ToBeVisibleAsync();
    }

    private sealed record GalleryState(string Name, string Sentence, string Script, Func<PanelGallery, Task>? Steps = null, bool IsInEveryLight = false, bool IsInPane = false)
    {
        public string Title => char.ToUpperInvariant(Name[0]) + Name[1..].Replace('-', ' ');

        public string[] Languages => IsInEveryLight ? ["en", "de", "ar"] : ["en", "de"];

        public string[] Pictures => IsInEveryLight ? ["light", "dark", "narrow", "german", "from-right", "forced-colours"] : ["light", "dark", "narrow", "german"];

        public Task Drive(PanelGallery gallery) => Steps is null ? Task.CompletedTask : Steps(gallery);
    }
}
