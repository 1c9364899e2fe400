using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>The product's main story, in the browser, on the environment a newcomer starts. CHK_KEEP_STORY=1 renews the screenshots under docs/story.</summary>
public sealed class StageChangeStory : StoryTest
{
    private const string Rep = "rep@demo.example";
    private const string Deal = "Night alarms for Baltic Cold Store";
    private const string Person = "Whose working day is hard because of this, and how do they feel about it?";
    private const string Others = "What else could they do: somebody else's offer, their own solution, or leaving it as it is?";
    private const string Problem = "What do they want to be rid of, in the words of somebody there?";
    private const string Changed = "What else could they do, and what would each way cost them: another offer, their own solution, or leaving it as it is?";
    private const string Held = $"""
        This deal cannot leave Qualify for Develop yet: 2 things are still to settle.
        1. {Person} It is still open.
        2. {Others} It is still open.
        Deals are lost over what nobody asked or nobody checked, and finding out now costs least.
        Open the checklist on the deal and write down what you know. Where a plan is enough, an honest "not yet" with a plan and a date lets the deal move on. (CHK101)
        """;

    private Guid deal;

    [Test]
    public async Task A_deal_is_held_answered_moved_inspected_and_asked_something_better()
    {
        await A_rep_signs_in_and_opens_a_deal_in_Qualify();
        await The_panel_shows_what_is_known_assumed_verified_and_open();
        await Next_Stage_is_held_and_the_panel_opens_at_the_first_gap();
        await The_Web_API_refuses_with_the_same_sentence();
        await The_rep_answers_with_whys_a_source_and_an_honest_not_yet();
        await Next_Stage_succeeds_and_both_receipts_are_there();
        await A_manager_sees_the_process_first_and_then_the_deal();
        await Sales_ops_publish_a_changed_checklist();
        await The_panel_asks_the_changed_item();
    }

