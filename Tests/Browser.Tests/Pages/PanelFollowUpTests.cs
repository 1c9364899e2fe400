using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>After a meeting the panel asks gently what was learned, and leads over the promises to a thank-you that nobody sends for the user.</summary>
public sealed class PanelFollowUpTests : PanelDealTest
{
    private const string After = "After the meeting";
    private const string Met = """
        const yesterday = new Date(Date.now() - 864e5), hours = count => new Date(yesterday.getTime() + count * 36e5).toISOString();
        const meeting = more => appointmentOf("m1", "Visit", { scheduledstart: hours(0), scheduledend: hours(1), description: "Notes.\n═════════ Agenda ═════════\nWhat we would like to understand\n1. Who signs at your side?\n2. What costs you most time?\n═════════ abc ═════════", ...more });
        const asked = [itemOf("signer", "Who signs?", { askCustomer: { en: "Who signs at your side?", de: "Wer unterschreibt bei Ihnen?" } }), itemOf("pain", "What hurts?", { askCustomer: { en: "What costs you most time?" } }), itemOf("other", "Which truck?")];
        const people = [personOf("a", "Hanna Wrona", { contact: { id: "c1", name: "Hanna Wrona", job: null } })];
        operations.chk_SaveAnswers = ({ Answers }) => {
            JSON.parse(Answers).forEach(given => { const item = deal.items.find(one => one.key === given.item); item.holds = false;
                Object.assign(item.answer, given, { writtenState: given.state, display: given.value, changedOn: new Date().toISOString(), changedBy: "Riley Novak", version: "9" }); });
            return { Guidance: JSON.stringify(deal) };
        };

        """;

    private static readonly string You = $"You met on {DateTime.Now.AddDays(-1).ToString("dddd", System.Globalization.CultureInfo.InvariantCulture)}.";

    private ILocator Prompts => Frame.GetByRole(AriaRole.Button, new() { NameRegex = new("^After the meeting: ") });

    private ILocator Prompt(string step) => Frame.GetByRole(AriaRole.Button, new() { Name = $"After the meeting: {You} {step}", Exact = true });

    private Task OpenAfter(string deal, string script = "") => OpenPanel($"{DealSamples.Script}{Met} keeping({deal}); {script}");

    [Test]
    public async Task A_meeting_of_the_last_days_is_asked_about_and_nothing_moves()
    {
        await Page.AddInitScriptAsync("window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifts += entry.value; })).observe({ type: 'layout-shift', buffered: true });");
        await OpenAfter("{ items: asked, people, appointments: [meeting()] }", "const fetched = operations['retrieve appointment']; operations['retrieve appointment'] = async request => { await new Promise(resolve => { window.goOn = resolve; }); return fetched(request); };");
        await Expect(Item("Who signs?")).ToBeVisibleAsync();
        await Expect(Prompts).ToHaveCountAsync(0);
        await Frame.EvaluateAsync("window.shifts = 0");
        await Ask<object>("goOn()");

        await Expect(Prompt("What did you learn?")).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.That(await Frame.EvaluateAsync<double>("new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.shifts))))"), Is.Zero);
        Assert.That(await Ask<string>("written('retrieve appointment')[0].options"), Does.Contain("_regardingobjectid_value eq 11111111-1111-1111-1111-111111111111").And.Contain("statecode ne 2"));
        await Inspect("met");
    }

