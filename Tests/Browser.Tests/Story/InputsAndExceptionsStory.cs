using System.Text.Json.Nodes;
using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>Answers with a form of their own, an exception that is asked for and granted, and what winning asks: on the real form, by the real server.</summary>
public sealed class InputsAndExceptionsStory : StoryTest
{
    private const string Deal = "Price lists for Cedar Printing";
    private const string Worth = "What is it worth to them in a year?";
    private const string Sponsor = "Who speaks for us when we are not in the room?";
    private const string Buyer = "Who pays?";
    private const string Learned = "Why did they choose us?";

    private const string Pack = $$"""
        { "pack":"story","version":1,"checklists":[
          {"key":"story.qualify","name":"Numbers and people","moment":"leavingStage","stage":0,"items":[
            {"key":"story.worth","question":"{{Worth}}","kind":"know","enforcement":"require","impact":5,"effort":1,"whyAsked":"It says how much time it deserves.","whoSees":"You","type":"money","boundTo":"opportunity.estimatedvalue"},
            {"key":"story.sponsor","question":"{{Sponsor}}","kind":"know","enforcement":"acknowledge","impact":5,"effort":1,"whyAsked":"Deals are decided in rooms we are not in.","whoSees":"You","type":"person"},
            {"key":"story.buyer","question":"{{Buyer}}","kind":"know","enforcement":"require","needsVerification":true,"impact":5,"effort":1,"whyAsked":"They sign the order.","whoSees":"You",
             "type":"choice","options":[{"key":"it","label":"The IT department"},{"key":"ops","label":"Operations"}]}]},
          {"key":"story.won","name":"What a win teaches","moment":"winning","items":[
            {"key":"story.learned","question":"{{Learned}}","kind":"know","enforcement":"require","impact":5,"effort":1,"whyAsked":"The next deal is won by it.","whoSees":"Everybody"}]}] }
        """;

    [Test]
    public async Task Typed_answers_an_exception_and_winning()
    {
        await Sales_ops_publish_a_pack();
        await The_rep_fills_a_field_of_the_deal_by_answering();
        await The_rep_chooses_a_person_and_changes_the_answer();
        await The_rep_asks_for_an_exception();
        await The_manager_grants_it();
        await The_exception_is_seen_and_winning_is_prepared();
    }

    private async Task Sales_ops_publish_a_pack()
    {
        var (status, body) = await Api("ops@demo.example", HttpMethod.Post, "chk_ImportPack", new JsonObject { ["Pack"] = Pack, ["Publish"] = true });
        Assert.That(status, Is.EqualTo(200), body?.ToJsonString());
    }

    private async Task The_rep_fills_a_field_of_the_deal_by_answering()
    {
        await OpenDeal();
        await Write(Worth);
        await Expect(Item(Worth).GetByText("This is the field “Est. Revenue” of the deal: what you save here stands there.")).ToBeVisibleAsync();

        await Item(Worth).GetByRole(AriaRole.Spinbutton, new() { Name = "What we know" }).FillAsync("43210.5");
        await Item(Worth).GetByLabel("Who or what told us").FillAsync("The owner, on the phone");
        await Inspect("story-worth");
        await Item(Worth).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(Item(Worth).GetByText("43,210.5", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Tabpanel, new() { Name = "Deal" }).GetByLabel("Est. Revenue")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("43,?210\\.50?"));
    }

    private async Task The_rep_chooses_a_person_and_changes_the_answer()
    {
        await Write(Sponsor);
        var people = Item(Sponsor).GetByRole(AriaRole.Combobox, new() { Name = "What we know" });
        await Expect(people.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(1);
        var name = (await people.GetByRole(AriaRole.Option).Nth(1).TextContentAsync())!;
        await people.SelectOptionAsync(name);
        await Item(Sponsor).GetByRole(AriaRole.Radio, new() { Name = "Assumed" }).CheckAsync();
        await Item(Sponsor).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Item(Sponsor).GetByText(name.Split(',')[0], new() { Exact = true })).ToBeVisibleAsync();

        await Write(Sponsor);
        await Item(Sponsor).GetByRole(AriaRole.Radio, new() { Name = "Verified" }).CheckAsync();
        await Item(Sponsor).GetByLabel("Who or what told us").FillAsync("The owner, on the phone");
        await Item(Sponsor).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Item(Sponsor).GetByText("Changed once").ClickAsync();
        await Expect(Item(Sponsor).GetByRole(AriaRole.List, new() { Name = "What it said before" })).ToContainTextAsync($"Assumed {name.Split(',')[0]}");
    }

    private async Task The_rep_asks_for_an_exception()
    {
        await Item(Buyer).GetByRole(AriaRole.Button, new() { Name = "Ask for an exception" }).ClickAsync();
        await Item(Buyer).GetByLabel("Why this deal should go on without it").FillAsync("Their owner is abroad until the new year and signs alone.");
        await Item(Buyer).GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();

        await Expect(Item(Buyer).GetByText("Riley Novak asked for an exception, which is not decided yet: Their owner is abroad until the new year and signs alone.")).ToBeVisibleAsync();
        await Inspect("story-asked");
    }

    private async Task The_manager_grants_it()
    {
        await SignInAs("Morgan Hale");
        await ChooseArea("Managers");
        await Link("Exceptions").ClickAsync();
        await Inner.GetByRole(AriaRole.Button, new() { Name = $"Decide: {Buyer} ({Deal})" }).ClickAsync();
        await Inner.GetByLabel("Your reason, which the rep and later readers see").FillAsync("We know the owner well enough to prepare the offer.");
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "panel", "story-deciding.png") });
        await Inner.GetByRole(AriaRole.Button, new() { Name = "Grant" }).ClickAsync();

        await Expect(Inner.GetByRole(AriaRole.List, new() { Name = "Granted and still counting" })).ToContainTextAsync(Buyer);
        await Expect(Inner.GetByText("Nobody waits for your decision.")).ToBeVisibleAsync();
    }

    private async Task The_exception_is_seen_and_winning_is_prepared()
    {
        await OpenDeal();
        await Expect(Item(Buyer).GetByText("by an exception: We know the owner well enough to prepare the offer.")).ToBeVisibleAsync();
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Winning" }).ClickAsync();
        await Expect(Panel.GetByText("closing this deal as won.")).ToBeVisibleAsync();
        await Inspect("story-winning");

        await Item(Learned).GetByLabel("What we know").FillAsync("We asked what hurts before we showed anything.");
        await Item(Learned).GetByLabel("Who or what told us").FillAsync("Their owner, at the signing");
        await Item(Learned).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Item(Learned)).ToContainTextAsync("From Their owner, at the signing, on");
    }

    private async Task OpenDeal()
    {
        await SignInAs("Riley Novak");
        await Link(Deal).ClickAsync();
        await Expect(Item(Worth)).ToBeVisibleAsync();
    }

    /* Opens the form of an item, unless it is the next one, whose form is there. */
    private async Task Write(string question)
    {
        var open = Item(question).GetByRole(AriaRole.Button, new() { Name = $": {question}" }).And(Item(question).Locator("[data-focus^='item:']"));
        if (await open.CountAsync() > 0) await open.ClickAsync();
        await Expect(Item(question).GetByRole(AriaRole.Form)).ToBeVisibleAsync();
    }

    private async Task Inspect(string name)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "panel", $"{name}.png") });
        Assert.That(await Axe.Findings(Page.Frames.Single(frame => frame.Url.Contains("panel.html", StringComparison.Ordinal))), Is.Empty);
    }
}
