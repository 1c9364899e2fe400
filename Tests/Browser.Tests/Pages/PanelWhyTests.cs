using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Whys say whom something touches, how that feels, and of which kind the root cause is.</summary>
public sealed class PanelWhyTests : PanelTest
{
    private const string Question = "What hurts?";

    [Test]
    public async Task Each_kind_of_why_asks_for_what_goes_with_it()
    {
        await OpenOn($"'q', '{Question}', {{ whyDepth: 3 }}");
        await Item(Question).GetByLabel("What we know").FillAsync("The month-end run.");
        await Expect(Item(Question).GetByText("0 of 3 whys, or fewer if the last one is the root cause.")).ToBeVisibleAsync();

        await Button(Question, "Add a why").ClickAsync();
        await Page.Keyboard.TypeAsync("She works through the night");
        await Item(Question).GetByLabel("Why 1 is about").SelectOptionAsync("Impact on a person");
        await Expect(Item(Question).GetByLabel("Why 1 is about")).ToBeFocusedAsync();
        await Item(Question).GetByLabel("Whom it touches").FillAsync("Hanna, the night shift lead");

        await Button(Question, "Ask why once more").ClickAsync();
        await Page.Keyboard.TypeAsync("She cannot trust the alarms");
        await Item(Question).GetByLabel("Why 2 is about").SelectOptionAsync("How that person feels");
        await Item(Question).GetByLabel("What they feel").SelectOptionAsync("Frustrated");
        await Item(Question).GetByRole(AriaRole.Group, new() { Name = "How strongly" }).GetByRole(AriaRole.Radio, new() { Name = "4, strongly" }).CheckAsync();
        await Expect(Item(Question).GetByText("2 of 3 whys, or fewer if the last one is the root cause.")).ToBeVisibleAsync();

        await Item(Question).GetByLabel("The last one is the root cause").CheckAsync();
        await Expect(Item(Question).GetByText("Say what kind of cause it is, then the chain is complete.")).ToBeVisibleAsync();
        await Item(Question).GetByLabel("What kind of cause it is").SelectOptionAsync("Technology");
        await Expect(Item(Question).GetByText("The root cause is found: deep enough.")).ToBeVisibleAsync();
        await Inspect("whys");
        await Item(Question).GetByLabel("Who or what told us").FillAsync("Hanna, on the phone");
        await Save(Question);

        Assert.That(await Sent("whys"), Is.EqualTo(
            """[{"kind":"person","text":"She works through the night","isRootCause":false,"person":"Hanna, the night shift lead"},"""
            + """{"kind":"feeling","text":"She cannot trust the alarms","isRootCause":true,"feeling":"frustrated","strength":4,"causeType":"technology"}]"""));
    }

    [Test]
    public async Task A_why_of_another_kind_lets_go_of_what_does_not_go_with_it()
    {
        await OpenOn($$"""'q', '{{Question}}', { answer: { state: "assumed", value: "The run", version: "1", whys: [{ kind: "feeling", text: "She is tired", isRootCause: true, feeling: "overwhelmed", strength: 5, causeType: "habit" }] } }""");
        await Expect(Item(Question).GetByRole(AriaRole.List, new() { Name = "Why is that so?" })).ToHaveTextAsync("How that person feels: Overwhelmed, 5 of 5 Root cause: Culture and habitShe is tired");
        await Button(Question, $"Change: {Question}").ClickAsync();
        await Expect(Item(Question).GetByRole(AriaRole.Radio, new() { Name = "5, very strongly" })).ToBeCheckedAsync();

        await Item(Question).GetByLabel("Why 1 is about").SelectOptionAsync("Reason");
        await Item(Question).GetByLabel("The last one is the root cause").UncheckAsync();
        await Save(Question);

        Assert.That(await Sent("whys"), Is.EqualTo("""[{"kind":"reason","text":"She is tired","isRootCause":false}]"""));
    }

    [Test]
    public async Task What_is_known_says_how_far_its_whys_are()
    {
        await OpenOn($$"""'q', '{{Question}}', { whyDepth: 3, holds: true, because: "One why is missing.", answer: { state: "assumed", value: "The run", version: "1", whys: [1, 2].map(n => ({ kind: "reason", text: "Because " + n, isRootCause: false })) } }""");

        await Expect(Item(Question).GetByText("2 of 3 whys, or fewer if the last one is the root cause.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Asking_why_again_adds_one_link_under_the_chain_without_the_rest_of_the_form()
    {
        await OpenPanel("serving(signerAndPain());");

        await Button(Question, $"Ask why again: {Question}").PressAsync("Enter");
        await Expect(Item(Question).GetByLabel("Why 2", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(Item(Question).GetByRole(AriaRole.Radio, new() { Name = "Verified" })).ToBeHiddenAsync();
        await Page.Keyboard.TypeAsync("Three systems do not talk to each other");
        await Inspect("whyAgain");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Item(Question).GetByRole(AriaRole.List, new() { Name = "Why is that so?" }).GetByRole(AriaRole.Listitem)).ToHaveTextAsync(
            ["ReasonIt takes four days.", "Impact on the organisationThree systems do not talk to each other"]);
        await Expect(Button(Question, $"Ask why again: {Question}")).ToBeFocusedAsync();
        Assert.That(await Sent("value"), Is.EqualTo("\"The month-end run.\""), "what is known stays as it was");
    }

    [Test]
    public async Task A_link_asked_for_in_passing_is_saved_by_leaving_and_undone_alone()
    {
        await OpenPanel("serving(signerAndPain());");
        await Button(Question, $"Ask why again: {Question}").ClickAsync();
        await Page.Keyboard.TypeAsync("Nobody owns the closing");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();
        await Expect(Item(Question).GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('pain').whys.map(why => why.text).join('; ')"), Is.EqualTo("It takes four days.; Nobody owns the closing"));
        await Button(Question, $"Undo: {Question}").ClickAsync();

        await Expect(Item(Question).GetByText("Put back as it was")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('pain').whys.map(why => why.text).join('; ')"), Is.EqualTo("It takes four days."));
    }

    [Test]
    public async Task A_link_nobody_needs_is_let_go()
    {
        await OpenPanel("serving(signerAndPain());");
        await Button(Question, $"Ask why again: {Question}").ClickAsync();

        await Button(Question, "Cancel").ClickAsync();

        await Expect(Button(Question, $"Ask why again: {Question}")).ToBeFocusedAsync();
        Assert.That(await Ask<int>("saves().length"), Is.Zero);
    }
}
