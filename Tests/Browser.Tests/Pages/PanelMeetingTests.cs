using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>What a deal does not know becomes an agenda: questions in the customer's language, ours kept apart, copied or attached to an appointment.</summary>
public sealed class PanelMeetingTests : PanelDealTest
{
    private const string Title = "Prepare a meeting";
    private const string Clipboard = """
        window.copied = []; window.ClipboardItem = class { constructor(types) { this.types = types; } async getType(type) { return this.types[type]; } };
        Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({ write: async items => {
            for (const item of items) top.copied.push({ text: await (await item.getType("text/plain")).text(), html: await (await item.getType("text/html")).text() }); } }) });
        """;
    private const string NoClipboard = """Object.defineProperty(Navigator.prototype, "clipboard", { get: () => ({ write: async () => { throw new Error("NotAllowedError"); } }) });""";

    private const string Gaps = """
        { contacts: twoContacts, items: [
            itemOf("signer", "Who signs?", { whyAsked: "A secret why.", askCustomer: { en: "Who signs at your side?", de: "Wer unterschreibt bei Ihnen?", da: "Hvem skriver under hos jer?" }, bring: { en: "Your signing rules", de: "Ihre Unterschriftenregelung" } }),
            itemOf("pain", "What hurts?", { askCustomer: { en: "What costs you most time?" }, answer: { state: "assumed", value: "Our guess", whys: [] } }),
            itemOf("rival", "Who else is in the race?", { answer: { state: "notYet", plan: "Ask around", dueOn: "2030-01-01" } }),
            itemOf("budget", "Is there a budget?", { askCustomer: { en: "Is money set aside?", de: "Ist Geld eingeplant?" }, answer: { state: "verified", value: "Yes", expiresSoon: true } }),
            itemOf("known", "What do they make?", { askCustomer: { en: "What do you make?" }, answer: { state: "verified", value: "Ice" } }),
            itemOf("map", "Draw their chart", { kind: "do" })],
          practices: [{ key: "ready", kind: "prepared", title: "Last year's bills", body: "", contributor: null, basis: null }],
          commitments: [promiseOf("p1", "Soften Petra up"), promiseOf("p2", "Show the cold room", { side: "theirs", isLate: true, dueOn: "2026-01-02" }), promiseOf("p3", "Old thing", { state: "kept" })],
          people: [personOf("a", "Hanna Wrona", { role: "signs", attitude: "sceptical", contact: { id: "c1", name: "Hanna Wrona", job: "Night shift lead" } })] }
        """;

    private const string EnglishAgenda = """
        With
        - Hanna Wrona, Night shift lead

        What we would like to understand
        1. Who signs at your side?
        2. What costs you most time?
        3. Is money set aside?

        It would help if you could bring
        - Your signing rules

        And also
        - Where we stand with what we have promised each other
        """;

