using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>What the customer does stands beside what we do: added in place, settled in one press, counted honestly.</summary>
public sealed class PanelCommitmentTests : PanelDealTest
{
    private const string Title = "Promises on both sides";
    private const string Both = """
        { keptRate: { ours: { kept: 0, of: 1 }, theirs: { kept: 4, of: 5 } }, commitments: [
            promiseOf("p1", "Send the data sheet"), promiseOf("p2", "Show us the cold room", { side: "theirs", dueOn: "2026-01-02", isLate: true, contact: { id: "c1", name: "Hanna Wrona" } }),
            promiseOf("p3", "Name the buyer", { side: "theirs", state: "kept", settledOn: "2026-01-05" })] }
        """;

    /* goOn() lets the server answer. */
    private const string AnswersWhenToldTo = """const create = operations["create chk_commitment"]; operations["create chk_commitment"] = async row => { await new Promise(resolve => { window.goOn = resolve; }); return create(row); };""";

    [Test]
    public async Task Both_sides_stand_beside_each_other_with_who_keeps_their_word()
    {
        await OpenDeal(Both);

        await Expect(Section(Title).GetByText("2 open, 1 late")).ToBeVisibleAsync();
        var section = await Unfold(Title);

        await Expect(section.GetByRole(AriaRole.List, new() { Name = "What we do" })).ToContainTextAsync("Send the data sheet");
        await Expect(section.GetByRole(AriaRole.List, new() { Name = "What the customer does" })).ToContainTextAsync("Late By Jan 2, 2026 · Hanna Wrona");
        await Expect(section.GetByText("They kept 4 of 5 promises.")).ToBeVisibleAsync();
        await Expect(section.GetByText("We kept 0 of one promise.")).ToBeVisibleAsync();
        await Expect(section.GetByText("Name the buyer")).ToBeHiddenAsync();
        await section.GetByText("Earlier (1)").ClickAsync();
        await Expect(section.GetByRole(AriaRole.List, new() { Name = "Earlier: What the customer does" })).ToContainTextAsync("Kept Jan 5, 2026 Name the buyer");
        var (ours, theirs) = (await section.GetByRole(AriaRole.Heading, new() { Name = "What we do" }).BoundingBoxAsync(), await section.GetByRole(AriaRole.Heading, new() { Name = "What the customer does" }).BoundingBoxAsync());
        Assert.That((theirs!.Y, theirs.X > ours!.X), Is.EqualTo((ours.Y, true)));
        await Inspect("promises");
    }

    [Test]
    public async Task What_is_behind_a_title_is_fetched_when_it_is_opened_and_not_before()
    {
        List<string> fetched = [];
        Page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await OpenDeal(Both);
        await Expect(Section(Title).GetByText("2 open, 1 late")).ToBeVisibleAsync();
        Assert.That(fetched.Where(path => path.Contains("/beside/", StringComparison.Ordinal)), Is.Empty);

        var section = await Unfold(Title);

        await Expect(section.GetByText("They kept 4 of 5 promises.")).ToBeVisibleAsync();
        await Expect(section.Locator("summary").First).ToBeFocusedAsync();
    }

    [Test]
    public async Task What_cannot_be_fetched_says_what_helps()
    {
        await OpenDeal(Both);
        await Context.RouteAsync("**/beside/meeting.js", route => route.AbortAsync());

        var section = await Unfold(Title);

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This could not be fetched just now. Nothing is lost; reload the page, then open it again. (beside/meeting.js)");
    }

