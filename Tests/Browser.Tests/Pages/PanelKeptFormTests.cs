using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>What is written in the small forms outlasts a reload and the way to another deal, as begun answers do.</summary>
public sealed class PanelKeptFormTests : PanelDealTest
{
    private const string Promises = "Promises on both sides";
    private const string Exit = "This deal is not worth their time or ours";
    private const string Begun = "You began this earlier today. It is not saved yet.";
    private const string Another = "22222222-2222-2222-2222-222222222222";

    [Test]
    public async Task A_begun_promise_is_in_sight_again_after_a_reload_until_it_is_made()
    {
        await OpenDeal("{ contacts: twoContacts }");
        var section = await Unfold(Promises);
        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("What we do").FillAsync("Send the data sh");
        await section.GetByLabel("By when").FillAsync("2030-12-24");
        await section.GetByLabel("To whom we promised it").SelectOptionAsync("Hanna Wrona, Night shift lead");
        await Kept("2030-12-24");

        await Page.ReloadAsync();

        section = Section(Promises);
        await Expect(section.GetByText(Begun)).ToBeVisibleAsync();
        await Expect(section.GetByLabel("What we do")).ToHaveValueAsync("Send the data sh");
        await Expect(section.GetByText("Tuesday, December 24, 2030")).ToBeVisibleAsync();
        await Inspect("promise-begun");
        await section.GetByLabel("What we do").FillAsync("Send the data sheet");
        await Press(section, "Save").ClickAsync();
        await ExpectSaid("The promise is written down.");
        Assert.That(await Written("create chk_commitment"), Is.EqualTo(
            """[{"chk_name":"Send the data sheet","chk_OpportunityId@odata.bind":"/opportunities(11111111-1111-1111-1111-111111111111)","chk_dueon":"2030-12-24","chk_side":727000000,"chk_kind":727000000,"chk_ContactId@odata.bind":"/contacts(c1)"}]"""));
        Assert.That(await KeptForms(), Is.Zero);
    }

    [Test]
    public async Task What_is_cancelled_is_not_offered_again()
    {
        await OpenDeal("{}");
        var section = await Unfold(Promises);
        await Press(section, "Add what they promised").ClickAsync();
        await section.GetByLabel("What they do").FillAsync("Show us the cold room");
        await Kept("cold room");

        await Press(section, "Cancel").ClickAsync();
        await Page.ReloadAsync();
        section = Section(Promises);
        await Expect(section).ToBeVisibleAsync();

        Assert.That(await KeptForms(), Is.Zero);
        await Expect(section.GetByLabel("What they do")).ToBeHiddenAsync();
    }

    [Test]
    public async Task A_begun_change_of_a_person_outlasts_a_reload()
    {
        await OpenDeal("""{ people: [{ id: "p1", contact: { id: "c1", name: "Hanna Wrona", job: null }, role: "signs", attitude: "neutral", feeling: null, strength: null, evidence: null, learnedOn: null }] }""");
        var section = await Unfold("People");
        await Press(section, "Change: Hanna Wrona").ClickAsync();
        await section.GetByLabel("How they stand to us").SelectOptionAsync("Fights for us");
        await Kept("fights");

        await Page.ReloadAsync();

        section = Section("People");
        await Expect(section.GetByLabel("How they stand to us")).ToHaveValueAsync("fights");
        await Expect(section.GetByLabel("What they do in this deal")).ToHaveValueAsync("signs");
    }

    [Test]
    public async Task A_begun_exit_outlasts_a_reload()
    {
        await OpenDeal("{}");
        var section = await Unfold(Exit);
        await section.GetByRole(AriaRole.Radio, new() { Name = "No money" }).CheckAsync();
        await section.GetByLabel("In your own words").FillAsync("Their budget is sp");
        await Kept("budget is sp");

        await Page.ReloadAsync();

        section = Section(Exit);
        await Expect(section.GetByLabel("In your own words")).ToHaveValueAsync("Their budget is sp");
        await Expect(section.GetByRole(AriaRole.Radio, new() { Name = "No money" })).ToBeCheckedAsync();
    }

    [Test]
    public async Task A_pane_stays_with_its_deal_while_a_promise_is_written_and_goes_along_when_it_is_not()
    {
        await Open($"opportunity/panel.html?data={Uri.EscapeDataString($"id={Deal}")}", $$"""
            {{Samples.Script}} {{DealSamples.Script}} keeping({});
            Xrm.Utility.getPageContext = () => ({ input: { pageType: "entityrecord", entityName: "opportunity", entityId: window.onPage || "{{Deal}}" } });
            """);
        var section = await Unfold(Promises);
        await Press(section, "Add what we promised").ClickAsync();
        await section.GetByLabel("What we do").FillAsync("Send the data sheet");

        await Page.EvaluateAsync($"window.onPage = '{Another}'");
        await section.GetByLabel("By when").FocusAsync();
        await Expect(section.GetByLabel("What we do")).ToHaveValueAsync("Send the data sheet");
        Assert.That(await AskedAbout(Another), Is.False);
        await Press(section, "Cancel").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Page.WaitForFunctionAsync($"calls.some(call => call.name === 'chk_GetGuidance' && call.request.entity.id === '{Another}')");
    }

    private Task<bool> AskedAbout(string deal) => Ask<bool>($"calls.some(call => call.name === 'chk_GetGuidance' && call.request.entity.id === '{deal}')");

    /* Waits until a text is kept. */
    private Task Kept(string text) => Frame.WaitForFunctionAsync("text => Object.keys(localStorage).some(name => name.startsWith('chk.draft|') && localStorage.getItem(name).includes(text))", text);

    private Task<int> KeptForms() => Frame.EvaluateAsync<int>("Object.keys(localStorage).filter(name => name.startsWith('chk.draft|')).length");
}
