using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>A meeting from its agenda to the thank-you: what is not known becomes the customer's agenda, and what they say comes back into the deal.</summary>
public sealed class MeetingStory : StoryTest
{
    private const string Rep = "rep@demo.example";
    private const string Deal = "Night alarms for Baltic Cold Store";
    private const string Preparing = "Prepare a meeting";
    private const string After = "After the meeting";
    private const string Promises = "Promises on both sides";
    private const string Notes = "Ask for Hanna at the gate.";
    private const string Person = "Whose working day is hard because of this, and how do they feel about it?";
    private const string TheirWords = "I drive in at three in the morning for a door that nobody closed.";
    private const string OurPromise = "Send the figures of the trial in Malmö";
    private const string TheirPromise = "Count the alarms of one week by cause";
    private const int Ours = 727000000;
    private const int Theirs = 727000001;
    private const int Promise = 727000000;
    private const int ThankYou = 727000001;
    private const int IsOpen = 727000000;
    private const int Kept = 727000001;
    private const int Verified = 727000003;

    private static readonly string[] InEnglish =
    [
        "Whose day would be easier if this worked better, and how is it for them at the moment?",
        "What else have you thought of, leaving it as it is included, and what speaks for it?",
        "What have you tried or put together on this already, and what came out of it?",
        "What would tell you that we are not the right ones for this?",
        "What made you look into this just now, and what would next year be like if nothing changed?",
        "When you last bought something of this size, how did it go from the first talk to the signature, and who had a say in it?",
    ];

    private static readonly string[] Questions =
    [
        "Wessen Arbeitstag würde leichter, wenn das besser liefe, und wie geht es der Person heute damit?",
        "Woran haben Sie sonst noch gedacht, auch daran, alles zu lassen, wie es ist, und was spricht dafür?",
        "Was haben Sie dazu schon ausprobiert oder zusammengetragen, und was kam dabei heraus?",
        "Woran würden Sie merken, dass wir dafür nicht die Richtigen sind?",
        "Was hat Sie gerade jetzt dazu gebracht, sich damit zu befassen, und wie wäre das nächste Jahr, wenn alles so bliebe?",
        "Als Sie zuletzt etwas in dieser Größe gekauft haben: Wie ging es vom ersten Gespräch bis zur Unterschrift, und wer hat mitgeredet?",
    ];

    private static readonly string[] Bring = ["Was Sie bisher haben, auch wenn es noch unfertig ist: Zahlen, Notizen, ein Versuch.", "Wer bei Ihnen bis zu welchem Betrag unterschreibt."];

    /* What is asked in the meeting: all but what would show that we are not the right ones. */
    private static readonly string[] Asked =
    [
        Person,
        "What else could they do: somebody else's offer, their own solution, or leaving it as it is?",
        "What have they done for this so far without being asked: time, people, numbers, a trial?",
        "Why now? What happens to them if they do nothing?",
        "Who signs, and who could stop it?",
    ];

    private static readonly string Agenda = $"""
        Was wir gern verstehen möchten
        1. {Questions[0]}
        2. {Questions[1]}
        3. {Questions[2]}
        4. {Questions[4]}
        5. {Questions[5]}

        Es wäre hilfreich, wenn Sie mitbringen könnten
        - {Bring[0]}
        - {Bring[1]}
        """.ReplaceLineEndings("\n");

    private readonly Guid meeting = Guid.NewGuid();

    private Guid deal;

    [Test]
    public async Task What_is_not_known_is_asked_in_a_meeting_and_what_was_said_is_kept_and_thanked_for()
    {
        await Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await SignInAs("Riley Novak");
        deal = await OpenDeal(Deal);
        await A_meeting_stands_in_the_calendar();

        await The_rep_chooses_what_to_find_out_in_the_customers_language();
        await The_agenda_is_copied();
        await The_agenda_is_attached_to_the_appointment();
        await The_meeting_takes_place();
        await The_rep_records_what_was_learned();
        await Each_side_promised_something();
        await The_rep_thanks_in_person_and_nothing_is_sent();
        await What_was_learned_and_promised_is_there();
        await Nobody_is_asked_again();
    }

    private async Task A_meeting_stands_in_the_calendar()
    {
        var (status, body) = await Api(Rep, HttpMethod.Post, "appointments", new JsonObject
        {
            ["activityid"] = meeting, ["subject"] = "Visit in Gdynia", ["description"] = Notes, ["scheduledstart"] = Time(TimeSpan.FromDays(2)), ["scheduledend"] = Time(TimeSpan.FromDays(2) + TimeSpan.FromHours(1)),
            ["regardingobjectid_opportunity_appointment@odata.bind"] = $"/opportunities({deal})",
        });
        Assert.That(status, Is.EqualTo(204), body?.ToJsonString());
    }