    [Test]
    public async Task A_promise_of_the_customer_is_added_with_the_keyboard_alone()
    {
        await OpenDeal("{ contacts: twoContacts }");
        var section = await Unfold(Title);

        await Press(section, "Add what they promised").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(section.GetByLabel("What they do")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("Show us the cold room");
        await section.GetByLabel("By when").FillAsync("2030-12-24");
        await section.GetByLabel("Who promised it").SelectOptionAsync("Hanna Wrona, Night shift lead");
        await Inspect("promising");
        await section.GetByLabel("What they do").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(section.GetByRole(AriaRole.List, new() { Name = "What the customer does" })).ToContainTextAsync("Show us the cold room");
        await ExpectSaid("The promise is written down.");
        await Expect(Press(section, "Add what they promised")).ToBeFocusedAsync();
        Assert.That(await Written("create chk_commitment"), Is.EqualTo(
            """[{"chk_name":"Show us the cold room","chk_OpportunityId@odata.bind":"/opportunities(11111111-1111-1111-1111-111111111111)","chk_dueon":"2030-12-24","chk_side":727000001,"chk_kind":727000000,"chk_ContactId@odata.bind":"/contacts(c1)"}]"""));
    }

    [Test]
    public async Task A_refused_promise_keeps_its_words_and_says_why()
    {
        await OpenDeal("{}", """operations["create chk_commitment"] = () => { throw refusal("Say what was promised, in two words at least. (CHK301)", -2147220891); };""");
        var section = await Unfold(Title);

        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("What we do").FillAsync("Data");
        await Press(section, "Save").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say what was promised, in two words at least. (CHK301)");
        await Expect(section.GetByLabel("What we do")).ToHaveValueAsync("Data");
        await Press(section, "Cancel").ClickAsync();
        await Expect(Press(section, "Add what we promised")).ToBeFocusedAsync();
    }

    [Test]
    public async Task The_day_of_a_promise_is_written_as_people_write_days()
    {
        await OpenDeal("{}");
        var section = await Unfold(Title);
        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("What we do").FillAsync("Send the data sheet");

        await section.GetByLabel("By when").FillAsync("+3d");
        await Expect(section.GetByText(DateTime.Today.AddDays(3).ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture), new() { Exact = true })).ToBeVisibleAsync();
        await section.GetByLabel("By when").PressAsync("Enter");

        await ExpectSaid("The promise is written down.");
        Assert.That(await Ask<bool>("written('create chk_commitment')[0].chk_dueon === day(3)"), Is.True);
    }

