using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>The manager's and sales ops' pages.</summary>
public sealed class FullPageTests : PageTest
{
    private const string Compliance = """
        const row = (id, name, stage, settledPercent, verifiedPercent) => ({ owner: { id, name }, stage, deals: 4, dealsWithAnswers: 2, settledPercent, verifiedPercent, holding: 3 });
        operations.chk_GetCompliance = () => ({ Compliance: JSON.stringify({ stages: [{ category: 0, name: "Qualify" }, { category: 1, name: "Develop" }],
            rows: [row("1", "Zoe", 0, 50, 25), row("2", "Anna", 0, 100, 75), row("2", "Anna", 1, 20, 0)] }) });
        operations.navigateTo = () => undefined;
        """;

    private const string Checklists = """
        const version = (number, statuscode) => ({ chk_checklistid: "c" + number, chk_key: "qualify", chk_name: "Leaving Qualify", chk_version: number, statuscode, chk_publishedon: statuscode === 1 ? null : "2026-11-02T12:00:00Z" });
        let rows = [version(1, 727000001)];
        operations["retrieve chk_checklist"] = () => rows;
        operations.openForm = () => undefined;
        operations.chk_NewChecklistVersion = () => { rows = [version(2, 1), version(1, 727000001)]; return { ChecklistId: "c2" }; };
        operations.chk_PublishChecklist = () => { rows = [version(2, 727000001)]; return { Version: 2 }; };
        """;

    [Test]
    public async Task A_manager_sees_every_stage_first_and_then_every_rep()
    {
        await Open("compliance/compliance.html", Compliance);

        await Expect(Frame.GetByRole(AriaRole.Img, new() { Name = "Qualify: 75 percent settled, 50 percent verified" })).ToBeVisibleAsync();
        await Expect(Frame.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Anna", "Zoe"]);
        await Expect(Frame.GetByRole(AriaRole.Row, new() { Name = "Zoe" }).GetByRole(AriaRole.Cell).First).ToContainTextAsync("50% settled, 25% verified");
        await Expect(Frame.GetByRole(AriaRole.Row, new() { Name = "Zoe" }).GetByRole(AriaRole.Cell).Last).ToHaveTextAsync("No deals");
    }

    [Test]
    public async Task From_a_stage_a_manager_comes_to_its_deals()
    {
        await Open("compliance/compliance.html", Compliance);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "See the deals in Qualify" }).ClickAsync();

        Assert.That(await Ask<string>("JSON.stringify(calls[1].request)"), Is.EqualTo("""{"pageType":"entitylist","entityName":"chk_compliance","viewId":"a27e5200-645c-5c4f-8865-fff56e58fddd"}"""));
    }

    [Test]
    public async Task A_manager_without_deals_is_told_so()
    {
        await Open("compliance/compliance.html", """operations.chk_GetCompliance = () => ({ Compliance: '{"stages":[],"rows":[]}' });""");

        await Expect(Frame.GetByText("There are no open deals you may see, so there is nothing to show yet.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_page_whose_words_the_client_has_not_loaded_reads_them_itself()
    {
        await Open("compliance/compliance.html", Compliance + "window.texts = {};");

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Name = "Compliance" })).ToBeVisibleAsync();
        Assert.That(await Frame.EvaluateAsync<string>("document.documentElement.lang"), Is.EqualTo("en"));
    }

    [Test]
    public async Task A_new_version_is_drafted_opened_and_published_after_asking()
    {
        await Open("publishing/publishing.html", Checklists + "operations.confirm = () => ({ confirmed: true });");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "New version of Leaving Qualify" }).ClickAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Publish Leaving Qualify" }).ClickAsync();

        await Expect(Frame.GetByText("Leaving Qualify is published as version 2. Reps see it from now on.")).ToBeFocusedAsync();
        Assert.That(await Ask<string[]>("calls.map(call => call.name)"), Is.EqualTo(new[]
        {
            "retrieve chk_checklist", "chk_NewChecklistVersion", "openForm", "retrieve chk_checklist", "confirm", "chk_PublishChecklist", "retrieve chk_checklist",
        }));
    }

    [Test]
    public async Task A_draft_that_may_not_be_published_says_why()
    {
        await Open("publishing/publishing.html", Checklists + """
            rows = [version(2, 1)]; operations.confirm = () => ({ confirmed: true });
            operations.chk_PublishChecklist = () => { throw refusal("It has no items. (CHK305)", -2147220891); };
            """);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Publish Leaving Qualify" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("It has no items. (CHK305)");
    }

    [Test]
    public async Task The_pack_that_shipped_comes_in_as_drafts_and_says_what_changed()
    {
        await Open("publishing/publishing.html", Checklists + """
            operations.chk_ImportPack = () => ({ Summary: JSON.stringify({ pack: "crm-checklists-default", version: 1,
                checklists: [{ key: "qualify", version: 2, change: "newDraft", published: false }, { key: "close", version: 1, change: "unchanged", published: false }],
                practices: { created: 9, changed: 1, unchanged: 3 } }) });
            """);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await Expect(Frame.GetByText("Checklists that are drafts now: 1. Practices: 9 new, 1 changed. Publish the drafts when you have read them.")).ToBeFocusedAsync();
        Assert.That(await Ask<string>("calls.find(call => call.name === 'chk_ImportPack').request.Pack"), Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Solution", "packs", "default.json"))));
    }

    [Test]
    public async Task A_pack_that_is_there_already_changes_nothing_and_says_so()
    {
        await Open("publishing/publishing.html", Checklists + """
            operations.chk_ImportPack = () => ({ Summary: JSON.stringify({ pack: "crm-checklists-default", version: 1,
                checklists: [{ key: "qualify", version: 1, change: "unchanged", published: false }], practices: { created: 0, changed: 0, unchanged: 12 } }) });
            """);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();

        await Expect(Frame.GetByText("Everything in this pack is here already. Nothing changed.")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Every_pack_that_ships_is_offered()
    {
        await Open("publishing/publishing.html", Checklists);

        var packs = Directory.GetFiles(Path.Combine(Repository.Root, "Solution", "packs"), "*.json");

        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Bring it in" })).ToHaveCountAsync(packs.Length);
    }

    [Test]
    public async Task Who_thinks_again_publishes_nothing()
    {
        await Open("publishing/publishing.html", Checklists + "rows = [version(2, 1)]; operations.confirm = () => ({ confirmed: false });");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Publish Leaving Qualify" }).ClickAsync();

        Assert.That(await Ask<string[]>("calls.map(call => call.name)"), Is.EqualTo(new[] { "retrieve chk_checklist", "confirm" }));
    }
}
