using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Whatever the server does, there is a sentence on the page and the words are safe. Refusals are those of the Client API: a number, and the server's sentence.</summary>
public sealed class PanelFailureTests : PanelTest
{
    private const string Gone = "throw refusal('Failed to fetch', 0)";
    private const string Broken = "throw refusal('An unexpected error occurred.', -2147220970)";
    private const string Forbidden = "throw refusal('Principal user is missing prvCreatechk_answer privilege.', -2147220960)";
    private const string Busy = "throw refusal('Number of requests exceeded the limit of 6000 over time window of 300 seconds.', -2147015902)";
    private const string Silent = "return new Promise(() => {})";

    private ILocator Value => Item("Who signs?").GetByLabel("What we know");

    [TestCase(Gone, "What this deal knows could not be fetched just now. Nothing is lost; please try again. (Failed to fetch)")]
    [TestCase(Broken, "What this deal knows could not be fetched just now. Nothing is lost; please try again. (An unexpected error occurred.)")]
    [TestCase(Busy, "What this deal knows could not be fetched just now. Nothing is lost; please try again. (Number of requests exceeded the limit of 6000 over time window of 300 seconds.)")]
    [TestCase(Forbidden, "What this deal knows is not open to you. Ask the deal’s owner to share it, or an administrator for the role Checklists Rep. (Principal user is missing prvCreatechk_answer privilege.)")]
    [TestCase("throw refusal('The deal was not found. (CHK201)', -2147220891)", "The deal was not found. (CHK201)")]
    public async Task A_panel_that_cannot_be_fetched_says_why_and_tries_again(string failure, string sentence)
    {
        await OpenPanel($"serving(signerAndPain()); const get = operations.chk_GetGuidance; operations.chk_GetGuidance = request => {{ if (!window.isWell) {{ {failure}; }} return get(request); }};");
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync(sentence);
        await Inspect("notLoaded");

        await Page.EvaluateAsync("window.isWell = true");
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(Item("Who signs?")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_panel_that_does_not_come_says_so_and_tries_again()
    {
        await Page.Clock.InstallAsync();
        await OpenPanel("serving(signerAndPain()); const get = operations.chk_GetGuidance; operations.chk_GetGuidance = request => window.isWell ? get(request) : new Promise(() => {});");
        await Expect(Frame.GetByText("Gathering what this deal knows…")).ToBeVisibleAsync();

        await Page.Clock.FastForwardAsync(9000);
        await Expect(Frame.GetByText("The server takes longer than usual. Nothing is lost.")).ToBeVisibleAsync();
        await Inspect("slow");
        await Page.EvaluateAsync("window.isWell = true");
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(Item("Who signs?")).ToBeVisibleAsync();
    }

    [TestCase(Gone, "Not saved yet: the server could not be reached. What you wrote stays here, and is saved as soon as the connection is back. (Failed to fetch)")]
    [TestCase(Broken, "This was not saved: the server did not answer as it should. What you wrote is still here; please try again. (An unexpected error occurred.)")]
    [TestCase(Forbidden, "This was not saved: you may read this here but not write it. What you wrote is still here; ask the deal’s owner to share the deal with you, or an administrator for the role Checklists Rep. (Principal user is missing prvCreatechk_answer privilege.)")]
    [TestCase(Busy, "Not saved yet: the server has too much to do just now. What you wrote stays here, and is saved in a moment. (Number of requests exceeded the limit of 6000 over time window of 300 seconds.)")]
    public async Task An_answer_that_cannot_be_saved_stays_with_a_sentence(string failure, string sentence)
    {
        await OpenPanel($"serving(signerAndPain()); operations.chk_SaveAnswers = () => {{ {failure}; }};");
        await Write();

        await Button("Who signs?", "Save").ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync(sentence);
        await Expect(Value).ToHaveValueAsync("Petra Lind");
        Assert.That(await Frame.EvaluateAsync<bool>("Object.keys(localStorage).some(name => name.startsWith('chk.draft|') && localStorage.getItem(name).includes('Petra Lind'))"), "it is kept in the browser");
        await Inspect("notSaved");
    }

    [Test]
    public async Task A_busy_server_is_asked_again_after_a_moment()
    {
        await Page.Clock.InstallAsync();
        await OpenPanel($"serving(signerAndPain()); const save = operations.chk_SaveAnswers; operations.chk_SaveAnswers = request => {{ if (!window.isWell) {{ {Busy}; }} return save(request); }};");
        await Write();
        await Button("Who signs?", "Save").ClickAsync();
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await Page.EvaluateAsync("window.isWell = true");
        await Page.Clock.FastForwardAsync(11_000);

        await Expect(Item("Who signs?").GetByText("Petra Lind")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
    }

    [Test]
    public async Task A_save_that_is_never_answered_is_given_up_and_tried_again_without_writing_twice()
    {
        await Page.Clock.InstallAsync();
        await OpenPanel("""
            serving(signerAndPain());
            const save = operations.chk_SaveAnswers;
            operations.chk_SaveAnswers = request => { const answer = save(request); return window.isWell ? answer : new Promise(() => {}); };
            """);
        await Write();
        await Button("Who signs?", "Save").ClickAsync();

        await Page.Clock.FastForwardAsync(9000);
        await Expect(Item("Who signs?").GetByText("Saving takes longer than usual. What you wrote stays here.")).ToBeVisibleAsync();
        await Page.Clock.FastForwardAsync(30_000);
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved yet: the server could not be reached.");
        await Page.EvaluateAsync("window.isWell = true");
        await Button("Who signs?", "Try now: Who signs?").ClickAsync();

        await Expect(Button("Who signs?", "Change: Who signs?")).ToBeVisibleAsync();
        await Expect(Item("Who signs?").GetByText("Petra Lind")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').version"), Is.EqualTo("11"), "the first one had arrived, and is not written again");
    }

    [TestCase(Gone, "This was not saved: the server could not be reached. What you wrote is still here; please try again. (Failed to fetch)")]
    [TestCase(Busy, "This was not saved: the server has too much to do just now. What you wrote is still here; please try again in a moment. (Number of requests exceeded the limit of 6000 over time window of 300 seconds.)")]
    public async Task A_request_for_an_exception_that_fails_stays_with_a_sentence(string failure, string sentence)
    {
        await OpenPanel($"serving(signerAndPain()); operations.chk_AskWaiver = () => {{ {failure}; }};");
        await Button("Who signs?", "Ask for an exception: Who signs?").ClickAsync();
        await Page.Keyboard.TypeAsync("The ministry names nobody before the tender");

        await Button("Who signs?", "Ask").ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync(sentence);
        await Expect(Item("Who signs?").GetByLabel("Why this deal should go on without it")).ToHaveValueAsync("The ministry names nobody before the tender");
    }

    [TestCase(Gone)]
    [TestCase(Forbidden)]
    [TestCase(Silent)]
    public async Task Without_the_contacts_everything_else_can_be_written(string failure)
    {
        await OpenPanel($$"""
            serving({ signer: ["Who signs?", { type: "person" }] });
            operations["retrieve opportunity 11111111-1111-1111-1111-111111111111"] = () => { {{failure}}; };
            """);

        await Button("Who signs?", "Not known yet: Who signs?").ClickAsync();
        await Item("Who signs?").GetByLabel("What I will do to find out").FillAsync("Ask Petra on the phone");
        await Item("Who signs?").GetByLabel("By when").FillAsync("+3d");
        await Save("Who signs?");

        Assert.That(await Ask<string>("answerTo('signer').plan"), Is.EqualTo("Ask Petra on the phone"));
    }

    private async Task Write()
    {
        await Value.FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Frame.WaitForFunctionAsync("Object.keys(localStorage).some(name => name.startsWith('chk.draft|'))");
    }
}
