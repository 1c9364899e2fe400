using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>The panel in the states a real server rarely shows.</summary>
public sealed class PanelTests : PanelTest
{
    private const string Saves = "operations.chk_GetGuidance = guides(two()); operations.chk_SaveAnswers = guides(savedTwo());";

    [Test]
    public async Task The_panel_asks_the_server_once()
    {
        await OpenPanel(Saves);

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        Assert.That(await Ask<string[]>("asked().map(call => call.name + ' ' + call.request.entity.id)"), Is.EqualTo(new[] { $"chk_GetGuidance {Deal}" }));
    }

    [Test]
    public async Task In_a_side_pane_the_panel_finds_its_deal_in_the_data()
    {
        await Open($"opportunity/panel.html?data=id%3D{Deal}", Samples.Script + Saves);

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        Assert.That(await Ask<string[]>("asked().map(call => call.name + ' ' + call.request.entity.id)"), Is.EqualTo(new[] { $"chk_GetGuidance {Deal}" }));
    }

    [Test]
    public async Task While_the_server_is_slow_the_panel_says_so_and_is_busy()
    {
        await OpenPanel("operations.chk_GetGuidance = () => new Promise(() => {});");

        await Expect(Frame.GetByText("Gathering what this deal knows…")).ToBeVisibleAsync();
        await Expect(Frame.GetByRole(AriaRole.Main)).ToHaveAttributeAsync("aria-busy", "true");
    }

