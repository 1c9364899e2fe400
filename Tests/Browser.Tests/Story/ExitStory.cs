using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>A deal that is not worth anybody's time is left honestly, to the rep's credit, and taken up again.</summary>
public sealed class ExitStory : StoryTest
{
    private const string Rep = "rep@demo.example";
    private const string Ops = "ops@demo.example";
    private const string Administrator = "admin@demo.example";
    private const string Deal = "Night alarms for Baltic Cold Store";
    private const string Title = "This deal is not worth their time or ours";
    private const string Thanks = "Thank you for deciding honestly";
    private const string Words = "Their money for this year is spent on the new loading dock, and nobody there fights for more.";
    private const int Open = 0;
    private const int InProgress = 1;
    private const int Lost = 2;
    private const int Canceled = 4;
    private const int NoMoney = 727000001;
    private const int QualifyingOut = 727000010;

    private Guid deal;

    [Test]
    public async Task A_deal_is_left_honestly_credited_and_taken_back()
    {
        await SignInAs("Riley Novak");
        deal = await OpenDeal(Deal);

        await The_rep_leaves_with_a_reason_words_and_a_day_to_look_again();
        await The_panel_gives_the_credit();
        await The_deal_is_closed_and_the_receipt_tells_the_road();
        await The_rep_takes_it_back();
    }

    [Test]
    public async Task A_colleague_who_only_reads_the_deal_finds_no_way_to_leave_it()
    {
        await Sales_ops_may_read_the_deals_of_the_unit();
        await SignInAs("Ola Berg");
        deal = await OpenDeal(Deal);

        await Expect(Panel.GetByText("You can read what this deal knows. Its owner, and everybody it is shared with for writing, can change it.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Section("People")).ToBeVisibleAsync();
        await Expect(Section(Title)).ToHaveCountAsync(0);

        var (status, body) = await Api(Ops, HttpMethod.Post, $"opportunities({deal})/Microsoft.Dynamics.CRM.chk_QualifyOut", new JsonObject { ["Reason"] = "noMoney", ["Words"] = Words });
        Assert.That(status, Is.EqualTo(403), body?.ToJsonString());
        Assert.That(await State(), Is.EqualTo((Open, InProgress)));
    }

    private async Task The_rep_leaves_with_a_reason_words_and_a_day_to_look_again()
    {
        var leaving = await Unfold(Title);
        await Expect(leaving.GetByText("To see that early is good work.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(leaving.GetByText("The deal is closed as cancelled. Nobody is blamed, it counts to your credit, and you can take it back.", new() { Exact = true })).ToBeVisibleAsync();

        await Press(leaving, "Close this deal").ClickAsync();
        await Expect(leaving.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose why. A reason helps the next deal.");

        await leaving.GetByRole(AriaRole.Radio, new() { Name = "No money" }).CheckAsync();
        await leaving.GetByLabel("In your own words").FillAsync(Words);
        await leaving.GetByLabel("Look at it again on (if ever)").FillAsync(Day(180));
        await Press(leaving, "Close this deal").ClickAsync();
    }

    private async Task The_panel_gives_the_credit()
    {
        var left = Section(Thanks);
        await Expect(left.GetByRole(AriaRole.Paragraph)).ToHaveTextAsync(
        [
            $"Riley Novak left this deal on {Shown(0)}: No money.",
            Words,
            $"To look at again on {Shown(180)}.",
            "3 of 8 things were settled here; that stays useful.",
        ]);
        await Expect(Press(left, "Take it back")).ToBeFocusedAsync();
        await Expect(Panel.GetByText("This deal is closed. What it knows stays here, in case it comes back.", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Section(Title)).ToHaveCountAsync(0);
    }

    private async Task The_deal_is_closed_and_the_receipt_tells_the_road()
    {
        Assert.That(await State(), Is.EqualTo((Lost, Canceled)));

        var exit = (await Exits()).Single()!;
        Assert.That(exit["chk_reason"]!.GetValue<int>(), Is.EqualTo(NoMoney));
        Assert.That(exit["chk_words"]!.GetValue<string>(), Is.EqualTo(Words));
        Assert.That(exit["chk_revisiton"]!.GetValue<string>(), Is.EqualTo(Day(180)));
        Assert.That(exit["chk_takenbackon"], Is.Null);

        var receipt = (await Rows(Rep, $"chk_passages?$select=chk_road,chk_gapcount&$filter=_chk_opportunityid_value eq {deal}")).Single()!;
        Assert.That(receipt["chk_road"]!.GetValue<int>(), Is.EqualTo(QualifyingOut));

        await Tab("Moves").ClickAsync();
        await Button("Refresh").Nth(1).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Open → Lost: allowed" })).ToContainTextAsync("Riley Novak");
        await Tab("Deal").ClickAsync();
    }

    private async Task The_rep_takes_it_back()
    {
        await Press(Section(Thanks), "Take it back").ClickAsync();

        await Expect(Section(Title)).ToBeVisibleAsync();
        await Expect(Section(Thanks)).ToHaveCountAsync(0);
        await Expect(Panel.GetByText("This deal is closed.")).ToHaveCountAsync(0);
        await Expect(Panel.GetByText("2 things hold the move to Develop.", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await State(), Is.EqualTo((Open, InProgress)));
        Assert.That((await Exits()).Single()!["chk_takenbackon"], Is.Not.Null);
    }

    private Task<JsonArray> Exits() => Rows(Rep, $"chk_exits?$select=chk_reason,chk_words,chk_revisiton,chk_takenbackon&$filter=_chk_opportunityid_value eq {deal}");

    private async Task<(int State, int Status)> State()
    {
        var row = (await Api(Rep, HttpMethod.Get, $"opportunities({deal})?$select=statecode,statuscode")).Body!;
        return (row["statecode"]!.GetValue<int>(), row["statuscode"]!.GetValue<int>());
    }

    /* As a lead of sales ops might: the role Sales Manager lets them see the deals, and none of the product's roles lets them write there. */
    private async Task Sales_ops_may_read_the_deals_of_the_unit()
    {
        var user = (await Rows(Administrator, $"systemusers?$select=systemuserid&$filter=internalemailaddress eq '{Ops}'")).Single()!["systemuserid"]!.GetValue<Guid>();
        var role = (await Rows(Administrator, "roles?$select=roleid&$filter=name eq 'Sales Manager'"))[0]!["roleid"]!.GetValue<Guid>();
        var (status, body) = await Api(Administrator, HttpMethod.Post, $"systemusers({user})/systemuserroles_association/$ref", new JsonObject { ["@odata.id"] = Address($"roles({role})") });
        Assert.That(status, Is.EqualTo(204), body?.ToJsonString());
    }
}
