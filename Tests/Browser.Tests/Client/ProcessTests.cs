using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class ProcessTests : ClientTest
{
    private const string Library = "test_/process.js";

    /// <summary>Holds what `window.parent.hold` says, and writes every event down where the test can read it.</summary>
    private const string FormScript = """
        var Test = {
          onLoad: function (executionContext) {
            var formContext = executionContext.getFormContext();
            var log = parent.eventLog = [];
            parent.formContext = formContext;
            formContext.data.process.addOnPreStageChange(function (context) {
              var event = context.getEventArgs();
              log.push("before " + event.getDirection() + " " + event.getStage().getName());
              if (parent.hold) event.preventDefault();
            });
            formContext.data.process.addOnStageChange(function (context) { log.push("after " + context.getEventArgs().getStage().getName()); });
            formContext.data.entity.addOnSave(function () { log.push("save"); });
          }
        };
        """;

    private static Guid? form;

    private Guid deal;

    [SetUp]
    public async Task OpenDeal()
    {
        form ??= await CreateForm();
        deal = await Emulator.Create("opportunities", new { name = "Process deal" });
        await SignIn();
        await OpenRow("opportunity", deal, form);
        await Expect(Standing).ToHaveTextAsync("Active stage: Qualify");
        await Page.WaitForFunctionAsync("() => window.formContext");
    }

    private ILocator Bar => Page.GetByRole(AriaRole.Region, new() { Name = "Business process flow" });

    private ILocator Standing => Bar.GetByRole(AriaRole.Status);

    [Test]
    public async Task Next_Stage_moves_the_row_and_tells_the_forms_scripts()
    {
        await Press("Qualify", "Next Stage");

        await Expect(Standing).ToHaveTextAsync("Active stage: Develop");
        Assert.That(await Log(), Is.EqualTo("before Next Develop, after Develop"));
    }

    [Test]
    public async Task A_prevented_move_keeps_the_stage_and_saves_nothing()
    {
        await Page.EvaluateAsync("window.hold = true");
        await Field("Topic").FillAsync("Changed meanwhile");

        await Press("Qualify", "Next Stage");

        await Expect(Standing).ToHaveTextAsync("Active stage: Qualify");
        await Expect(Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
        Assert.That(await Log(), Is.EqualTo("before Next Develop"));
    }

    [Test]
    public async Task Unsaved_changes_are_saved_before_the_stage_moves()
    {
        await Field("Topic").FillAsync("Saved on the way");

        await Press("Qualify", "Next Stage");

        await Expect(Standing).ToHaveTextAsync("Active stage: Develop");
        Assert.That(await Log(), Is.EqualTo("before Next Develop, save, after Develop"));
    }

    [Test]
    public async Task Previous_and_Set_Active_lead_back()
    {
        await Press("Qualify", "Next Stage");
        await Press("Develop", "Next Stage");
        await Press("Propose", "Previous");
        await Expect(Standing).ToHaveTextAsync("Active stage: Develop");

        await Press("Qualify", "Set Active");

        await Expect(Standing).ToHaveTextAsync("Active stage: Qualify");
    }

    [Test]
    public async Task Code_gets_the_documented_words_for_what_became_of_a_move()
    {
        var results = await Script("""
            async () => {
              const process = formContext.data.process;
              const move = (name, ...args) => new Promise((done) => process[name](...args, done));
              const first = process.getActiveStage().getId();
              const path = process.getActivePath().get().map((stage) => stage.getId());
              const words = [await move("movePrevious"), await move("setActiveStage", path[3])];
              formContext.getAttribute("name").setValue("dirty");
              words.push(await move("moveNext"));
              formContext.getAttribute("name").setValue("Process deal");
              words.push(await move("moveNext"), await move("setActiveStage", first), await move("setActiveStage", "00000000-0000-0000-0000-000000000001"));
              parent.hold = true;
              words.push(await move("moveNext"));
              return words.join(", ");
            }
            """);

        Assert.That(results, Is.EqualTo("beginning, unreachable, dirtyForm, success, success, invalid, preventDefault"));
    }

    [Test]
    public async Task The_last_stage_is_finished_and_the_process_can_be_reactivated()
    {
        await Press("Qualify", "Next Stage");
        await Press("Develop", "Next Stage");
        await Press("Propose", "Next Stage");

        await Press("Close", "Finish");

        await Expect(Standing).ToHaveTextAsync("Completed");
        await Press("Close", "Reactivate");
        await Expect(Standing).ToHaveTextAsync("Active stage: Close");
    }

    [Test]
    public async Task A_move_the_server_refuses_is_explained_in_the_servers_words()
    {
        await Emulator.Delete("opportunities", deal);

        var refused = Page.WaitForResponseAsync(r => r.Request.Method == "PATCH");
        await Choose("Qualify", "Next Stage");

        var message = (await (await refused).JsonAsync())!.Value.GetProperty("error").GetProperty("message").GetString()!;
        await Expect(Dialog("The stage could not be changed")).ToContainTextAsync(message);
    }

    /// <summary>Chooses a move and waits until it has come to an end.</summary>
    private async Task Press(string stage, string move)
    {
        await Choose(stage, move);
        await Expect(Bar.GetByRole(AriaRole.Button, new() { Name = move, Exact = true })).ToHaveCountAsync(0);
    }

    private async Task Choose(string stage, string move)
    {
        await Bar.GetByRole(AriaRole.Button, new() { NameRegex = new($"{stage}( \\(|$)") }).ClickAsync();
        await Bar.GetByRole(AriaRole.Button, new() { Name = move, Exact = true }).ClickAsync();
    }

    private Task<string> Log() => Script("() => window.eventLog.join(', ')");

    private async Task<Guid> CreateForm()
    {
        await Emulator.Script(Library, FormScript);
        return await Emulator.MainForm("opportunity", "Process test form", TestForm.Of(TestForm.Field("name", TestForm.Text, "Topic"), Library));
    }
}
