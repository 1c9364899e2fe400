using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Leaving a deal honestly is quiet, easy, thanked for, and can be taken back.</summary>
public sealed class PanelExitTests : PanelDealTest
{
    private const string Title = "This deal is not worth their time or ours";
    private const string Thanks = "Thank you for deciding honestly";
    private const string Leaving = """
        operations.chk_QualifyOut = ({ Reason, Words, RevisitOn }) => {
            deal.closed = { state: "lost", exit: { reason: Reason, words: Words, by: "Riley Novak", on: "2026-11-22T10:00:00Z", revisitOn: RevisitOn ? new Date(RevisitOn).toISOString().slice(0, 10) : null } };
            return { Guidance: JSON.stringify(deal) };
        };
        operations.chk_TakeBackExit = () => { deal.closed = null; return { Guidance: JSON.stringify(deal) }; };
        """;

    [Test]
    public async Task A_deal_is_left_with_a_reason_and_thanked_for_with_true_numbers()
    {
        await OpenDeal("""{ items: [itemOf("signer", "Who signs?"), itemOf("pain", "What hurts?", { answer: { state: "verified", value: "Nothing" } })], keptRate: { ours: { kept: 3, of: 4 }, theirs: { kept: 0, of: 0 } } }""", Leaving);
        var section = await Unfold(Title);

        await Expect(section.GetByText("The deal is closed as cancelled. Nobody is blamed, it counts to your credit, and you can take it back.")).ToBeVisibleAsync();
        await section.GetByRole(AriaRole.Radio, new() { Name = "No money" }).CheckAsync();
        await section.GetByLabel("In your own words").FillAsync("Their budget is spent until 2028.");
        await section.GetByLabel("Look at it again on (if ever)").FillAsync("2028-01-10");
        await Inspect("leaving");
        await Press(section, "Close this deal").ClickAsync();

        var closed = Section(Thanks);
        await Expect(closed).ToContainTextAsync("Riley Novak left this deal on Nov 22, 2026: No money.");
        await Expect(closed).ToContainTextAsync("Their budget is spent until 2028.");
        await Expect(closed).ToContainTextAsync("To look at again on Jan 10, 2028.");
        await Expect(closed).ToContainTextAsync("One of 2 things was settled here; that stays useful. We kept 3 promises to them.");
        await ExpectSaid("The deal is closed. Thank you for deciding honestly.");
        await Expect(Press(closed, "Take it back")).ToBeFocusedAsync();
        await Expect(Section(Title)).ToHaveCountAsync(0);
        Assert.That(await Written("chk_QualifyOut"), Is.EqualTo(
            """[{"Reason":"noMoney","Words":"Their budget is spent until 2028.","RevisitOn":"2028-01-10T00:00:00.000Z","entity":{"entityType":"opportunity","id":"11111111-1111-1111-1111-111111111111"}}]"""));
        await Inspect("left");
    }

    [Test]
    public async Task What_nobody_counted_is_not_claimed()
    {
        await OpenDeal("""{ closed: { state: "lost", exit: { reason: "noFit", words: "They need trucks.", by: "Riley Novak", on: "2026-11-22T10:00:00Z", revisitOn: null } } }""");

        var closed = await Unfold(Thanks);

        await Expect(closed).ToContainTextAsync("They need trucks.");
        await Expect(closed).Not.ToContainTextAsync("settled");
        await Expect(closed).Not.ToContainTextAsync("kept");
    }

    [Test]
    public async Task Leaving_is_taken_back()
    {
        await OpenDeal("""{ closed: { state: "lost", exit: { reason: "noFit", words: "They need trucks.", by: "Riley Novak", on: "2026-11-22T10:00:00Z", revisitOn: null } } }""", Leaving);

        await Press(await Unfold(Thanks), "Take it back").ClickAsync();

        await Expect(Section(Thanks)).ToHaveCountAsync(0);
        await ExpectSaid("The deal is open again.");
        await Expect(Section(Title).Locator("summary")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_reason_is_asked_for_before_anything_is_sent()
    {
        await OpenDeal("{}", Leaving);
        var section = await Unfold(Title);

        await Press(section, "Close this deal").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose why. A reason helps the next deal.");
        Assert.That(await Ask<int>("written('chk_QualifyOut').length"), Is.Zero);
    }

    [Test]
    public async Task The_day_to_look_again_is_written_as_people_write_days_and_never_guessed()
    {
        await OpenDeal("{}", Leaving);
        var section = await Unfold(Title);
        await section.GetByRole(AriaRole.Radio, new() { Name = "No money" }).CheckAsync();
        await section.GetByLabel("In your own words").FillAsync("Their budget is spent until next year.");
        await section.GetByLabel("Look at it again on (if ever)").FillAsync("some day");

        await Press(section, "Close this deal").ClickAsync();
        await Expect(section.GetByRole(AriaRole.Alert)).ToContainTextAsync("One day could not be read, so nothing was saved yet.");
        await Expect(section.GetByLabel("Look at it again on (if ever)")).ToBeFocusedAsync();
        Assert.That(await Ask<int>("written('chk_QualifyOut').length"), Is.Zero);
        await section.GetByLabel("Look at it again on (if ever)").FillAsync("+26w");
        await Press(section, "Close this deal").ClickAsync();

        await Expect(Section(Thanks)).ToContainTextAsync("Their budget is spent until next year.");
        Assert.That(await Ask<bool>("written('chk_QualifyOut')[0].RevisitOn.startsWith(day(182))"), Is.True);
    }

    [Test]
    public async Task A_refusal_keeps_reason_and_words()
    {
        await OpenDeal("{}", """operations.chk_QualifyOut = () => { throw refusal("Say in your own words why. (CHK320)", -2147220891); };""");
        var section = await Unfold(Title);
        await section.GetByRole(AriaRole.Radio, new() { Name = "They do not fit us" }).CheckAsync();
        await section.GetByLabel("In your own words").FillAsync("asdf");

        await Press(section, "Close this deal").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say in your own words why. (CHK320)");
        await Expect(section.GetByRole(AriaRole.Radio, new() { Name = "They do not fit us" })).ToBeCheckedAsync();
        await Expect(section.GetByLabel("In your own words")).ToHaveValueAsync("asdf");
        await Press(section, "Cancel").ClickAsync();
        await Expect(section.Locator("summary")).ToBeFocusedAsync();
        await Expect(section.GetByLabel("In your own words")).ToBeHiddenAsync();
    }

    [Test]
    public async Task Hostile_words_of_an_exit_are_text()
    {
        var hostile = System.Text.Json.JsonSerializer.Serialize(string.Concat(HostileText.All));
        await OpenDeal($$"""{ closed: { state: "lost", exit: { reason: "noFit", words: {{hostile}}, by: {{hostile}}, on: "2026-11-22T10:00:00Z", revisitOn: null } } }""");

        await Expect(await Unfold(Thanks)).ToContainTextAsync("<script>top.ran=1</script>");
        Assert.That(await Ask<bool>("window.ran === undefined"), Is.True);
    }
}