    private async Task The_rep_chooses_what_to_find_out_in_the_customers_language()
    {
        await Expect(Section(Preparing)).ToHaveTextAsync("Prepare a meeting 6 things to find out");
        var section = await Unfold(Preparing);
        await Expect(Points("Questions")).ToHaveTextAsync(InEnglish);
        await section.GetByLabel("The customer’s language").SelectOptionAsync("German");

        await Expect(Points("Questions")).ToHaveTextAsync(Questions);
        await Expect(Points("What they could bring")).ToHaveTextAsync(Bring);
        await section.GetByRole(AriaRole.Checkbox, new() { Name = Questions[3], Exact = true }).UncheckAsync();
    }

    private async Task The_agenda_is_copied()
    {
        await Press(Section(Preparing), "Copy for the customer").ClickAsync();

        await Expect(Section(Preparing).GetByText("Copied.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await PanelFrame.EvaluateAsync<string>("navigator.clipboard.readText()"), Is.EqualTo(Agenda));
    }

    private async Task The_agenda_is_attached_to_the_appointment()
    {
        await Press(Section(Preparing), "Attach to an appointment").ClickAsync();
        var form = Section(Preparing).GetByRole(AriaRole.Form, new() { Name = "Attach to an appointment" });
        await Expect(form.GetByText("The customer’s part goes into the description, below what you wrote there. Invited people may see it.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(form.GetByLabel("Appointment").GetByRole(AriaRole.Option).First).ToHaveTextAsync(new Regex("^Visit in Gdynia, "));
        await Press(form, "Attach").ClickAsync();

        await Said("The agenda is in the appointment.");
        var description = (await Api(Rep, HttpMethod.Get, $"appointments({meeting})?$select=description")).Body!["description"]!.GetValue<string>();
        Assert.That(description, Does.Match($"^{Regex.Escape(Notes)}\n\n═{{9}} Agenda ═{{9}}\n{Regex.Escape(Agenda)}\n═{{9}} \\w+ ═{{9}}$"));
    }

    /* It is over now: what the demo data answered before is not what was learned in it. */
    private async Task The_meeting_takes_place()
    {
        var (status, body) = await Api(Rep, HttpMethod.Patch, $"appointments({meeting})", new JsonObject { ["scheduledstart"] = Time(TimeSpan.FromSeconds(-2)), ["scheduledend"] = Time(TimeSpan.FromSeconds(-1)) });
        Assert.That(status, Is.EqualTo(204), body?.ToJsonString());

        await Page.ReloadAsync();
    }

    private async Task The_rep_records_what_was_learned()
    {
        await Prompt.ClickAsync();
        await Expect(Section(After).GetByRole(AriaRole.Heading, new() { Name = "You met today." })).ToBeVisibleAsync();
        var asked = Section(After).GetByRole(AriaRole.List, new() { Name = "What did you learn?" });
        await Expect(asked.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(Asked.Select(question => $"To record {question} Answer"));

        await Press(asked, $"Answer: {Person}").ClickAsync();
        await Expect(Item(Person).GetByLabel("What we know")).ToBeFocusedAsync();
        await Item(Person).GetByLabel("What we know").FillAsync("The night shift lead drives in for false alarms.");
        await Item(Person).GetByLabel("Who or what told us").FillAsync("Hanna Wrona, in the meeting");
        await Item(Person).GetByRole(AriaRole.Button, new() { Name = "Add a why" }).ClickAsync();
        await Item(Person).GetByLabel("Why 1 is about").SelectOptionAsync("In their words");
        await Item(Person).GetByLabel("Why 1", new() { Exact = true }).FillAsync(TheirWords);
        await Press(Item(Person), "Save").ClickAsync();

        await Expect(asked.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Person })).ToContainTextAsync($"Recorded {Person}");
        await Expect(asked.GetByText("Recorded", new() { Exact = true })).ToHaveCountAsync(1);
    }

    private async Task Each_side_promised_something()
    {
        await Press(Section(After), "Add what we promised").ClickAsync();
        await Section(Promises).GetByLabel("What we do", new() { Exact = true }).FillAsync(OurPromise);
        await Section(Promises).GetByLabel("By when").FillAsync(Day(3));
        await Press(Section(Promises), "Save").ClickAsync();
        await Said("The promise is written down.");

        await Press(Section(After), "Add what they promised").ClickAsync();
        await Section(Promises).GetByLabel("What they do").FillAsync(TheirPromise);
        await Section(Promises).GetByLabel("By when").FillAsync(Day(7));
        await Section(Promises).GetByLabel("Who promised it").SelectOptionAsync("Hanna Wrona");
        await Press(Section(Promises), "Save").ClickAsync();

        await Expect(Section(Promises)).ToContainTextAsync("Promises on both sides 2 open");
        await Expect(Side("What we do")).ToContainTextAsync($"{OurPromise} By {Shown(3)}");
        await Expect(Side("What the customer does")).ToContainTextAsync($"{TheirPromise} By {Shown(7)} · Hanna Wrona");
    }

    private async Task The_rep_thanks_in_person_and_nothing_is_sent()
    {
        var writes = new List<string>();
        Page.Request += (_, request) => { if (request.Method != "GET") writes.Add($"{request.Method} {Regex.Replace(new Uri(request.Url).AbsolutePath, @"\(.*\)", "")}"); };
        await Press(Section(After), "Write a thank-you").ClickAsync();
        await Section(After).GetByLabel("To whom").SelectOptionAsync("Hanna Wrona");

        var day = DateTime.Today.ToString("dddd, d. MMMM", CultureInfo.GetCultureInfo("de"));
        await Expect(Section(After).GetByLabel("Your words")).ToHaveValueAsync($"Guten Tag Hanna Wrona,\n\nvielen Dank für Ihre Zeit am {day}. Ein Satz von Ihnen ist mir in Erinnerung geblieben: „{TheirWords}“\n\nFreundliche Grüße\nRiley Novak");
        await Expect(Section(After).GetByText("A draft: name one thing they said, in your own words. Nothing is sent from here.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Section(After).GetByRole(AriaRole.Link, new() { Name = "Open in my mail program" })).ToHaveAttributeAsync("href", new Regex("^mailto:\\?body=Guten%20Tag%20Hanna%20Wrona"));
        await Press(Section(After), "Copy").ClickAsync();
        await Expect(Section(After).GetByText("Copied.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await PanelFrame.EvaluateAsync<string>("navigator.clipboard.readText()"), Does.Contain(TheirWords));
        Assert.That(writes, Is.Empty, "nothing is written before the rep says so");

        await Press(Section(After), "It is sent").ClickAsync();

        await Said("Thank you for thanking. It stands among the promises kept.");
        await Expect(Section(After)).ToHaveCountAsync(0);
        Assert.That(writes, Is.EqualTo(new[] { "POST /api/data/v9.2/chk_commitments", "PATCH /api/data/v9.2/chk_commitments" }));
    }

    private async Task What_was_learned_and_promised_is_there()
    {
        var answer = (await Rows(Rep, $"chk_answers?$select=chk_state,chk_value,chk_source,chk_verifiedon&$filter=_chk_opportunityid_value eq {deal} and chk_itemkey eq 'qualify.person'")).Single()!;
        Assert.That((answer["chk_state"]!.GetValue<int>(), answer["chk_value"]!.GetValue<string>(), answer["chk_source"]!.GetValue<string>(), answer["chk_verifiedon"]!.GetValue<string>()),
            Is.EqualTo((Verified, "The night shift lead drives in for false alarms.", "Hanna Wrona, in the meeting", Day(0))));

        var rows = await Rows(Rep, $"chk_commitments?$select=chk_name,chk_side,chk_kind,chk_state,chk_dueon,chk_settledon&$expand=chk_ContactId($select=fullname)&$filter=_chk_opportunityid_value eq {deal}&$orderby=chk_dueon desc");
        Assert.That(rows.Select(row => string.Join('|', new[] { "chk_name", "chk_side", "chk_kind", "chk_state", "chk_dueon", "chk_settledon" }.Select(column => $"{row![column]}").Append($"{row!["chk_ContactId"]?["fullname"]}"))), Is.EqualTo(new[]
        {
            $"{TheirPromise}|{Theirs}|{Promise}|{IsOpen}|{Day(7)}||Hanna Wrona",
            $"{OurPromise}|{Ours}|{Promise}|{IsOpen}|{Day(3)}||",
            $"Thank Hanna Wrona for the meeting of {Shown(0)}|{Ours}|{ThankYou}|{Kept}|{Day(0)}|{Day(0)}|Hanna Wrona",
        }));
    }

    private async Task Nobody_is_asked_again()
    {
        var looked = Page.WaitForRequestFinishedAsync(new() { Predicate = request => request.Url.Contains("appointments?", StringComparison.Ordinal) });
        await Page.ReloadAsync();
        await Expect(Panel.GetByText("One thing holds the move to Develop.", new() { Exact = true })).ToBeVisibleAsync();
        await looked;
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await Expect(Prompt).ToHaveCountAsync(0);
    }

    private ILocator Prompt => Panel.GetByRole(AriaRole.Button, new() { Name = "After the meeting: You met today. What did you learn?", Exact = true });

    private IFrame PanelFrame => Page.Frames.Single(frame => frame.Url.Contains("panel.html", StringComparison.Ordinal));

    private ILocator Points(string list) => Section(Preparing).GetByRole(AriaRole.Group, new() { Name = list, Exact = true }).GetByRole(AriaRole.Listitem);

    private ILocator Side(string title) => Section(Promises).GetByRole(AriaRole.List, new() { Name = title, Exact = true });

    private Task Said(string sentence) => Expect(Panel.GetByRole(AriaRole.Status).Filter(new() { HasText = sentence })).ToHaveTextAsync(sentence);

    private static string Time(TimeSpan fromNow) => DateTime.UtcNow.Add(fromNow).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
