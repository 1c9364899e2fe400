using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Winning and losing are one press away from the stages.</summary>
public sealed class PanelMomentTests : PanelTest
{
    private const string Closing = """
        const won = guidanceOf([itemOf("won", "Why did they choose us?")], { stage: null, moment: "winning", moments: ["winning", "losing"], checklist: { key: "win", version: 1, name: "Won: what we learn", introduction: null } });
        const present = guidanceOf(two().items, { moments: ["winning", "losing"] });
        operations.chk_GetGuidance = request => guides(request.Moment === 1 ? won : request.Moment === 2 ? guidanceOf([], { stage: null, moment: "losing", moments: ["winning", "losing"] }) : present)();
        operations.chk_SaveAnswers = guides(won);
        """;

    [Test]
    public async Task Winning_shows_its_checklist_and_saves_there()
    {
        await OpenPanel(Closing);

        await Frame.GetByRole(AriaRole.Navigation, new() { Name = "Stages" }).GetByRole(AriaRole.Button, new() { Name = "Winning" }).ClickAsync();
        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Won: what we learn");
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Winning" })).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Frame.GetByText("One thing holds closing this deal as won.")).ToBeVisibleAsync();
        await Expect(Frame.GetByText("Needed before the deal is closed as won.")).ToBeVisibleAsync();
        await Inspect("winning");
        await Item("Why did they choose us?").GetByLabel("What we know").FillAsync("We asked why");
        await Item("Why did they choose us?").GetByLabel("Who or what told us").FillAsync("Their buyer");
        await Save("Why did they choose us?");

        Assert.That(await Ask<string>("JSON.stringify(calls.filter(call => call.name.startsWith('chk_')).map(call => [call.request.Stage, call.request.Moment]))"), Is.EqualTo("[[null,null],[null,1],[null,1]]"));
    }

    [Test]
    public async Task From_losing_one_comes_back_to_a_stage()
    {
        await OpenPanel(Closing);

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Losing" }).ClickAsync();
        await Expect(Frame.GetByText("No checklist is published for losing a deal. Nothing is asked here.")).ToBeVisibleAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Qualify" }).ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Leaving Qualify");
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Losing" })).Not.ToHaveAttributeAsync("aria-current", "true");
    }

    [Test]
    public async Task Where_nothing_is_asked_at_the_end_only_the_stages_are_there()
    {
        await OpenPanel("operations.chk_GetGuidance = guides(two());");

        await Expect(Frame.GetByRole(AriaRole.Navigation, new() { Name = "Stages" }).GetByRole(AriaRole.Button)).ToHaveTextAsync(["Qualify", "Develop", "Propose", "Close"]);
    }
}
