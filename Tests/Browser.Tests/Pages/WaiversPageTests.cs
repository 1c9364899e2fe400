using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>The page on which a manager decides about exceptions.</summary>
public sealed class WaiversPageTests : PageTest
{
    private const string Signer = "Decide: Who signs? (Forty servers)";

    private const string Waivers = """
        const waiver = (id, question, more) => ({ id, deal: { id: "d" + id, name: "Forty servers" }, item: id, question, state: "asked", reason: "The ministry names nobody before the tender.",
            askedBy: { id: "u1", name: "Riley Novak" }, askedOn: "2026-11-20T10:00:00Z", until: null, mayDecide: true, ...more });
        let waivers = [waiver("1", "Who signs?"), waiver("2", "Is there a budget?", { mayDecide: false }), waiver("3", "Who else is asked?", { state: "granted", until: "2026-12-24", mayDecide: false })];
        operations.chk_GetWaivers = () => ({ Waivers: JSON.stringify({ waivers }) });
        operations.chk_DecideWaiver = () => { waivers = waivers.slice(1); return null; };
        operations.openForm = operations.navigateTo = () => undefined;
        """;

    [Test]
    public async Task Exceptions_stand_under_who_decides_them_and_what_counts()
    {
        await Open("compliance/waivers.html", Waivers);

        await Expect(List("Waiting for your decision").GetByRole(AriaRole.Heading)).ToHaveTextAsync(["Who signs?"]);
        await Expect(List("Waiting for your decision")).ToContainTextAsync("The ministry names nobody before the tender.");
        await Expect(List("Waiting for your decision")).ToContainTextAsync("Asked by Riley Novak on Nov 20, 2026.");
        await Expect(List("Waiting for somebody else").GetByRole(AriaRole.Heading)).ToHaveTextAsync(["Is there a budget?"]);
        await Expect(List("Waiting for somebody else").GetByRole(AriaRole.Button)).ToHaveTextAsync(["Forty servers"]);
        await Expect(List("Granted and still counting")).ToContainTextAsync("It counts until Dec 24, 2026.");
    }

    [Test]
    public async Task A_manager_grants_with_the_keyboard_alone()
    {
        await Open("compliance/waivers.html", Waivers);
        await Button(Signer).FocusAsync();

        await Page.Keyboard.PressAsync("Enter");
        await Expect(Frame.GetByLabel("Your reason, which the rep and later readers see")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("A tender names its signer late.");
        var lastDay = await Frame.GetByLabel("If granted, the last day it counts").InputValueAsync();
        await Inspect("waivers-page");
        await Button("Grant").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Frame.GetByText("Granted until")).ToBeFocusedAsync();
        Assert.That(await Ask<string>("JSON.stringify(calls.find(call => call.name === 'chk_DecideWaiver').request)"), Is.EqualTo(
            $$$"""{"Grant":true,"Reason":"A tender names its signer late.","Until":"{{{lastDay}}}T00:00:00.000Z","entity":{"entityType":"chk_waiver","id":"1"}}"""));
        await Expect(Frame.GetByText("Nobody waits for your decision.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Declining_needs_no_day()
    {
        await Open("compliance/waivers.html", Waivers);

        await Button(Signer).ClickAsync();
        await Frame.GetByLabel("Your reason, which the rep and later readers see").FillAsync("Ask their lawyer first.");
        await Button("Decline").ClickAsync();

        await Expect(Frame.GetByText("Declined: Who signs? (Forty servers)")).ToBeFocusedAsync();
        Assert.That(await Ask<string>("JSON.stringify(calls.find(call => call.name === 'chk_DecideWaiver').request)"), Is.EqualTo(
            """{"Grant":false,"Reason":"Ask their lawyer first.","entity":{"entityType":"chk_waiver","id":"1"}}"""));
    }

    [Test]
    public async Task A_refused_decision_stays_with_the_servers_sentence()
    {
        await Open("compliance/waivers.html", Waivers + """operations.chk_DecideWaiver = () => { throw refusal("Say why. (CHK237)", -2147220891); };""");

        await Button(Signer).ClickAsync();
        await Button("Grant").ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say why. (CHK237)");
        await Expect(Button("Grant")).ToBeFocusedAsync();
        await Inspect("waivers-page-refused");
        await Button("Cancel").ClickAsync();
        await Expect(Button(Signer)).ToBeFocusedAsync();
    }

    [Test]
    public async Task From_an_exception_one_comes_to_its_deal_and_to_all_of_them()
    {
        await Open("compliance/waivers.html", Waivers);

        await List("Waiting for your decision").GetByRole(AriaRole.Button, new() { Name = "Open the deal Forty servers" }).ClickAsync();
        await Button("All exceptions, also declined ones").ClickAsync();

        Assert.That(await Ask<string>("JSON.stringify(calls.slice(1).map(call => call.request))"), Is.EqualTo(
            """[{"entityName":"opportunity","entityId":"d1"},{"pageType":"entitylist","entityName":"chk_waiver"}]"""));
    }

    private ILocator List(string name) => Frame.GetByRole(AriaRole.List, new() { Name = name });

    private ILocator Button(string name) => Frame.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