    [Test]
    public async Task The_agenda_holds_what_is_open_assumed_not_known_yet_or_about_to_expire()
    {
        await OpenDeal(Gaps, Clipboard);
        await Expect(Section(Title).GetByText("5 things to find out")).ToBeVisibleAsync();
        var section = await Unfold(Title);

        var questions = section.GetByRole(AriaRole.Group, new() { Name = "Questions" }).GetByRole(AriaRole.Checkbox);
        await Expect(questions).ToHaveCountAsync(4);
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Name = "Who signs at your side?" })).ToBeCheckedAsync();
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Name = "Who else is in the race?" })).Not.ToBeCheckedAsync();
        await Expect(section.GetByText("There is no wording for the customer in English; this is our own question.")).ToHaveCountAsync(1);
        await Expect(section.GetByRole(AriaRole.Group, new() { Name = "Our homework" })).ToContainTextAsync("Draw their chart");
        await Expect(section.GetByRole(AriaRole.Group, new() { Name = "Our homework" })).ToContainTextAsync("Make sure the customer has ready: Last year's bills");
        await Expect(section.GetByText("What do you make?")).ToHaveCountAsync(0);
        await Inspect("agenda");
    }

    [Test]
    public async Task The_customers_copy_holds_nothing_that_only_we_should_read()
    {
        await OpenDeal(Gaps, Clipboard);
        var section = await Unfold(Title);

        await Press(section, "Copy for the customer").ClickAsync();

        await ExpectSaid("Copied.");
        Assert.That(await Ask<string>("copied[0].text"), Is.EqualTo(EnglishAgenda));
        var markup = await Ask<string>("copied[0].html");
        Assert.That(markup, Does.Contain("<ol><li>Who signs at your side?</li>").And.Contain("<h3>What we would like to understand</h3>"));
        foreach (var secret in new[] { "secret", "guess", "Soften", "cold room", "Sceptical", "Signs", "race", "Assumed" }) Assert.That(markup, Does.Not.Contain(secret));
    }

    [Test]
    public async Task Our_copy_holds_people_promises_and_homework()
    {
        await OpenDeal(Gaps, Clipboard);
        var section = await Unfold(Title);

        await Press(section, "Copy for us").ClickAsync();

        await ExpectSaid("Copied.");
        Assert.That(await Ask<string>("copied[0].text"), Is.EqualTo("""
            Who will be there
            - Hanna Wrona, Night shift lead · Signs · Sceptical

            Open promises
            - We: Soften Petra up (by Nov 27, 2030)
            - The customer: Show the cold room (late, was due by Jan 2, 2026)

            Our homework
            - Draw their chart
            - Make sure the customer has ready: Last year's bills
            """));
    }

    [TestCase("de", "Teilnehmer|Was wir gern verstehen möchten|1. Wer unterschreibt bei Ihnen?|2. What hurts?|3. Ist Geld eingeplant?|Es wäre hilfreich, wenn Sie mitbringen könnten|- Ihre Unterschriftenregelung|Außerdem|- Wie es um das steht, was wir einander zugesagt haben", 3)]
    [TestCase("da", "Deltagere|Det vil vi gerne forstå|1. Hvem skriver under hos jer?|2. What hurts?|3. Is there a budget?|Desuden|- Hvor langt vi er med det, vi har lovet hinanden", 3)]
    public async Task The_agenda_speaks_the_customers_language_and_says_where_it_cannot(string language, string lines, int ours)
    {
        await OpenDeal(Gaps, Clipboard);
        var section = await Unfold(Title);

        await section.GetByLabel("The customer’s language").SelectOptionAsync(language);
        await Expect(section.GetByText("There is no wording for the customer in")).ToHaveCountAsync(language == "de" ? ours - 1 : ours);
        await Press(section, "Copy for the customer").ClickAsync();

        await ExpectSaid("Copied.");
        var text = await Ask<string>("copied[0].text");
        Assert.That(text.Split('\n').Where(line => line.Length > 0 && line != "- Hanna Wrona, Night shift lead"), Is.EqualTo(lines.Split('|')));
        await Expect(section.GetByRole(AriaRole.Heading, new() { Name = "For the customer" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_language_is_remembered_for_the_account()
    {
        await OpenDeal(Gaps);
        var section = await Unfold(Title);
        await section.GetByLabel("The customer’s language").SelectOptionAsync("da");
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Name = "Hvem skriver under hos jer?" })).ToBeVisibleAsync();

        await Page.ReloadAsync();
        section = await Unfold(Title);

        await Expect(section.GetByLabel("The customer’s language")).ToHaveValueAsync("da");
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Name = "Hvem skriver under hos jer?" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Words_that_cannot_be_fetched_leave_the_agenda_as_it_is()
    {
        await OpenDeal(Gaps);
        await Context.RouteAsync("**/Checklists.1031.resx", route => route.AbortAsync());
        var section = await Unfold(Title);

        await section.GetByLabel("The customer’s language").SelectOptionAsync("de");

        await Expect(section.GetByRole(AriaRole.Alert)).ToContainTextAsync("The words in this language could not be fetched just now; the agenda keeps the one it has.");
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Name = "Who signs at your side?" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Points_are_ticked_and_moved_with_the_keyboard()
    {
        await OpenDeal(Gaps, Clipboard);
        var section = await Unfold(Title);

        await Press(section, "Move down: Who signs at your side?").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await ExpectSaid("Now number 2 of 4.");
        await Expect(Press(section, "Move down: Who signs at your side?")).ToBeFocusedAsync();
        await section.GetByRole(AriaRole.Checkbox, new() { Name = "Is money set aside?" }).FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await section.GetByRole(AriaRole.Checkbox, new() { Name = "Who else is in the race?" }).FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await Expect(section.GetByRole(AriaRole.Checkbox, new() { Name = "Who else is in the race?" })).ToBeFocusedAsync();
        await Press(section, "Copy for the customer").ClickAsync();

        await ExpectSaid("Copied.");
        Assert.That((await Ask<string>("copied[0].text")).Split('\n').Where(line => char.IsAsciiDigit(line.FirstOrDefault())),
            Is.EqualTo(new[] { "1. What costs you most time?", "2. Who signs at your side?", "3. Who else is in the race?" }));
    }

    [Test]
    public async Task A_refused_clipboard_leaves_the_text_selected()
    {
        await OpenDeal(Gaps, NoClipboard);
        var section = await Unfold(Title);

        await Press(section, "Copy for the customer").ClickAsync();

        await ExpectSaid("The browser does not let us copy. The text is selected: copy it with your keyboard.");
        var text = section.GetByLabel("The browser does not let us copy. The text is selected: copy it with your keyboard.");
        await Expect(text).ToBeFocusedAsync();
        Assert.That(await Frame.EvaluateAsync<string>("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)"), Is.EqualTo(EnglishAgenda));
        await Inspect("agenda-to-copy");
    }

    [Test]
    public async Task The_agenda_goes_below_what_the_user_wrote_in_an_appointment()
    {
        await OpenDeal($$"""{ ...{{Gaps}}, appointments: [appointmentOf("m1", "Visit", { description: "Bring the samples." })] }""");
        var section = await Unfold(Title);

        await Press(section, "Attach to an appointment").ClickAsync();
        await Expect(section.GetByRole(AriaRole.Combobox, new() { Name = "Appointment" })).ToBeFocusedAsync();
        await Inspect("attaching");
        await Press(section, "Attach").ClickAsync();

        await ExpectSaid("The agenda is in the appointment.");
        await Expect(Press(section, "Attach to an appointment")).ToBeFocusedAsync();
        var description = await Ask<string>("written('update appointment')[0].description");
        Assert.That(description, Does.StartWith("Bring the samples.\n\n═════════ Agenda ═════════\n" + EnglishAgenda + "\n═════════ "));
        Assert.That(description, Does.EndWith(" ═════════"));
    }

    [Test]
    public async Task An_earlier_agenda_gives_way_and_the_users_words_stay()
    {
        await OpenDeal($$"""{ ...{{Gaps}}, appointments: [appointmentOf("m1", "Visit", { description: "Before." })] }""");
        var section = await Unfold(Title);
        await Attach(section);
        await Page.EvaluateAsync("const row = operations['retrieve appointment m1'](); row.description = row.description.replace(/\\n/g, '\\r\\n') + '\\nAfter.'");

        await section.GetByRole(AriaRole.Checkbox, new() { Name = "What costs you most time?" }).UncheckAsync();
        await Attach(section);

        var description = await Ask<string>("written('update appointment')[1].description");
        Assert.That(description, Does.StartWith("Before.").And.EndWith("\nAfter.").And.Not.Contain("What costs you most time?"));
        Assert.That(description.Split("Agenda"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task An_agenda_somebody_has_written_into_stays_and_the_new_one_stands_below()
    {
        await OpenDeal($$"""{ ...{{Gaps}}, appointments: [appointmentOf("m1", "Visit")] }""");
        var section = await Unfold(Title);
        await Attach(section);
        await Page.EvaluateAsync("const row = operations['retrieve appointment m1'](); row.description = row.description.replace('1. Who signs', 'Hanna wants coffee.\\n1. Who signs')");

        await Attach(section);

        var description = await Ask<string>("written('update appointment')[1].description");
        Assert.That(description, Does.Contain("Hanna wants coffee."));
        Assert.That(description.Split("Agenda"), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task A_description_that_is_markup_stays_markup()
    {
        await OpenDeal($$"""{ ...{{Gaps}}, items: [itemOf("signer", "Who signs?", { askCustomer: { en: "<img src=x onerror=top.ran=1> & who?" } })], appointments: [appointmentOf("m1", "Visit", { description: "<div><p>Bring the samples.</p></div>" })] }""");
        var section = await Unfold(Title);
        await Attach(section);
        await Attach(section);

        var description = await Ask<string>("written('update appointment')[1].description");
        Assert.That(description, Does.StartWith("<div><p>Bring the samples.</p></div><br><br>═════════ Agenda ═════════<br>").And.Contain("1. ‹img src=x onerror=top.ran=1> &amp; who?<br>"));
        Assert.That(description.Split("Agenda"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_new_appointment_is_made_for_the_deal()
    {
        await OpenDeal(Gaps);
        var section = await Unfold(Title);

        await Press(section, "Attach to an appointment").ClickAsync();
        await Expect(section.GetByLabel("Subject")).ToHaveValueAsync("Meeting: Deal");
        await Press(section, "Attach").ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say when it begins: day and time.");
        await section.GetByLabel("When it begins").FillAsync("2030-12-03T14:00");
        await Press(section, "Attach").ClickAsync();

        await ExpectSaid("The agenda is in the appointment.");
        Assert.That(await Ask<string>("(({ description, ...row }) => JSON.stringify(row))(written('create appointment')[0])"), Is.EqualTo(await Ask<string>("""
            JSON.stringify({ subject: "Meeting: Deal", scheduledstart: new Date("2030-12-03T14:00").toISOString(), scheduledend: new Date("2030-12-03T15:00").toISOString(),
                "regardingobjectid_opportunity_appointment@odata.bind": "/opportunities(11111111-1111-1111-1111-111111111111)" })
            """)));
        Assert.That(await Ask<string>("written('create appointment')[0].description"), Does.Contain("1. Who signs at your side?"));
    }

    [Test]
    public async Task An_agenda_longer_than_an_appointment_takes_says_so_and_keeps_the_form()
    {
        await OpenDeal($$"""{ ...{{Gaps}}, appointments: [appointmentOf("m1", "Visit")] }""", """operations["update appointment"] = () => { throw refusal("The description is too long.", -2147204303); };""");
        var section = await Unfold(Title);

        await Press(section, "Attach to an appointment").ClickAsync();
        await Press(section, "Attach").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This was not saved: it is longer than its place takes. What you wrote is still here; please make it shorter. (The description is too long.)");
        await Expect(section.GetByRole(AriaRole.Combobox, new() { Name = "Appointment" })).ToHaveValueAsync("m1");
    }

    [Test]
    public async Task Appointments_that_cannot_be_fetched_leave_the_way_to_a_new_one()
    {
        await OpenDeal(Gaps, """operations["retrieve appointment"] = () => { throw refusal("Failed to fetch", 0); };""");
        var section = await Unfold(Title);

        await Press(section, "Attach to an appointment").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The appointments could not be fetched just now. You can still make a new one. (Failed to fetch)");
        await Expect(section.GetByLabel("When it begins")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Hostile_texts_in_an_agenda_are_text()
    {
        var hostile = System.Text.Json.JsonSerializer.Serialize(HostileText.All);
        await OpenDeal($$"""
            { items: {{hostile}}.map((text, index) => itemOf("q" + index, text, { askCustomer: { en: text }, bring: { en: text }, practices: [{ key: "p" + index, kind: "prepared", title: text, body: text }] })),
              people: {{hostile}}.map((text, index) => personOf("s" + index, text)), commitments: {{hostile}}.map((text, index) => promiseOf("p" + index, text)), appointments: [appointmentOf("m1", "<img src=x onerror=top.ran=1>")] }
            """, Clipboard);
        var section = await Unfold(Title);

        await Press(section, "Copy for the customer").ClickAsync();
        await ExpectSaid("Copied.");
        await Press(section, "Copy for us").ClickAsync();
        await Attach(section);

        Assert.That(await Ask<bool>("window.ran === undefined"), Is.True);
        Assert.That(await Ask<int>("new DOMParser().parseFromString(copied[0].html, 'text/html').querySelectorAll('script, img, svg, iframe, a').length"), Is.Zero);
        Assert.That(await Ask<string>("written('update appointment')[0].description"), Does.Contain("1. ‹script>top.ran=1‹/script>").And.Not.Contain("<img"));
    }

    private async Task Attach(ILocator section)
    {
        await Press(section, "Attach to an appointment").ClickAsync();
        await Press(section, "Attach").ClickAsync();
        await ExpectSaid("The agenda is in the appointment.");
        await Ask<object>("document.querySelector('iframe').contentDocument.getElementById('announcement').textContent = ''");
    }
}
