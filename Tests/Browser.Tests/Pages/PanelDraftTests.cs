using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Words that are not saved yet outlast a reload and a lost connection.</summary>
public sealed class PanelDraftTests : PanelTest
{
    private const string Server = "serving(signerAndPain());";

    /* Answers fail as without a connection while window.isOffline. */
    private const string Flaky = Server + """
        const save = operations.chk_SaveAnswers;
        operations.chk_SaveAnswers = request => { if (window.isOffline) throw refusal("Failed to fetch", 0); return save(request); };
        """;

    private ILocator Value => Item("Who signs?").GetByLabel("What we know");

    [Test]
    public async Task A_begun_answer_is_offered_again_after_a_reload()
    {
        await OpenPanel(Server);
        await Value.FillAsync("Petra, I thi");
        await Kept();

        await Reload();

        await Expect(Item("Who signs?").GetByText("You began this earlier today. It is not saved yet.")).ToBeVisibleAsync();
        await Expect(Value).ToHaveValueAsync("Petra, I thi");
        await Expect(Item("Who signs?").GetByText("Not saved yet", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await Ask<int>("saves().length"), Is.Zero);
        await Inspect("begun");
    }

    [Test]
    public async Task A_begun_answer_says_on_which_day_it_was_begun()
    {
        await OpenPanel(Server);
        await Value.FillAsync("Petra, I thi");
        await Kept();
        await Age(days: 3);

        await Reload();

        var weekday = DateTime.Today.AddDays(-3).DayOfWeek;
        await Expect(Item("Who signs?").GetByText($"You had begun this on {weekday}. It is not saved yet.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task After_thirty_days_it_is_forgotten()
    {
        await OpenPanel(Server);
        await Value.FillAsync("Petra, I thi");
        await Kept();
        await Age(days: 31);

        await Reload();

        await Expect(Value).ToHaveValueAsync("");
        Assert.That(await Drafts(), Is.Zero);
    }

    [Test]
    public async Task Somebody_else_in_the_same_browser_sees_nothing_of_it_and_removes_it()
    {
        await OpenPanel(Server);
        await Value.FillAsync("Petra, I thi");
        await Kept();

        await Page.EvaluateAsync("window.userId = '{BBBBBBBB-0000-0000-0000-000000000002}'");
        await Reload();

        await Expect(Value).ToHaveValueAsync("");
        Assert.That(await Drafts(), Is.Zero);
    }

    [Test]
    public async Task Saved_or_let_go_nothing_is_kept()
    {
        await OpenPanel(Server);
        await Value.FillAsync("Petra Lind");
        await Kept();
        await Button("Who signs?", "Cancel").ClickAsync();
        Assert.That(await Drafts(), Is.Zero);

        await Value.FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Kept();
        await Save("Who signs?");

        Assert.That(await Drafts(), Is.Zero);
    }

    [Test]
    public async Task What_somebody_else_answered_meanwhile_stands_beside_a_begun_answer()
    {
        await OpenPanel(Server);
        await Value.FillAsync("Petra Lind");
        await Kept();
        await Page.EvaluateAsync("writeAs({ item: 'signer', state: 'assumed', value: 'Her boss', whys: [] }, 'Anna Berg')");

        await Reload();

        await Expect(Item("Who signs?").GetByRole(AriaRole.Region, new() { Name = "Two answers to: Who signs?" })).ToContainTextAsync("Anna Berg changed this answer while you were writing.");
    }

    [Test]
    public async Task Without_a_connection_the_words_stay_and_are_saved_when_it_is_back()
    {
        await OpenPanel(Flaky + "window.isOffline = true;");
        await Value.FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");

        await Context.SetOfflineAsync(true);
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();
        await Expect(Frame.GetByText("One answer waits for the connection. It is kept in this browser and saved when the connection is back.")).ToBeVisibleAsync();
        await Expect(Item("Who signs?").GetByText("Not saved yet: waiting for the connection")).ToBeVisibleAsync();
        await Expect(Value).ToHaveValueAsync("Petra Lind");
        await Inspect("offline");
        await Page.EvaluateAsync("window.isOffline = false");
        await Context.SetOfflineAsync(false);

        await Expect(Item("Who signs?").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Frame.GetByText("waits for the connection")).ToBeHiddenAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
    }

    [Test]
    public async Task Whoever_does_not_want_to_wait_tries_again_by_hand()
    {
        await OpenPanel(Flaky + "window.isOffline = true;");
        await Value.FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Button("Who signs?", "Save").ClickAsync();
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not saved yet: the server could not be reached.");

        await Page.EvaluateAsync("window.isOffline = false");
        await Button("Who signs?", "Try now: Who signs?").ClickAsync();

        await Expect(Item("Who signs?").GetByText("Petra Lind")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
    }

    [Test]
    public async Task Without_a_place_to_keep_anything_the_panel_works_all_the_same()
    {
        await Page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('denied'); } });");
        await OpenPanel(Server);

        await Value.FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
        await Save("Who signs?");

        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
    }

    private Task Kept() => Frame.WaitForFunctionAsync("Object.keys(localStorage).some(name => name.startsWith('chk.draft|'))");

    private Task<int> Drafts() => Frame.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('chk.draft|')).length");

    /* The frame alone: the server of the test lives in the page around it. */
    private async Task Reload()
    {
        await Frame.EvaluateAsync("location.reload()");
        await Frame.WaitForFunctionAsync("document.querySelector('.item') && performance.getEntriesByType('navigation')[0].type === 'reload'");
    }

    private Task Age(int days) => Frame.EvaluateAsync(
        "days => Object.keys(localStorage).forEach(name => localStorage.setItem(name, JSON.stringify({ ...JSON.parse(localStorage.getItem(name)), on: new Date(Date.now() - days * 86400000).toISOString() })))", days);
}
