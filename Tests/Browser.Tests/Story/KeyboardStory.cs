using System.Globalization;
using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>The main job from beginning to end without a mouse: a deal, its gaps, an answer with its source and a why, a word on a practice, the next stage.</summary>
public sealed class KeyboardStory : StoryTest
{
    private const string Deal = "Night alarms for Baltic Cold Store";
    private const string Person = "Whose working day is hard because of this, and how do they feel about it?";
    private const string Others = "What else could they do: somebody else's offer, their own solution, or leaving it as it is?";

    private Keys keys = null!;

    [Test]
    public async Task A_deal_is_opened_answered_and_moved_with_the_keyboard_alone()
    {
        await SignInAs("Riley Novak");
        await Expect(Link(Deal)).ToBeVisibleAsync();
        keys = new Keys(Page);

        await Open_the_deal();
        await Answer_the_next_best_gap_with_a_source_and_a_why();
        await Say_that_a_practice_helped();
        await Say_honestly_what_is_not_known_yet();
        await Move_on();
    }

    private async Task Open_the_deal()
    {
        await keys.TabTo(Deal);
        await keys.Press("Enter");
        await Expect(Panel.GetByText("2 things hold the move to Develop.")).ToBeVisibleAsync();
    }

    private async Task Answer_the_next_best_gap_with_a_source_and_a_why()
    {
        await keys.TabTo("What we know");
        await keys.Type("The night shift lead: she drives in when an alarm goes off, often for nothing.");
        await keys.TabTo("Who or what told us");
        await keys.Type("Hanna Wrona, on the phone");
        await keys.TabTo("Add a why");
        await keys.Press("Enter");
        await keys.Type("Four of five alarms are false, and nobody can tell which from home.");
        await keys.Press("Control+Enter");

        await Expect(Item(Person)).ToContainTextAsync("From Hanna Wrona, on the phone, on");
        await Expect(Item(Person).GetByRole(AriaRole.List, new() { Name = "Why is that so?" })).ToContainTextAsync("Four of five alarms are false");
    }

    private async Task Say_that_a_practice_helped()
    {
        await keys.TabTo(at => at.StartsWith("This helped", StringComparison.Ordinal), "a practice's “This helped”");
        await keys.Press("Enter");

        await Expect(Panel.GetByText("Thank you. Colleagues with such a deal will meet it sooner.").First).ToBeVisibleAsync();
    }

    private async Task Say_honestly_what_is_not_known_yet()
    {
        await keys.TabTo(at => at.StartsWith("Not known yet", StringComparison.Ordinal), "“Not known yet”");
        await keys.Press("Enter");
        await keys.Type("Ask Piotr which two other offers are on his desk");
        await keys.TabTo(at => at.StartsWith("By when", StringComparison.Ordinal), "the day");
        await keys.Type(DateTime.Today.AddDays(7).ToString("M/d/yyyy", CultureInfo.InvariantCulture));
        await keys.Press("Control+Enter");

        await Expect(Item(Others)).ToContainTextAsync("Ask Piotr which two other offers are on his desk");
        await Expect(Panel.GetByText("Nothing holds the move to Develop.")).ToBeVisibleAsync();
    }

    private async Task Move_on()
    {
        await keys.TabTo(at => at.Contains("(active)", StringComparison.Ordinal), "the active stage");
        await keys.Press("Enter");
        Assert.That(await keys.At(), Is.EqualTo("Next Stage"), "the stage's moves take the focus when they open");
        await keys.Press("Enter");

        await StandsIn("Develop");
    }
}
