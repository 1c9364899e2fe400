using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>What a rep says of a practice reaches sales ops as one row: the last word on it.</summary>
public sealed class FeedbackStory : StoryTest
{
    private const string Ops = "ops@demo.example";
    private const string Deal = "Night alarms for Baltic Cold Store";
    private const string Person = "Whose working day is hard because of this, and how do they feel about it?";
    private const string Practice = "Notes about people can be read by people";
    private const string BetterWay = "I read my note to them before I save it. Most people add something, and nobody has minded so far.";
    private const int Helped = 727000000;
    private const int DidNot = 727000001;
    private const int Better = 727000002;

    private Guid deal;

    private ILocator Mine => Item(Person).GetByRole(AriaRole.Group, new() { Name = $"Your word on “{Practice}”" });

    [Test]
    public async Task The_last_word_on_a_practice_counts_and_a_better_way_reaches_sales_ops()
    {
        await SignInAs("Riley Novak");
        deal = await OpenDeal(Deal);

        await The_rep_says_that_it_helped();
        await The_rep_changes_to_it_did_not();
        await The_rep_has_a_better_way();
        await The_rep_finds_the_word_again();
        await Sales_ops_read_the_better_way_in_their_list();
    }

    private async Task The_rep_says_that_it_helped()
    {
        await Press(Mine, "This helped").ClickAsync();

        await Expect(Mine.GetByText("Thank you. Colleagues with such a deal will meet it sooner.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Pressed).ToHaveTextAsync(["This helped"]);
        await ExpectRow(Helped, null);
    }

    private async Task The_rep_changes_to_it_did_not()
    {
        await Press(Mine, "This did not").ClickAsync();

        await Expect(Mine.GetByText("Thank you, good to know. It makes room for what helps more.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Pressed).ToHaveTextAsync(["This did not"]);
        await ExpectRow(DidNot, null);
    }

    private async Task The_rep_has_a_better_way()
    {
        await Press(Mine, "I have a better way").ClickAsync();
        await Expect(Mine.GetByLabel("What do you do instead?")).ToBeFocusedAsync();
        await Expect(Mine.GetByText("Sales ops reads this, with your name and this deal, and makes the practice better with it.", new() { Exact = true })).ToBeVisibleAsync();
        await Mine.GetByLabel("What do you do instead?").FillAsync(BetterWay);
        await Press(Mine, "Send").ClickAsync();

        await Expect(Mine.GetByText("Thank you for sharing it. Sales ops has it now, with your name on it.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Pressed).ToHaveTextAsync(["I have a better way"]);
        await ExpectRow(Better, BetterWay);
    }

    private async Task The_rep_finds_the_word_again()
    {
        await Page.ReloadAsync();

        await Expect(Pressed).ToHaveTextAsync(["I have a better way"]);
    }

    private async Task Sales_ops_read_the_better_way_in_their_list()
    {
        await SignInAs("Ola Berg");
        await ChooseArea("Sales ops");
        await Link("Better ways proposed").ClickAsync();

        await Expect(Page.GetByLabel("View").GetByRole(AriaRole.Option, new() { Selected = true })).ToHaveTextAsync("Better Ways Proposed");
        var row = Page.GetByRole(AriaRole.Row).Filter(new() { HasText = BetterWay });
        await Expect(row).ToHaveCountAsync(1);
        foreach (var text in new[] { Practice, Deal, "Riley Novak" }) await Expect(row).ToContainTextAsync(text);
    }

    private ILocator Pressed => Mine.GetByRole(AriaRole.Button, new() { Pressed = true });

    private async Task ExpectRow(int verdict, string? text)
    {
        var row = (await Rows(Ops, $"chk_practicefeedbacks?$select=chk_name,chk_practicekey,chk_verdict,chk_text&$filter=_chk_opportunityid_value eq {deal}&$expand=owninguser($select=fullname)")).Single()!;
        Assert.That(row["chk_name"]!.GetValue<string>(), Is.EqualTo(Practice));
        Assert.That(row["chk_practicekey"]!.GetValue<string>(), Is.EqualTo("qualify.person.careful"));
        Assert.That(row["chk_verdict"]!.GetValue<int>(), Is.EqualTo(verdict));
        Assert.That(row["chk_text"]?.GetValue<string>(), Is.EqualTo(text));
        Assert.That(row["owninguser"]!["fullname"]!.GetValue<string>(), Is.EqualTo("Riley Novak"));
    }
}