    private async Task A_rep_signs_in_and_opens_a_deal_in_Qualify()
    {
        await OpenSignIn();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Who are you today?" })).ToBeVisibleAsync();
        await Keep("01-sign-in");

        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();

        await StandsIn("Qualify");
        deal = Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(Page.Url).Query)["id"]!);
    }

    private async Task The_panel_shows_what_is_known_assumed_verified_and_open()
    {
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        await Expect(Panel.GetByText("2 things hold the move to Develop.")).ToBeVisibleAsync();
        await Expect(Panel.GetByRole(AriaRole.List, new() { Name = "How well this stage is known" }).GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["3 of 8 known, 2 of them verified", "2 verified", "1 assumed", "1 not yet", "4 open"]);

        await Expect(Item(Person)).ToContainTextAsync("Open");
        await Expect(Item(Person)).ToContainTextAsync("Companies sign, but people decide to fight for something.");
        await Expect(Item(Person).GetByRole(AriaRole.Article)).ToContainTextAsync("Notes about people can be read by people");
        await Expect(Item(Problem)).ToContainTextAsync("Verified");
        await Expect(Item(Problem)).ToContainTextAsync("We find out that a machine stands still when the customer calls us.");
        await Expect(Item("Who signs, and who could stop it?")).ToContainTextAsync("Assumed");
        await Keep("02-panel");
    }

    private async Task Next_Stage_is_held_and_the_panel_opens_at_the_first_gap()
    {
        await PressNextStage();

        await Expect(Page.GetByText("This deal cannot leave Qualify for Develop yet")).ToHaveTextAsync(Held);
        await Expect(Item(Person).GetByLabel("What we know")).ToBeFocusedAsync();
        await StandsIn("Qualify");
        await Keep("03-held");
    }

    private async Task The_Web_API_refuses_with_the_same_sentence()
    {
        var process = await Process();
        var develop = (await Api(Rep, HttpMethod.Get, $"processstages?$select=processstageid&$filter=stagename eq 'Develop' and processid/uniquename eq 'opportunitysalesprocess'"))
            .Body!["value"]![0]!["processstageid"]!.GetValue<string>();

        var (status, body) = await Api(Rep, HttpMethod.Patch, $"opportunitysalesprocesses({process["businessprocessflowinstanceid"]})",
            new JsonObject { ["activestageid@odata.bind"] = $"/processstages({develop})" });

        Assert.That(status, Is.EqualTo(400));
        Assert.That(body!["error"]!["code"]!.GetValue<string>(), Is.EqualTo("0x80040265"));
        Assert.That(body["error"]!["message"]!.GetValue<string>(), Is.EqualTo(Held.ReplaceLineEndings("\n")));
        Assert.That((await Process())["_activestageid_value"]!.GetValue<string>(), Is.EqualTo(process["_activestageid_value"]!.GetValue<string>()));

        await Tab("Moves").ClickAsync();
        await Button("Refresh").Nth(1).ClickAsync();
        await Expect(Receipt("Qualify → Develop: refused")).ToContainTextAsync("Riley Novak");
        await Keep("04-refused");
        await Tab("Deal").ClickAsync();
    }

    private async Task The_rep_answers_with_whys_a_source_and_an_honest_not_yet()
    {
        await Item(Person).GetByLabel("What we know").FillAsync("The night shift lead: she drives in when an alarm goes off, often for nothing.");
        await Item(Person).GetByLabel("Who or what told us").FillAsync("Hanna Wrona, on the phone");
        await Item(Person).GetByRole(AriaRole.Button, new() { Name = "Add a why" }).ClickAsync();
        await Item(Person).GetByLabel("Why 1", new() { Exact = true }).FillAsync("Four of five alarms are false, and nobody can tell which from home.");
        await Item(Person).GetByRole(AriaRole.Button, new() { Name = "Ask why once more" }).ClickAsync();
        await Item(Person).GetByLabel("Why 2", new() { Exact = true }).FillAsync("The sensors report a door left open and a warm room with the same signal.");
        await Item(Person).GetByLabel("The last one is the root cause").CheckAsync();
        await Item(Person).GetByLabel("What kind of cause it is").SelectOptionAsync("Technology");
        await Keep("05-answering");
        await Item(Person).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Item(Person)).ToContainTextAsync("From Hanna Wrona, on the phone, on");
        await Expect(Item(Person).GetByRole(AriaRole.List, new() { Name = "Why is that so?" }).GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("Root cause");

        await Item(Others).GetByRole(AriaRole.Button, new() { Name = "Not known yet" }).ClickAsync();
        await Item(Others).GetByLabel("What I will do to find out").FillAsync("Ask Piotr which two other offers are on his desk");
        await Item(Others).GetByLabel("By when").FillAsync(DateTime.Today.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Item(Others).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Item(Others)).ToContainTextAsync("Ask Piotr which two other offers are on his desk");
        await Expect(Panel.GetByText("Nothing holds the move to Develop.")).ToBeVisibleAsync();
    }

    private async Task Next_Stage_succeeds_and_both_receipts_are_there()
    {
        await PressNextStage();

        await StandsIn("Develop");
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Develop" })).ToBeInViewportAsync();
        await Expect(Page.GetByText("This deal cannot leave Qualify")).ToBeHiddenAsync();
        await Keep("06-moved");

        await Tab("Moves").ClickAsync();
        await Button("Refresh").Nth(1).ClickAsync();
        await Expect(Receipt("Qualify → Develop: refused")).ToContainTextAsync("2");
        await Expect(Receipt("Qualify → Develop: allowed")).ToBeVisibleAsync();
        await Keep("07-receipts");
    }

    private async Task A_manager_sees_the_process_first_and_then_the_deal()
    {
        await SignInAs("Morgan Hale");
        await ChooseArea("Managers");
        await Link("Compliance").ClickAsync();
        await Expect(Inner.GetByRole(AriaRole.Row, new() { Name = "Riley Novak" })).ToBeVisibleAsync();
        await Keep("08-manager");

        await Inner.GetByRole(AriaRole.Button, new() { Name = "See the deals in Qualify" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Deal })).ToContainTextAsync("Riley Novak");
        await Keep("09-stage-view");
    }

    private async Task Sales_ops_publish_a_changed_checklist()
    {
        await SignInAs("Ola Berg");
        await ChooseArea("Sales ops");
        await Link("Publishing").ClickAsync();
        await Inner.GetByRole(AriaRole.Button, new() { Name = "New version of Leaving Qualify" }).ClickAsync();
        await Tab("Items").ClickAsync();
        await Link(Others).ClickAsync();
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "Question" }).FillAsync(Changed);
        await Button("Save").ClickAsync();
        await Expect(Page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await Keep("10-draft");

        await Link("Publishing").ClickAsync();
        await Inner.GetByRole(AriaRole.Button, new() { Name = "Publish Leaving Qualify" }).ClickAsync();
        await Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();

        await Expect(Inner.GetByText("Leaving Qualify is published as version 2. Reps see it from now on.")).ToBeVisibleAsync();
        await Keep("11-published");
    }

    private async Task The_panel_asks_the_changed_item()
    {
        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Qualify" }).ClickAsync();

        await Expect(Item(Changed)).ToContainTextAsync("Ask Piotr which two other offers are on his desk");
        await Item(Changed).ScrollIntoViewIfNeededAsync();
        await Keep("12-panel-new-item");
    }

    private ILocator Receipt(string name) => Page.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    private async Task<JsonNode> Process() =>
        (await Api(Rep, HttpMethod.Get, $"opportunitysalesprocesses?$select=_activestageid_value&$filter=_opportunityid_value eq {deal}")).Body!["value"]![0]!;
}
