using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Practices beside an item and for the stage, and what readers say about them.</summary>
public sealed class PracticeTests : PanelTest
{
    private const string First = "Ask for the last signature";
    private const string Practice = """
        const kinds = ["tip", "example", "warning", "hardQuestion", "prepared"];
        const practice = (number, more) => ({ key: "p" + number, kind: kinds[(number - 1) % 5], title: number === 1 ? "Ask for the last signature" : "Practice " + number, body: "Body of " + number,
            contributor: null, basis: null, wonDeals: 0, helped: 0, verdict: null, ...more });
        const beside = (practices, more) => { operations.chk_GetGuidance = guides(guidanceOf([itemOf("signer", "Who signs?", { practices })], { mayWrite: true, ...more })); };
        operations.chk_GiveFeedback = () => null;
        """;

    [Test]
    public async Task Three_practices_show_at_once_and_the_others_after_one_press()
    {
        await OpenPanel(Practice + "beside([1, 2, 3, 4, 5].map(number => practice(number)));");
        await Expect(Frame.GetByRole(AriaRole.Article)).ToHaveCountAsync(3);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "2 more practices" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Article)).ToHaveCountAsync(5);
        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Practice 4" })).ToBeFocusedAsync();
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "more practices" })).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Practices_for_the_stage_are_as_many_at_once()
    {
        await OpenPanel(Practice + "beside([], { practices: [1, 2, 3, 4].map(number => practice(number)), practicesAtOnce: 3 });");
        var stage = Frame.GetByRole(AriaRole.Region, new() { Name = "How colleagues go about this stage" });
        await Expect(stage.GetByRole(AriaRole.Article)).ToHaveCountAsync(3);

        await stage.GetByRole(AriaRole.Button, new() { Name = "One more practice" }).PressAsync("Enter");

        await Expect(stage.GetByRole(AriaRole.Heading, new() { Name = "Practice 4" })).ToBeFocusedAsync();
    }

    [Test]
    public async Task Sales_ops_says_how_many_show_at_once()
    {
        await OpenPanel(Practice + "beside([1, 2, 3].map(number => practice(number)), { practicesAtOnce: 1 });");

        await Expect(Frame.GetByRole(AriaRole.Article)).ToHaveCountAsync(1);
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "2 more practices" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Each_kind_of_practice_has_its_word_and_its_icon()
    {
        await OpenPanel(Practice + "beside([1, 2, 3, 4, 5].map(number => practice(number)), { practicesAtOnce: 5 });");

        await Expect(Frame.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading)).ToHaveTextAsync(
            [$"Tip {First}", "Example Practice 2", "Take care Practice 3", "If they ask Practice 4", "Ask them to have ready Practice 5"]);
        Assert.That(await Frame.EvaluateAsync<int>("new Set([...document.querySelectorAll('article h3 path')].map(path => path.getAttribute('d'))).size"), Is.EqualTo(5));
    }

    [TestCase("{ contributor: 'Anna Berg', basis: 'Five tenders', wonDeals: 14 }", "From Anna Berg · Used in 14 won deals · Five tenders")]
    [TestCase("{ wonDeals: 1 }", "Used in one won deal")]
    [TestCase("{ basis: 'Five tenders', helped: 3 }", "Five tenders")]
    public async Task A_practice_says_from_whom_it_is_and_what_it_rests_on(string about, string sentence)
    {
        await OpenPanel($"{Practice} beside([practice(1, {about})]);");

        await Expect(Frame.GetByRole(AriaRole.Article).GetByText(sentence, new() { Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_practice_that_rests_on_nothing_yet_says_nothing_about_it()
    {
        await OpenPanel(Practice + "beside([practice(1)]);");

        await Expect(Frame.GetByRole(AriaRole.Article).GetByRole(AriaRole.Paragraph)).ToHaveTextAsync(["Body of 1"]);
    }

    [Test]
    public async Task Saying_that_a_practice_helped_is_sent_and_thanked_for()
    {
        await OpenPanel(Practice + "beside([practice(1), practice(2)]);");

        await Verdict(First, "This helped").PressAsync("Enter");

        await Expect(Frame.GetByText("Thank you. Colleagues with such a deal will meet it sooner.").First).ToBeVisibleAsync();
        await Expect(Verdict(First, "This helped")).ToBeFocusedAsync();
        await Expect(Verdict(First, "This helped")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Verdict("Practice 2", "This helped")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.That(await SentFeedback(), Is.EqualTo($$$"""{"Practice":"p1","Verdict":"helped","entity":{"entityType":"opportunity","id":"{{{Deal}}}"}}"""));
        await Inspect("practice-helped");
    }

    [Test]
    public async Task What_somebody_said_before_is_shown_and_can_be_changed()
    {
        await OpenPanel(Practice + "beside([practice(1, { verdict: 'helped' })]);");
        await Expect(Verdict(First, "This helped")).ToHaveAttributeAsync("aria-pressed", "true");

        await Verdict(First, "This did not").ClickAsync();

        await Expect(Verdict(First, "This did not")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Verdict(First, "This helped")).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(Frame.GetByText("Thank you, good to know. It makes room for what helps more.").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_better_way_is_written_in_place_and_sent_to_sales_ops()
    {
        await OpenPanel(Practice + "beside([practice(1)]);");

        await Verdict(First, "I have a better way").ClickAsync();
        await Expect(BetterWay).ToBeFocusedAsync();
        await Expect(BetterWay).ToHaveAccessibleDescriptionAsync("Sales ops reads this, with your name and this deal, and makes the practice better with it.");
        await Inspect("practice-better-way");
        await Page.Keyboard.TypeAsync("I ask the assistant first. ");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Frame.GetByText("Thank you for sharing it. Sales ops has it now, with your name on it.").First).ToBeVisibleAsync();
        await Expect(Verdict(First, "I have a better way")).ToBeFocusedAsync();
        await Expect(Verdict(First, "I have a better way")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.That(await SentFeedback(), Is.EqualTo($$$"""{"Practice":"p1","Verdict":"betterWay","Text":"I ask the assistant first.","entity":{"entityType":"opportunity","id":"{{{Deal}}}"}}"""));
    }

    [TestCase("refusal('Say in a few words what you do instead. (CHK281)', -2147220891)", "Say in a few words what you do instead. (CHK281)")]
    [TestCase("refusal('Failed to fetch', 0)", "This was not saved: the server could not be reached. What you wrote is still here; please try again. (Failed to fetch)")]
    public async Task A_better_way_that_was_not_taken_keeps_its_words(string thrown, string sentence)
    {
        await OpenPanel($"{Practice} beside([practice(1)]); operations.chk_GiveFeedback = () => {{ throw {thrown}; }};");
        await Verdict(First, "I have a better way").ClickAsync();
        await BetterWay.FillAsync("Hm.");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync(sentence);
        await Expect(BetterWay).ToHaveValueAsync("Hm.");
        await Expect(Verdict(First, "I have a better way")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Test]
    public async Task A_begun_better_way_outlasts_cancelling_and_new_answers_of_the_deal()
    {
        await OpenPanel(Practice + """
            beside([practice(1)]);
            operations.chk_SaveAnswers = guides(guidanceOf([itemOf("signer", "Who signs?", { holds: true, practices: [practice(1, { wonDeals: 2 })] })], { mayWrite: true }));
            """);
        await Verdict(First, "I have a better way").ClickAsync();
        await BetterWay.FillAsync("I ask the assistant");
        await Frame.GetByRole(AriaRole.Group, new() { Name = $"Your word on “{First}”" }).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(Verdict(First, "I have a better way")).ToBeFocusedAsync();

        await Verdict(First, "I have a better way").ClickAsync();
        await Page.EvaluateAsync("frames[0].CrmChecklistsPanel.refresh()");

        await Expect(BetterWay).ToHaveValueAsync("I ask the assistant");
        await Expect(BetterWay).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_begun_better_way_outlasts_a_reload_until_it_is_sent()
    {
        await OpenPanel(Practice + "beside([practice(1)]);");
        await Verdict(First, "I have a better way").ClickAsync();
        await BetterWay.FillAsync("I ask the assistant");

        await Page.ReloadAsync();
        await Expect(BetterWay).ToHaveValueAsync("I ask the assistant");
        await BetterWay.PressAsync("Control+Enter");
        await Expect(Frame.GetByText("Thank you for sharing it.").First).ToBeVisibleAsync();
        await Page.ReloadAsync();

        await Expect(Verdict(First, "I have a better way")).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Test]
    public async Task A_second_press_while_the_first_is_under_way_sends_nothing()
    {
        await OpenPanel(Practice + "beside([practice(1)]); operations.chk_GiveFeedback = () => new Promise(() => {});");

        await Verdict(First, "This helped").ClickAsync();
        await Verdict(First, "This did not").ClickAsync(new() { Force = true });

        Assert.That(await Ask<int>("calls.filter(call => call.name === 'chk_GiveFeedback').length"), Is.EqualTo(1));
    }

    [Test]
    public async Task Who_only_reads_the_deal_is_not_asked()
    {
        await OpenPanel(Practice + "beside([practice(1)], { mayWrite: false });");

        await Expect(Frame.GetByText("Body of 1")).ToBeVisibleAsync();
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "This helped" })).ToHaveCountAsync(0);
    }

    [TestCase("'word '.repeat(10000)", 50_000)]
    [TestCase("'x'.repeat(60000)", 60_000)]
    [TestCase("'- one\\n'.repeat(5000)", 15_000)]
    [TestCase("'A line.\\n\\n'.repeat(3000)", 21_000)]
    public async Task A_long_practice_is_folded_to_what_reads_well_and_shows_whole_on_demand(string body, int length)
    {
        await OpenPanel($"{Practice} beside([practice(1, {{ body: {body} }})]);");
        await Expect(Frame.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        Assert.That(await Frame.EvaluateAsync<int>("document.querySelector('article').offsetHeight"), Is.LessThan(700));

        await Watch();
        await Frame.GetByRole(AriaRole.Button, new() { Name = $"Show all: {First}" }).ClickAsync();

        await Frame.WaitForFunctionAsync("length => document.querySelector('article .text').textContent.length >= length", length);
        Assert.That(await Frame.EvaluateAsync<int>("window.mostAtOnce"), Is.LessThan(4_200), "characters drawn in one frame");
        await Frame.GetByRole(AriaRole.Button, new() { Name = $"Show less: {First}" }).ClickAsync();
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = $"Show all: {First}" })).ToBeFocusedAsync();
        Assert.That(await Frame.EvaluateAsync<int>("document.querySelector('article').offsetHeight"), Is.LessThan(700));
    }

    [Test]
    public async Task A_practice_that_just_fits_has_nothing_to_unfold()
    {
        await OpenPanel(Practice + "beside([practice(1, { body: 'word '.repeat(300) })]);");

        await Expect(Frame.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Show all" })).ToHaveCountAsync(0);
    }

    /* How many characters come in at most from one frame to the next: what a task has to draw. */
    private Task Watch() => Frame.EvaluateAsync("""
        () => {
            let before = 0;
            window.mostAtOnce = 0;
            const look = () => {
                const now = document.querySelector("article .text").textContent.length;
                window.mostAtOnce = Math.max(window.mostAtOnce, now - before);
                before = now;
                requestAnimationFrame(look);
            };
            look();
        }
        """);

    private ILocator BetterWay => Frame.GetByRole(AriaRole.Textbox, new() { Name = "What do you do instead?" });

    private ILocator Verdict(string practice, string name) =>
        Frame.GetByRole(AriaRole.Group, new() { Name = $"Your word on “{practice}”" }).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private Task<string> SentFeedback() => Ask<string>("JSON.stringify(calls.filter(call => call.name === 'chk_GiveFeedback').pop().request)");
}
