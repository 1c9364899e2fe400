using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Who decides, who fights for us, what they feel and what says so: added from the account's contacts, changed in place.</summary>
public sealed class PanelPeopleTests : PanelDealTest
{
    [Test]
    public async Task Nobody_who_signs_is_said_plainly()
    {
        await OpenDeal("""{ people: [personOf("a", "Hanna Wrona", { role: "champion" })] }""");

        await Expect(Section("People").GetByText("nobody who signs is known")).ToBeVisibleAsync();
        var section = await Unfold("People");

        await Expect(section.GetByText("We do not know yet who signs. Ask whose name will stand under it, and who else has to agree.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_person_shows_role_attitude_feeling_and_what_says_so()
    {
        await OpenDeal("""{ people: [personOf("a", "Hanna Wrona", { contact: { id: "c1", name: "Hanna Wrona", job: "Night shift lead" }, role: "signs", attitude: "sceptical", feeling: "worried", strength: 3, evidence: "She asked three times about the exit clause.", learnedOn: "2026-11-20" })] }""");

        await Expect(Section("People").GetByText("1 person")).ToBeVisibleAsync();
        var section = await Unfold("People");

        var entry = section.GetByRole(AriaRole.List, new() { Name = "People" }).GetByRole(AriaRole.Listitem);
        await Expect(entry).ToContainTextAsync("Hanna Wrona, Night shift lead · Signs");
        await Expect(entry).ToContainTextAsync("Sceptical · Worried, 3 of 5");
        await Expect(entry).ToContainTextAsync("What says so: She asked three times about the exit clause. Known since Nov 20, 2026.");
        await Expect(section.GetByText("We do not know yet who signs")).ToBeHiddenAsync();
        await Inspect("people");
    }

    [Test]
    public async Task Somebody_is_added_from_the_contacts_who_are_not_there_yet()
    {
        await OpenDeal("""{ contacts: twoContacts, people: [personOf("a", "Piotr Lis", { contact: { id: "c2", name: "Piotr Lis", job: null } })] }""");
        var section = await Unfold("People");

        await Press(section, "Add somebody").ClickAsync();
        var form = section.GetByRole(AriaRole.Form, new() { Name = "Add somebody" });
        await Expect(form.GetByLabel("Who")).ToBeFocusedAsync();
        await Expect(form.GetByLabel("Who").GetByRole(AriaRole.Option)).ToHaveTextAsync(["Choose…", "Hanna Wrona, Night shift lead"]);
        await form.GetByLabel("Who").SelectOptionAsync("Hanna Wrona, Night shift lead");
        await form.GetByLabel("What they do in this deal").SelectOptionAsync("Signs");
        await form.GetByLabel("How they stand to us").SelectOptionAsync("Fights for us");
        await form.GetByLabel("What they feel").SelectOptionAsync("Hopeful");
        await form.GetByRole(AriaRole.Radio, new() { Name = "4, strongly" }).CheckAsync();
        await form.GetByLabel("What says so").FillAsync("She called their board for us.");
        await Inspect("adding-somebody");
        await Press(form, "Save").ClickAsync();

        await Expect(section.GetByRole(AriaRole.List, new() { Name = "People" })).ToContainTextAsync("Hanna Wrona · Signs");
        await ExpectSaid("Hanna Wrona is written down.");
        await Expect(Press(section, "Add somebody")).ToBeFocusedAsync();
        Assert.That(await Written("create chk_stakeholder"), Is.EqualTo(
            """[{"chk_dealrole":727000000,"chk_attitude":727000004,"chk_feeling":727000007,"chk_strength":4,"chk_evidence":"She called their board for us.","chk_OpportunityId@odata.bind":"/opportunities(11111111-1111-1111-1111-111111111111)","chk_ContactId@odata.bind":"/contacts(c1)"}]"""));
    }

    [Test]
    public async Task Somebody_is_changed_in_place()
    {
        await OpenDeal("""{ people: [personOf("a", "Hanna Wrona", { role: "uses", attitude: "neutral", evidence: "She said so." })] }""");
        var section = await Unfold("People");

        await Press(section, "Change: Hanna Wrona").ClickAsync();
        var form = section.GetByRole(AriaRole.Form, new() { Name = "Change: Hanna Wrona" });
        await Expect(form.GetByLabel("What they do in this deal")).ToBeFocusedAsync();
        await Expect(form.GetByLabel("How they stand to us")).ToHaveValueAsync("neutral");
        await form.GetByLabel("How they stand to us").SelectOptionAsync("Against us");
        await Press(form, "Save").ClickAsync();

        await Expect(section.GetByText("Against us")).ToBeVisibleAsync();
        await Expect(Press(section, "Change: Hanna Wrona")).ToBeFocusedAsync();
        Assert.That(await Written("update chk_stakeholder"), Is.EqualTo(
            """[{"id":"a","chk_dealrole":727000004,"chk_attitude":727000000,"chk_feeling":null,"chk_strength":null,"chk_evidence":"She said so."}]"""));
    }

    [Test]
    public async Task A_refusal_keeps_what_was_chosen_and_written()
    {
        await OpenDeal("{ contacts: twoContacts }", """operations["create chk_stakeholder"] = () => { throw refusal("Say what says so. (CHK311)", -2147220891); };""");
        var section = await Unfold("People");
        await Press(section, "Add somebody").ClickAsync();
        await section.GetByLabel("Who").SelectOptionAsync("Piotr Lis");
        await section.GetByLabel("How they stand to us").SelectOptionAsync("Sceptical");

        await Press(section, "Save").ClickAsync();

        await Expect(section.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Say what says so. (CHK311)");
        await Expect(section.GetByLabel("Who")).ToHaveValueAsync("c2");
        await Expect(section.GetByLabel("How they stand to us")).ToHaveValueAsync("sceptical");
    }

    [Test]
    public async Task Without_contacts_the_form_says_what_helps_and_looks_again()
    {
        await OpenDeal("{ contacts: [] }");
        var section = await Unfold("People");

        await Press(section, "Add somebody").ClickAsync();
        await Expect(section.GetByText("Baltic Cold Store has no contacts yet. Add the person as a contact of the account, then look again.")).ToBeVisibleAsync();
        await Page.EvaluateAsync("operations['retrieve contact'] = () => twoContacts");
        await Press(section, "Look again").ClickAsync();

        await Expect(section.GetByLabel("Who").GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
    }
}