    [Test]
    public async Task A_day_that_cannot_be_read_is_said_and_never_sent()
    {
        await OpenDeal("{}");
        var section = await Unfold(Title);
        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("What we do").FillAsync("Send the data sheet");
        await section.GetByLabel("By when").FillAsync("when they call");
        await Expect(section.GetByText("That day could not be read. Write it like “3 Dec”, “fri” or “+2w”.")).ToBeVisibleAsync();

        await Press(section, "Save").ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("One day could not be read, so nothing was saved yet. Write it like “3 Dec”, “fri” or “+2w”, or pick it from the calendar.");
        await Expect(section.GetByLabel("By when")).ToBeFocusedAsync();
        await Expect(section.GetByLabel("By when")).ToHaveValueAsync("when they call");
        await Expect(section.GetByLabel("By when")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.That(await Ask<int>("written('create chk_commitment').length"), Is.Zero);
        await Inspect("promise-day-unread");
        await section.GetByLabel("By when").FillAsync("tomorrow");
        await Press(section, "Save").ClickAsync();

        await ExpectSaid("The promise is written down.");
        Assert.That(await Ask<bool>("written('create chk_commitment')[0].chk_dueon === day(1)"), Is.True);
    }

    [Test]
    public async Task A_refused_promise_keeps_its_day()
    {
        await OpenDeal("{}", """operations["create chk_commitment"] = () => { throw refusal("Say what was promised, in two words at least. (CHK301)", -2147220891); };""");
        var section = await Unfold(Title);
        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("By when").FillAsync("24 Dec 2030");
        await Press(section, "Save").ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await Expect(section.GetByLabel("By when")).ToHaveValueAsync("Dec 24, 2030");
        await Expect(section.GetByText("Tuesday, December 24, 2030", new() { Exact = true })).ToBeVisibleAsync();
    }

    [TestCase("'Failed to fetch', 0", "This was not saved: the server could not be reached. What you wrote is still here; please try again. (Failed to fetch)", Description = "gone")]
    [TestCase("'Number of requests exceeded the limit.', -2147015902", "This was not saved: the server has too much to do just now. What you wrote is still here; please try again in a moment. (Number of requests exceeded the limit.)", Description = "busy")]
    [TestCase("'Principal user is missing prvCreatechk_commitment privilege.', -2147220960", "This was not saved: you may read this here but not write it. What you wrote is still here; ask the deal’s owner to share the deal with you, or an administrator for the role Checklists Rep. (Principal user is missing prvCreatechk_commitment privilege.)", Description = "forbidden")]
    [TestCase("'An unexpected error occurred.', -2147220970", "This was not saved: the server did not answer as it should. What you wrote is still here; please try again. (An unexpected error occurred.)", Description = "broken")]
    [TestCase("'The length exceeded the maximum allowed length of 400.', -2147204303", "This was not saved: it is longer than its place takes. What you wrote is still here; please make it shorter. (The length exceeded the maximum allowed length of 400.)", Description = "too long")]
    public async Task A_server_that_fails_loses_no_word_and_says_what_helps(string failure, string sentence)
    {
        var section = await BeginPromise($$"""const create = operations["create chk_commitment"]; operations["create chk_commitment"] = row => { operations["create chk_commitment"] = create; throw refusal({{failure}}); };""");

        await Press(section, "Save").ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync(sentence);
        await Expect(section.GetByLabel("What we do")).ToHaveValueAsync("Send the data sheet");
        await Press(section, "Save").ClickAsync();

        await ExpectSaid("The promise is written down.");
        Assert.That(await Ask<int>("deal.commitments.length"), Is.EqualTo(1));
    }

    [Test]
    public async Task A_slow_server_is_said_given_up_and_asked_no_second_time_while_it_may_still_answer()
    {
        await Page.Clock.InstallAsync();
        var section = await BeginPromise(AnswersWhenToldTo);

        await Press(section, "Save").ClickAsync();
        await Expect(Press(section, "Saving…")).ToBeVisibleAsync();
        await Page.Clock.FastForwardAsync(9000);
        await Expect(section.GetByText("Saving takes longer than usual. What you wrote stays here.")).ToBeVisibleAsync();
        await ExpectSaid("Saving takes longer than usual. What you wrote stays here.");
        await Page.Clock.FastForwardAsync(22000);
        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This was not saved: the server could not be reached. What you wrote is still here; please try again. (…30 s)");
        await Expect(section.GetByText("Saving takes longer than usual.")).ToHaveCountAsync(0);
        await Press(section, "Save").ClickAsync();
        await Ask<object>("goOn()");

        await ExpectSaid("The promise is written down.");
        Assert.That(await Ask<int>("written('create chk_commitment').length"), Is.EqualTo(1));
    }

    [TestCase(false, 0, Description = "it is written down after all")]
    [TestCase(true, 1, Description = "somebody has written on")]
    public async Task What_arrives_after_it_was_given_up_counts_and_takes_no_words_away(bool isWrittenOn, int forms)
    {
        await Page.Clock.InstallAsync();
        var section = await BeginPromise(AnswersWhenToldTo);
        await Press(section, "Save").ClickAsync();
        await Expect(Press(section, "Saving…")).ToBeVisibleAsync();
        await Page.Clock.FastForwardAsync(31000);
        await Expect(section.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        if (isWrittenOn) await section.GetByLabel("What we do").FillAsync("Send two data sheets");
        await Ask<object>("goOn()");

        await Expect(section.GetByRole(AriaRole.List, new() { Name = "What we do" }).GetByText("Send the data sheet")).ToBeVisibleAsync();
        await Expect(section.GetByRole(AriaRole.Form)).ToHaveCountAsync(forms);
        if (isWrittenOn) await Expect(section.GetByRole(AriaRole.Textbox, new() { Name = "What we do" })).ToHaveValueAsync("Send two data sheets");
    }

    [Test]
    public async Task A_slow_server_is_asked_once()
    {
        var section = await BeginPromise(AnswersWhenToldTo);

        await Press(section, "Save").ClickAsync();
        await Press(section, "Saving…").ClickAsync(new() { Force = true });
        await ExpectSaid("Saving…");
        await Ask<object>("goOn()");

        await Expect(section.GetByRole(AriaRole.List, new() { Name = "What we do" })).ToContainTextAsync("Send the data sheet");
        Assert.That(await Ask<int>("written('create chk_commitment').length"), Is.EqualTo(1));
    }

    [TestCase("Kept", "Kept: Send the data sheet", 727000001)]
    [TestCase("Not kept", "Not kept: Send the data sheet", 727000002)]
    [TestCase("Withdrawn", "Withdrawn: Send the data sheet", 727000003)]
    public async Task What_became_of_a_promise_is_said_in_one_press(string button, string said, int state)
    {
        await OpenDeal(Both);
        var section = await Unfold(Title);

        await Press(section, $"{button}: Send the data sheet").ClickAsync();

        await ExpectSaid(said);
        await Expect(section.GetByText("Nothing of ours is open.")).ToBeVisibleAsync();
        await Expect(Press(section, "Add what we promised")).ToBeFocusedAsync();
        Assert.That(await Written("update chk_commitment"), Is.EqualTo($$"""[{"id":"p1","chk_state":{{state}}}]"""));
    }

    [Test]
    public async Task A_refused_settling_says_so_beside_the_promise()
    {
        await OpenDeal(Both, """operations["update chk_commitment"] = () => { throw refusal("Somebody else settled this meanwhile. (CHK302)", -2147220891); };""");
        var section = await Unfold(Title);

        await Press(section, "Kept: Send the data sheet").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Send the data sheet" }).GetByRole(AriaRole.Alert)).ToHaveTextAsync("Somebody else settled this meanwhile. (CHK302)");
        await Expect(Press(section, "Kept: Send the data sheet")).ToBeFocusedAsync();
    }

    [TestCase("mayWrite: false")]
    [TestCase("""closed: { state: "won", exit: null }""")]
    public async Task Who_may_not_write_and_a_closed_deal_only_show_promises(string why)
    {
        await OpenDeal($$"""{ {{why}}, commitments: [promiseOf("p1", "Send the data sheet")], people: [personOf("a", "Hanna Wrona")] }""");
        var section = await Unfold(Title);
        var people = await Unfold("People");

        await Expect(section.GetByText("Send the data sheet")).ToBeVisibleAsync();
        await Expect(section.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(people.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(Section("This deal is not worth their time or ours")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task What_is_written_in_promises_and_people_is_text()
    {
        var hostile = System.Text.Json.JsonSerializer.Serialize(HostileText.All);
        await OpenDeal($$"""
            { commitments: {{hostile}}.map((text, index) => promiseOf("p" + index, text, { note: text, contact: { id: "c", name: text } })),
              people: {{hostile}}.map((text, index) => personOf("s" + index, text, { evidence: text, attitude: "against", contact: { id: "k" + index, name: text, job: text } })) }
            """);

        var promises = await Unfold(Title);
        var people = await Unfold("People");

        await Expect(promises.GetByText("<img src=x onerror=top.ran=1>", new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(people.GetByText("<img src=x onerror=top.ran=1>").First).ToBeVisibleAsync();
        Assert.That(await Ask<bool>("window.ran === undefined"), Is.True);
    }

    /// <summary>Opens a deal on a server that the script spoils, and writes a promise of ours that is not saved yet.</summary>
    private async Task<ILocator> BeginPromise(string script)
    {
        await OpenDeal("{}", script);
        var section = await Unfold(Title);
        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("What we do").FillAsync("Send the data sheet");
        return section;
    }
}