    [Test]
    public async Task Offline_the_panel_says_so_and_trying_again_helps()
    {
        await OpenPanel("let isOffline = true; operations.chk_GetGuidance = () => { if (isOffline) { isOffline = false; throw refusal('Failed to fetch', 0); } return guides(two())(); };");

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("What this deal knows could not be fetched just now. Nothing is lost; please try again. (Failed to fetch)");
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Who signs?" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Nothing_holds_a_deal_that_is_closed_and_nothing_of_it_comes_next()
    {
        await OpenPanel("operations.chk_GetGuidance = guides(guidanceOf([itemOf('signer', 'Who signs?')], { closed: { state: 'won', exit: null } }));");

        await Expect(Item("Who signs?")).ToBeVisibleAsync();
        await Expect(Frame.GetByText("holds")).ToHaveCountAsync(0);
        await Expect(Item("Who signs?").GetByText("Next", new() { Exact = true })).ToHaveCountAsync(0);
        await Expect(Item("Who signs?").GetByText("Needed before leaving Qualify.")).ToHaveCountAsync(0);
        await Expect(Button("Who signs?", "Ask for an exception: Who signs?")).ToHaveCountAsync(0);
        await Button("Who signs?", "Answer: Who signs?").ClickAsync();
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_deal_that_is_not_saved_yet_has_no_checklist()
    {
        await Open("opportunity/panel.html?typename=opportunity", Samples.Script + Saves);

        await Expect(Frame.GetByText("Save the deal once, then its checklist shows here.")).ToBeVisibleAsync();
        Assert.That(await Ask<int>("calls.length"), Is.Zero);
    }

    [Test]
    public async Task A_deal_saved_for_the_first_time_shows_its_checklist()
    {
        await Open("opportunity/panel.html?typename=opportunity", Samples.Script + Saves);
        await Expect(Frame.GetByText("Save the deal once, then its checklist shows here.")).ToBeVisibleAsync();

        await Page.EvaluateAsync($"frames[0].setClientApiContext(Xrm, {{ data: {{ entity: {{ getId: () => '{{{Deal.ToUpperInvariant()}}}' }} }} }})");

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Outside_of_the_client_the_page_says_where_it_works()
    {
        await Open("");
        await Page.AddInitScriptAsync("delete window.Xrm;");

        await Page.GotoAsync($"{Origin}/WebResources/chk_/opportunity/panel.html");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This page works inside Dynamics 365 only. Open it from the app's menu or from a deal.");
    }

    [Test]
    public async Task A_stage_without_a_checklist_asks_nothing()
    {
        await OpenPanel("operations.chk_GetGuidance = guides(guidanceOf([]));");

        await Expect(Frame.GetByText("No checklist is published for leaving Qualify. Nothing is asked here.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_verified_answer_takes_three_interactions()
    {
        await OpenPanel(Saves);

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved. 2 of 2 settled.");
        var sent = await Ask<string>("JSON.stringify(JSON.parse(asked()[1].request.Answers).map(answer => ({ ...answer, verifiedOn: /^\\d{4}-\\d\\d-\\d\\d$/.test(answer.verifiedOn) })))");
        Assert.That(sent, Is.EqualTo("""[{"item":"signer","state":"verified","version":null,"whys":[],"value":"Petra","source":"Her boss","verifiedOn":true}]"""));
    }

    [Test]
    public async Task Typing_unfolds_the_form_without_moving_the_cursor()
    {
        await OpenPanel(Saves);

        await Item("Who signs?").GetByLabel("What we know").PressSequentiallyAsync("Petra signs");

        await Expect(Item("Who signs?").GetByLabel("What we know")).ToHaveValueAsync("Petra signs");
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToBeFocusedAsync();
        await Expect(Item("Who signs?").GetByRole(AriaRole.Radio, new() { Name = "Verified" })).ToBeCheckedAsync();
    }

    [Test]
    public async Task After_saving_the_items_stay_in_place_and_the_focus_on_the_saved_one()
    {
        await OpenPanel(Saves);

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");
        await Item("Who signs?").GetByLabel("What we know").PressAsync("Control+Enter");

        await Expect(Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Change: Who signs?" })).ToBeFocusedAsync();
        await Expect(Frame.GetByRole(AriaRole.List, new() { Name = "What to know and do in this stage" }).GetByRole(AriaRole.Heading)).ToHaveTextAsync(["Who signs?", "What hurts?"]);
    }

    [Test]
    public async Task A_refused_answer_stays_with_the_servers_sentence_and_the_focus()
    {
        await OpenPanel("operations.chk_GetGuidance = guides(two()); operations.chk_SaveAnswers = () => { throw refusal('\"Verified\" needs a source: who or what told us? (CHK203)', -2147220891); };");

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("\"Verified\" needs a source: who or what told us? (CHK203)");
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToHaveValueAsync("Petra");
        await Expect(Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Save" })).ToBeFocusedAsync();
    }

    [Test]
    public async Task An_answer_the_server_never_got_stays_in_the_form()
    {
        await OpenPanel("operations.chk_GetGuidance = guides(two()); operations.chk_SaveAnswers = () => { throw refusal('Failed to fetch', 0); };");

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Not saved yet: the server could not be reached. "
            + "What you wrote stays here, and is saved as soon as the connection is back. (Failed to fetch)");
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToHaveValueAsync("Petra");
    }

    [Test]
    public async Task A_second_press_on_Save_while_the_first_is_under_way_sends_nothing()
    {
        await OpenPanel("operations.chk_GetGuidance = guides(two()); operations.chk_SaveAnswers = () => new Promise(() => {});");

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Saving…" }).ClickAsync(new() { Force = true });

        Assert.That(await Ask<int>("calls.filter(call => call.name === 'chk_SaveAnswers').length"), Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_being_written_outlasts_a_look_at_another_stage_and_back()
    {
        await OpenPanel(Saves);
        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).ClickAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Qualify" }).ClickAsync();

        await Expect(Item("Who signs?").GetByLabel("What we know")).ToHaveValueAsync("Petra");
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Qualify" })).ToBeFocusedAsync();
    }

    [Test]
    public async Task Of_two_stages_asked_for_the_later_one_is_shown()
    {
        await OpenPanel("""
            const named = (name, category) => guidanceOf(two().items, { checklist: { key: "k", version: 1, name }, stage: { category, name, isPresent: false } });
            operations.chk_GetGuidance = request => request.Stage === 1 ? new Promise(resolve => setTimeout(() => resolve(guides(named("Slow", 1))()), 300)) : guides(named(request.Stage === 2 ? "Later" : "First", request.Stage || 0))();
            """);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).ClickAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Propose" }).ClickAsync();
        await Page.WaitForTimeoutAsync(450);

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Later");
    }

    [Test]
    public async Task Whys_form_a_chain_whose_last_may_be_the_root_cause()
    {
        await OpenPanel(Saves);
        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");

        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Add a why" }).ClickAsync();
        await Page.Keyboard.TypeAsync("She owns the budget");
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Ask why once more" }).ClickAsync();
        await Page.Keyboard.TypeAsync("The board moved it to her");
        await Item("Who signs?").GetByLabel("The last one is the root cause").CheckAsync();
        await Item("Who signs?").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved. 2 of 2 settled.");
        Assert.That(await Ask<string>("JSON.stringify(JSON.parse(asked()[1].request.Answers)[0].whys)"), Is.EqualTo(
            """[{"kind":"reason","text":"She owns the budget","isRootCause":false},{"kind":"organisation","text":"The board moved it to her","isRootCause":true}]"""));
    }
}
