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
    public async Task Who_thinks_again_publishes_nothing()
    {
        await Open("publishing/publishing.html", Checklists + "rows = [version(2, 1)]; operations.confirm = () => ({ confirmed: false });");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Publish Leaving Qualify" }).ClickAsync();

        Assert.That(await Ask<string[]>("calls.map(call => call.name)"), Is.EqualTo(new[] { "retrieve chk_checklist", "confirm" }));
    }
}
