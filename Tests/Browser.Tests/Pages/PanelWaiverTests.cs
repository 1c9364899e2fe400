using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>For what holds a rep can ask for an exception, and sees what became of it.</summary>
public sealed class PanelWaiverTests : PanelTest
{
    private const string Asking = """
        let waiver = null;
        operations.chk_GetGuidance = () => guides(guidanceOf([itemOf("signer", "Who signs?", { waiver })]))();
        operations.chk_AskWaiver = request => { waiver = { id: "w1", state: "asked", reason: request.Reason, askedBy: "Riley Novak", until: null, decisionReason: null }; return { WaiverId: "w1" }; };
        """;

    [Test]
    public async Task A_rep_asks_for_an_exception_with_a_reason()
    {
        await OpenPanel(Asking);

        await Button("Who signs?", "Ask for an exception: Who signs?").ClickAsync();
        await Expect(Item("Who signs?").GetByLabel("Why this deal should go on without it")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("The ministry names nobody before the tender");
        await Inspect("asking");
        await Button("Who signs?", "Ask").ClickAsync();

        await Expect(Item("Who signs?").GetByText("Riley Novak asked for an exception, which is not decided yet: The ministry names nobody before the tender")).ToBeVisibleAsync();
        await Expect(Button("Who signs?", "Ask for an exception: Who signs?")).ToBeHiddenAsync();
        await Expect(Frame.GetByRole(AriaRole.Status).Filter(new() { HasText = "Your manager is asked." })).ToHaveCountAsync(1);
        Assert.That(await Ask<string>("JSON.stringify(calls.find(call => call.name === 'chk_AskWaiver').request)"), Is.EqualTo(
            """{"Item":"signer","Reason":"The ministry names nobody before the tender","entity":{"entityType":"opportunity","id":"11111111-1111-1111-1111-111111111111"}}"""));
    }

    [Test]
    public async Task A_refused_request_keeps_the_reason_and_says_why()
    {
        await OpenPanel(Asking + """operations.chk_AskWaiver = () => { throw refusal("Say why. (CHK230)", -2147220891); };""");

        await Button("Who signs?", "Ask for an exception: Who signs?").ClickAsync();
        await Page.Keyboard.TypeAsync("asdf");
        await Button("Who signs?", "Ask").ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say why. (CHK230)");
        await Expect(Item("Who signs?").GetByLabel("Why this deal should go on without it")).ToHaveValueAsync("asdf");
        await Button("Who signs?", "Cancel").ClickAsync();
        await Expect(Button("Who signs?", "Ask for an exception: Who signs?")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_begun_reason_is_offered_again_after_a_reload()
    {
        await OpenPanel(Asking);
        await Button("Who signs?", "Ask for an exception: Who signs?").ClickAsync();
        await Page.Keyboard.TypeAsync("The ministry names nob");
        await Frame.WaitForFunctionAsync("Object.keys(localStorage).some(name => name.startsWith('chk.draft|'))");

        await Frame.EvaluateAsync("location.reload()");

        await Expect(Item("Who signs?").GetByLabel("Why this deal should go on without it")).ToHaveValueAsync("The ministry names nob");
        await Button("Who signs?", "Cancel").ClickAsync();
        Assert.That(await Frame.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('chk.draft|')).length"), Is.Zero);
    }

    [Test]
    public async Task An_answer_being_written_outlasts_asking()
    {
        await OpenPanel(Asking);
        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra");

        await Button("Who signs?", "Ask for an exception: Who signs?").ClickAsync();
        await Page.Keyboard.TypeAsync("The ministry names nobody before the tender");
        await Button("Who signs?", "Ask").ClickAsync();

        await Expect(Item("Who signs?").GetByText("Riley Novak asked for an exception")).ToBeVisibleAsync();
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToHaveValueAsync("Petra");
    }

    [Test]
    public async Task A_granted_exception_says_until_when_and_a_declined_one_why()
    {
        await OpenPanel("""
            const waiver = (state, until, decisionReason) => ({ id: state, state, reason: "The tender", askedBy: "Riley Novak", until, decisionReason });
            operations.chk_GetGuidance = guides(guidanceOf([
                itemOf("signer", "Who signs?", { waiver: waiver("declined", null, "Ask their lawyer first.") }),
                itemOf("budget", "Is there a budget?", { waiver: waiver("granted", "2026-12-24", "A tender has none."), answer: { state: "waived", writtenState: "open", waivedUntil: "2026-12-24" } })]));
            """);

        await Expect(Item("Who signs?").GetByText("The exception was declined: Ask their lawyer first.")).ToBeVisibleAsync();
        await Expect(Button("Who signs?", "Ask for an exception: Who signs?")).ToBeVisibleAsync();
        await Expect(Item("Is there a budget?").GetByText("It holds nothing until Dec 24, 2026, by an exception: A tender has none.")).ToBeVisibleAsync();
        await Expect(Item("Is there a budget?").GetByText("Waived", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Button("Is there a budget?", "Answer: Is there a budget?")).ToBeVisibleAsync();
        await Inspect("waivers");
    }

    [Test]
    public async Task What_holds_nothing_needs_no_exception()
    {
        await OpenOn("""'q', 'Which brochure?', { enforcement: "advise", holds: false, because: null }""");

        await Expect(Item("Which brochure?").GetByRole(AriaRole.Button, new() { Name = "Ask for an exception" })).ToBeHiddenAsync();
    }
}