    [Test]
    public async Task The_agendas_questions_are_gone_through_one_by_one()
    {
        await OpenAfter("{ items: asked, people, appointments: [meeting()] }");

        await Prompt("What did you learn?").ClickAsync();
        await Expect(Section(After).GetByRole(AriaRole.Heading, new() { Name = You })).ToBeFocusedAsync();
        await Expect(Section(After).GetByRole(AriaRole.List, new() { Name = "What did you learn?" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Inspect("follow-up");
        await Prompt("Next question: Who signs?").ClickAsync();
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("Petra and her boss");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Hanna, in the meeting");
        await Button("Who signs?", "Save").ClickAsync();

        await Expect(Section(After)).ToContainTextAsync("1 of 2 questions recorded.");
        await Prompt("Next question: What hurts?").ClickAsync();
        await Expect(Item("What hurts?").GetByLabel("What we know")).ToBeFocusedAsync();
        await Expect(Section(After).GetByRole(AriaRole.List, new() { Name = "What did you learn?" })).ToContainTextAsync("Recorded Who signs?");
    }

    [Test]
    public async Task Without_an_agenda_it_asks_about_what_is_not_known()
    {
        await OpenAfter("{ items: asked, people, appointments: [meeting({ description: null })] }");

        await Prompt("What did you learn?").ClickAsync();

        await Expect(Section(After).GetByRole(AriaRole.List, new() { Name = "What did you learn?" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
    }

    [Test]
    public async Task Promises_of_both_sides_are_one_press_away()
    {
        await OpenAfter("{ items: asked, people, appointments: [meeting()] }");
        await Prompt("What did you learn?").ClickAsync();

        await Press(Section(After), "Add what they promised").ClickAsync();

        await Expect(Section("Promises on both sides").GetByLabel("What they do")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_thank_you_waits_for_the_language_that_is_remembered_for_the_account()
    {
        await Page.AddInitScriptAsync("localStorage.setItem('chk.language|a1', 'de')");
        await OpenAfter("{ items: asked, people, appointments: [meeting({ description: null })] }");
        TaskCompletionSource fetched = new();
        await Context.RouteAsync("**/Checklists.1031.resx", async route => { await fetched.Task; await route.ContinueAsync(); });
        await Prompt("What did you learn?").ClickAsync();

        await Press(Section(After), "Write a thank-you").ClickAsync();
        await Expect(Section(After).GetByLabel("Your words")).ToHaveValueAsync("");
        fetched.SetResult();

        await Expect(Section(After).GetByLabel("Your words")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Guten Tag Hanna Wrona,"));
    }

    [Test]
    public async Task The_thank_you_names_what_they_said_is_sent_by_the_user_and_kept_then()
    {
        await OpenAfter("""{ contacts: twoContacts, items: [itemOf("signer", "Who signs?", { answer: { state: "verified", value: "Petra", changedOn: new Date().toISOString(), whys: [{ kind: "words", text: "I will not sign another surprise." }] } })], people, appointments: [meeting({ description: null })] }""");
        await Prompt("What did you learn?").ClickAsync();
        await Press(Section(After), "Write a thank-you").ClickAsync();

        var text = Section(After).GetByLabel("Your words");
        await Expect(text).ToBeFocusedAsync();
        var day = DateTime.Now.AddDays(-1).ToString("dddd, MMMM d", System.Globalization.CultureInfo.InvariantCulture);
        await Expect(text).ToHaveValueAsync("Dear Hanna Wrona,\n\nThank you for your time on " + day + ". What you said has stayed with me: “I will not sign another surprise.”\n\nKind regards\nRiley Novak");
        await Section(After).GetByLabel("Your words").FillAsync("Dear Hanna, thank you & see you.");
        await Expect(Section(After).GetByRole(AriaRole.Link, new() { Name = "Open in my mail program" })).ToHaveAttributeAsync("href", "mailto:hanna%40baltic.example?body=Dear%20Hanna%2C%20thank%20you%20%26%20see%20you.");
        await Inspect("thanks");
        Assert.That(await Ask<int>("calls.filter(call => call.name.startsWith('create')).length"), Is.Zero, "nothing is written before the user says so");
        await Press(Section(After), "It is sent").ClickAsync();

        await ExpectSaid("Thank you for thanking. It stands among the promises kept.");
        await Expect(Prompts).ToHaveCountAsync(0);
        await Expect(Section(After)).ToHaveCountAsync(0);
        await Expect(Section("Promises on both sides").Locator("summary").First).ToBeFocusedAsync();
        var made = await Ask<string>("JSON.stringify(written('create chk_commitment').map(row => [row.chk_kind, row.chk_side, row.chk_dueon === day(0), row['chk_ContactId@odata.bind'], row.chk_name.startsWith('Thank Hanna Wrona for the meeting of ')]))");
        Assert.That(made, Is.EqualTo("""[[727000001,727000000,true,"/contacts(c1)",true]]"""));
        Assert.That(await Written("update chk_commitment"), Is.EqualTo("""[{"id":"made0","chk_state":727000001}]"""));
    }

    [Test]
    public async Task Their_own_words_of_that_day_stand_in_the_draft()
    {
        await OpenAfter("""{ contacts: twoContacts, items: asked, people, appointments: [meeting()] }""", """
            Object.assign(deal.items[0].answer, { state: "verified", changedOn: new Date().toISOString(), whys: [{ kind: "reason", text: "A secret reason." }, { kind: "words", text: "I will not sign another surprise." }] });
            """);
        await Prompt("What did you learn?").ClickAsync();
        await Press(Section(After), "Write a thank-you").ClickAsync();

        await Expect(Section(After).GetByLabel("Your words")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("What you said has stayed with me: “I will not sign another surprise.”"));
        Assert.That(await Section(After).GetByLabel("Your words").InputValueAsync(), Does.Not.Contain("secret"));
    }

    [Test]
    public async Task The_thank_you_speaks_the_customers_language()
    {
        await OpenAfter("""{ contacts: twoContacts, items: asked, people, appointments: [meeting()] }""", """Object.assign(deal.items[0].answer, { state: "verified", changedOn: new Date().toISOString() });""");
        await (await Unfold("Prepare a meeting")).GetByLabel("The customer’s language").SelectOptionAsync("de");
        await Expect(Section("Prepare a meeting").GetByRole(AriaRole.Group, new() { Name = "Questions" })).ToContainTextAsync("What hurts?");
        await Prompt("What did you learn?").ClickAsync();
        await Press(Section(After), "Write a thank-you").ClickAsync();

        await Expect(Section(After).GetByLabel("Your words")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Guten Tag Hanna Wrona,\n\nvielen Dank für Ihre Zeit am .* Ihre Antwort auf unsere Frage hilft uns sehr: „Wer unterschreibt bei Ihnen\\?“\n\nFreundliche Grüße\nRiley Novak$"));
    }

    [Test]
    public async Task A_thank_you_for_tomorrow_stays_open_and_ends_the_question()
    {
        await OpenAfter("{ contacts: twoContacts, items: asked, people, appointments: [meeting()] }");
        await Prompt("What did you learn?").ClickAsync();
        await Press(Section(After), "Write a thank-you").ClickAsync();
        await Expect(Section(After).GetByLabel("Your words")).ToBeFocusedAsync();

        await Press(Section(After), "I send it tomorrow").ClickAsync();

        await ExpectSaid("It stands among our promises, for tomorrow.");
        await Expect(Prompts).ToHaveCountAsync(0);
        Assert.That(await Ask<bool>("deal.commitments[0].dueOn === day(1) && deal.commitments[0].state === 'open'"), Is.True);
    }

    [Test]
    public async Task A_refusal_after_writing_down_does_not_write_it_twice()
    {
        await OpenAfter("{ contacts: twoContacts, items: asked, people, appointments: [meeting()] }", """
            const update = operations["update chk_commitment"]; operations["update chk_commitment"] = row => { operations["update chk_commitment"] = update; throw refusal("Not just now. (CHK303)", -2147220891); };
            """);
        await Prompt("What did you learn?").ClickAsync();
        await Press(Section(After), "Write a thank-you").ClickAsync();
        await Expect(Section(After).GetByLabel("Your words")).ToBeFocusedAsync();

        await Press(Section(After), "It is sent").ClickAsync();
        await Expect(Section(After).GetByRole(AriaRole.Alert)).ToHaveTextAsync("Not just now. (CHK303)");
        await Press(Section(After), "It is sent").ClickAsync();

        await ExpectSaid("Thank you for thanking. It stands among the promises kept.");
        Assert.That(await Ask<int>("written('create chk_commitment').length"), Is.EqualTo(1));
    }

    [TestCase("""{ items: asked, appointments: [meeting()], commitments: [promiseOf("t", "Thank Hanna", { kind: "thankYou", dueOn: day(0), state: "kept" })] }""", Description = "thanked already")]
    [TestCase("{ items: asked, appointments: [meeting()], mayWrite: false }", Description = "may not write")]
    [TestCase("{ items: asked, appointments: [] }", Description = "no meeting")]
    public async Task Nobody_is_asked_where_there_is_nothing_to_follow_up(string deal)
    {
        await OpenAfter(deal);
        await Expect(Item("Who signs?")).ToBeVisibleAsync();
        await Page.EvaluateAsync("new Promise(resolve => setTimeout(resolve))");

        await Expect(Prompts).ToHaveCountAsync(0);
    }

    [Test]
    public async Task When_all_is_recorded_it_leads_to_the_rest()
    {
        await OpenAfter("{ items: asked, people, appointments: [meeting()] }", "asked.forEach(({ answer }) => Object.assign(answer, { state: 'verified', changedOn: new Date().toISOString() }));");
        await Prompt("What did you learn?").ClickAsync();

        await Prompt("Promises and thanks").ClickAsync();

        await Expect(Section(After).GetByRole(AriaRole.Heading, new() { Name = You })).ToBeFocusedAsync();
        await Expect(Section(After)).ToContainTextAsync("2 of 2 questions recorded.");
    }

    [Test]
    public async Task It_stays_in_sight_in_a_narrow_pane_and_hides_no_tab_from_the_keyboard()
    {
        await Page.SetViewportSizeAsync(340, 640);
        await OpenAfter("{ items: asked, people, appointments: [meeting()], moments: ['winning', 'losing', 'preparingMeeting'] }");
        await Page.Locator("iframe").EvaluateAsync("frame => { frame.style.width = '320px'; }");
        var tabs = Frame.GetByRole(AriaRole.Navigation, new() { Name = "Stages" }).GetByRole(AriaRole.Button);
        await Expect(Prompt("What did you learn?")).ToBeVisibleAsync();
        List<string> hidden = [];

        await tabs.First.FocusAsync();
        for (var tab = 0; tab < await tabs.CountAsync(); tab++, await Page.Keyboard.PressAsync("Tab"))
        {
            await Expect(tabs.Nth(tab)).ToBeFocusedAsync();
            await Expect(Prompt("What did you learn?")).ToBeInViewportAsync(new() { Ratio = 1 });
            hidden.AddRange(await tabs.Nth(tab).EvaluateAsync<string[]>("tab => tab.getBoundingClientRect().right > document.querySelector('.met').getBoundingClientRect().left + 1 || tab.getBoundingClientRect().left < -1 ? [tab.textContent] : []"));
        }

        await Expect(Prompt("What did you learn?")).ToBeFocusedAsync();
        Assert.That(hidden, Is.Empty);
        Assert.That(await Frame.EvaluateAsync<int>("document.querySelector('.tabs').scrollWidth - document.querySelector('.tabs').clientWidth"), Is.Positive, "the tabs scroll below it");
        await Inspect("met-narrow");
    }

    [Test]
    public async Task It_stays_in_sight_however_far_down_the_page_goes()
    {
        await OpenAfter("{ items: Array.from({ length: 20 }, (_, index) => itemOf('q' + index, 'Question ' + index)), people, appointments: [meeting()] }");
        await Expect(Prompt("What did you learn?")).ToBeVisibleAsync();

        await Item("Question 19").ScrollIntoViewIfNeededAsync();

        Assert.That(await Frame.EvaluateAsync<double>("scrollY"), Is.GreaterThan(300));
        await Expect(Prompt("What did you learn?")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [TestCase(false, Description = "in the tab bar")]
    [TestCase(true, Description = "beside the heading")]
    public async Task Not_today_is_heard(bool isBegun)
    {
        await OpenAfter("{ items: asked, people, appointments: [meeting()] }");
        if (isBegun) await Prompt("What did you learn?").ClickAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = $"Not today: {You}", Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Prompts).ToHaveCountAsync(0);
        await Expect(Section(After)).ToHaveCountAsync(0);
        await Expect(isBegun ? Section("Prepare a meeting").Locator("summary").First : Frame.Locator(".stages [aria-current]")).ToBeFocusedAsync();

        await Page.ReloadAsync();
        await Expect(Item("Who signs?")).ToBeVisibleAsync();
        await Page.WaitForFunctionAsync("calls.some(call => call.name === 'retrieve appointment')");

        await Expect(Prompts).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_refused_clipboard_selects_the_thank_you_where_it_stands()
    {
        await OpenAfter("{ contacts: twoContacts, items: asked, people, appointments: [meeting()] }", """Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({ write: async () => { throw new Error("no"); } }) });""");
        await Prompt("What did you learn?").ClickAsync();
        await Press(Section(After), "Write a thank-you").ClickAsync();
        await Expect(Section(After).GetByLabel("Your words")).ToBeFocusedAsync();

        await Press(Section(After), "Copy").ClickAsync();

        await Expect(Section(After).GetByLabel("Your words")).ToBeFocusedAsync();
        Assert.That(await Frame.EvaluateAsync<bool>("document.activeElement.selectionStart === 0 && document.activeElement.selectionEnd === document.activeElement.value.length"), Is.True);
    }
}
