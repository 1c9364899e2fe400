using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>The people of a deal: who signs, how they stand to us, what they feel, and what says so.</summary>
public sealed class PeopleStory : StoryTest
{
    private const string Rep = "rep@demo.example";
    private const string Deal = "Night alarms for Baltic Cold Store";
    private const string Title = "People";
    private const string Evidence = "She asked twice who looks after the alarms at night.";
    private const string NothingSaysSo = """
        What you know about Piotr Zielak was not saved yet.
        1. What says so is missing: what did they say or do?
        What somebody thinks or feels stays a guess until we say what we saw or heard, and colleagues will act on it. Complete it and save again. (CHK611)
        """;
    private const int Signs = 727000000;
    private const int Uses = 727000004;
    private const int Supportive = 727000003;
    private const int Worried = 727000000;

    private Guid deal;

    [Test]
    public async Task Who_signs_is_written_down_with_what_says_so_and_the_heading_counts()
    {
        await SignInAs("Riley Novak");
        deal = await OpenDeal(Deal);
        await Expect(Section(Title)).ToHaveTextAsync("People nobody who signs is known");

        await Who_signs_is_added_with_an_attitude_a_feeling_and_what_says_so();
        await An_attitude_without_what_says_so_is_refused_in_a_sentence();
        await Reading_the_deal_again_shows_both();
    }

    private async Task Who_signs_is_added_with_an_attitude_a_feeling_and_what_says_so()
    {
        var people = await Unfold(Title);
        await Expect(people.GetByText("We do not know yet who signs. Ask whose name will stand under it, and who else has to agree.", new() { Exact = true })).ToBeVisibleAsync();
        await Press(people, "Add somebody").ClickAsync();
        await people.GetByLabel("Who").SelectOptionAsync("Hanna Wrona");
        await people.GetByLabel("What they do in this deal").SelectOptionAsync("Signs");
        await people.GetByLabel("How they stand to us").SelectOptionAsync("Supportive");
        await people.GetByLabel("What they feel").SelectOptionAsync("Worried");
        await people.GetByRole(AriaRole.Radio, new() { Name = "4, strongly" }).CheckAsync();
        await people.GetByLabel("What says so").FillAsync(Evidence);
        await Press(people, "Save").ClickAsync();

        await Expect(Section(Title)).ToContainTextAsync("People 1 person");
        await Expect(Person("Hanna Wrona")).ToContainTextAsync("Hanna Wrona · Signs");
        await Expect(Person("Hanna Wrona").GetByText("Supportive · Worried, 4 of 5", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Person("Hanna Wrona").GetByText("What says so:")).ToHaveTextAsync($"What says so: {Evidence} Known since {Shown(0)}.");
        await Expect(people.GetByText("We do not know yet who signs.")).ToHaveCountAsync(0);

        var row = (await Rows(Rep, $"chk_stakeholders?$select=chk_name,chk_dealrole,chk_attitude,chk_feeling,chk_strength,chk_evidence,chk_learnedon&$filter=_chk_opportunityid_value eq {deal}")).Single()!;
        Assert.That(Values(row), Is.EqualTo(new[] { "Hanna Wrona", $"{Signs}", $"{Supportive}", $"{Worried}", "4", Evidence, Day(0) }));
    }

    private async Task An_attitude_without_what_says_so_is_refused_in_a_sentence()
    {
        var people = Section(Title);
        await Press(people, "Add somebody").ClickAsync();
        await Expect(people.GetByLabel("Who").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Choose…", "Piotr Zielak"]);
        await people.GetByLabel("Who").SelectOptionAsync("Piotr Zielak");
        await people.GetByLabel("What they do in this deal").SelectOptionAsync("Uses it");
        await people.GetByLabel("How they stand to us").SelectOptionAsync("Sceptical");
        await Press(people, "Save").ClickAsync();
        await Expect(people.GetByRole(AriaRole.Alert)).ToHaveTextAsync(NothingSaysSo);

        await people.GetByLabel("How they stand to us").SelectOptionAsync("Choose…");
        await Press(people, "Save").ClickAsync();
        await Expect(Person("Piotr Zielak")).ToContainTextAsync("Piotr Zielak · Uses it");

        var row = (await Rows(Rep, $"chk_stakeholders?$select=chk_dealrole,chk_attitude,chk_learnedon&$filter=_chk_opportunityid_value eq {deal} and chk_name eq 'Piotr Zielak'")).Single()!;
        Assert.That(Values(row), Is.EqualTo(new[] { $"{Uses}" }));
    }

    private async Task Reading_the_deal_again_shows_both()
    {
        await Page.ReloadAsync();

        await Expect(Section(Title)).ToHaveTextAsync("People 2 people");
        await Unfold(Title);
        await Expect(Section(Title).GetByRole(AriaRole.List, new() { Name = Title }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
    }

    private ILocator Person(string name) => Section(Title).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });

    private static IEnumerable<string> Values(JsonNode row) =>
        row.AsObject().Where(column => column.Key.StartsWith("chk_", StringComparison.Ordinal) && column.Key != "chk_stakeholderid" && column.Value is not null).Select(column => column.Value!.ToString());
}
