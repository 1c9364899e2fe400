using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>What is written is saved as one goes, and can be taken back.</summary>
public sealed class PanelSavingTests : PanelTest
{
    private const string Server = "serving(signerAndPain());";

    [Test]
    public async Task With_the_keyboard_a_verified_answer_takes_three_presses_beside_its_words()
    {
        await OpenPanel(Server);
        await Value("Who signs?").FocusAsync();

        await Page.Keyboard.TypeAsync("Petra Lind");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("Her boss");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Item("Who signs?").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await Ask<string>("(({ state, value, source }) => [state, value, source].join())(answerTo('signer'))"), Is.EqualTo("verified,Petra Lind,Her boss"));
    }

    [Test]
    public async Task Whoever_leaves_a_complete_answer_has_it_saved()
    {
        await OpenPanel(Server);
        await Complete("Petra Lind");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();

        await Expect(Item("Who signs?").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Frame.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved. 2 of 2 settled.");
        await Expect(Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" })).ToBeFocusedAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
        await Inspect("saved");
    }

    [Test]
    public async Task A_pause_saves_and_leaves_focus_text_caret_and_place_alone()
    {
        await Page.Clock.InstallAsync();
        await OpenPanel(Server);
        await Complete("Petra Lind");
        await Value("Who signs?").PressAsync("Home");
        await Page.Keyboard.TypeAsync("Dr ");
        var place = await Place();
        await Frame.EvaluateAsync("window.field = document.activeElement");

        await Page.Clock.FastForwardAsync(5000);

        await Expect(Item("Who signs?").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Dr Petra Lind"));
        Assert.That(await Frame.EvaluateAsync<bool>("window.field === document.activeElement"), "the very field keeps the focus");
        Assert.That(await Place(), Is.EqualTo(place));
        await Page.Keyboard.TypeAsync("med. ");
        await Expect(Value("Who signs?")).ToHaveValueAsync("Dr med. Petra Lind");
        await Expect(Item("Who signs?").GetByText("Not saved yet")).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_is_half_written_is_not_saved_and_says_so()
    {
        await Page.Clock.InstallAsync();
        await OpenPanel(Server);
        await Value("Who signs?").FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("H");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();
        await Page.Clock.FastForwardAsync(60_000);

        await Expect(Item("Who signs?").GetByText("Not saved yet")).ToBeVisibleAsync();
        Assert.That(await Ask<int>("saves().length"), Is.Zero);
    }

    [Test]
    public async Task Words_that_come_while_a_save_is_under_way_are_saved_after_it()
    {
        await OpenPanel(Server + "const save = operations.chk_SaveAnswers; operations.chk_SaveAnswers = request => new Promise((resolve, reject) => { window.letGo = () => { try { resolve(save(request)); } catch (refusal) { reject(refusal); } }; });");
        await Complete("Petra");
        await Button("Who signs?", "Save").ClickAsync();
        await Page.WaitForFunctionAsync("saves().length === 1");

        await Value("Who signs?").FillAsync("Petra Lind");
        await Page.EvaluateAsync("letGo()");
        await Page.WaitForFunctionAsync("saves().length === 2");
        await Page.EvaluateAsync("letGo()");

        await Expect(Item("Who signs?").GetByText("Petra Lind")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
    }

    [Test]
    public async Task What_the_server_refuses_in_passing_is_said_and_not_sent_again_unchanged()
    {
        await OpenPanel(Server + "operations.chk_SaveAnswers = () => { throw refusal('\"asdf asdf\" as the source is a run over the keyboard. (CHK210)', -2147220891); };");
        await Complete("Petra Lind");

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();
        await Expect(Item("Who signs?").GetByText("is a run over the keyboard")).ToBeVisibleAsync();
        await Value("Who signs?").FocusAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();

        await Expect(Item("Who signs?").GetByText("Not saved yet")).ToBeVisibleAsync();
        Assert.That(await Ask<int>("saves().length"), Is.EqualTo(1));
    }

    [Test]
    public async Task Undo_puts_back_that_nothing_was_known_and_redo_what_was()
    {
        await OpenPanel(Server);
        await Complete("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").PressAsync("Control+Enter");

        await Button("Who signs?", "Undo: Who signs?").PressAsync("Enter");
        await Expect(Item("Who signs?").GetByText("Put back as it was")).ToBeVisibleAsync();
        await Expect(Button("Who signs?", "Redo: Who signs?")).ToBeFocusedAsync();
        Assert.That(await Ask<string>("answerTo('signer').state"), Is.EqualTo("open"));
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Button("Who signs?", "Undo: Who signs?")).ToBeFocusedAsync();
        Assert.That(await Ask<string>("(({ state, value, source }) => [state, value, source].join())(answerTo('signer'))"), Is.EqualTo("verified,Petra Lind,Her boss"));
    }

    [Test]
    public async Task Undo_puts_back_what_stood_before_one_began_with_its_chain()
    {
        await OpenPanel(Server);
        await Button("What hurts?", "Change: What hurts?").ClickAsync();
        await Value("What hurts?").FillAsync("The year-end run.");
        await Button("What hurts?", "Remove why 1").ClickAsync();
        await Leave("What hurts?");
        await Value("What hurts?").FillAsync("The whole closing.");
        await Leave("What hurts?");

        await Button("What hurts?", "Undo: What hurts?").ClickAsync();

        await Expect(Value("What hurts?")).ToHaveValueAsync("The month-end run.");
        await Expect(Item("What hurts?").GetByLabel("Why 1", new() { Exact = true })).ToHaveValueAsync("It takes four days.");
        Assert.That(await Ask<string>("(({ state, value, whys }) => [state, value, whys[0].text].join())(answerTo('pain'))"), Is.EqualTo("assumed,The month-end run.,It takes four days."));
    }

    [Test]
    public async Task Where_nothing_is_being_typed_the_usual_keys_undo_and_redo()
    {
        await OpenPanel(Server);
        await Complete("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").PressAsync("Control+Enter");
        await Expect(Button("Who signs?", "Change: Who signs?")).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Control+z");
        await Expect(Item("Who signs?").GetByText("Put back as it was")).ToBeVisibleAsync();
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Qualify" }).FocusAsync();
        await Page.Keyboard.PressAsync("Control+Shift+z");

        await Expect(Item("Who signs?").GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));
    }

    [Test]
    public async Task In_a_text_the_usual_keys_undo_typing_and_nothing_else()
    {
        await OpenPanel(Server);
        await Complete("Petra Lind");
        await Leave("Who signs?");

        await Value("Who signs?").FocusAsync();
        await Page.Keyboard.PressAsync("Control+z");

        Assert.That(await Ask<string>("saves().map(save => save.state).join()"), Is.EqualTo("verified"));
    }

    [Test]
    public async Task Nothing_is_put_back_over_what_somebody_else_has_written_since()
    {
        await OpenPanel(Server);
        await Complete("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").PressAsync("Control+Enter");
        await Page.EvaluateAsync("writeAs({ item: 'signer', state: 'assumed', value: 'Her boss', whys: [] }, 'Anna Berg')");

        await Button("Who signs?", "Undo: Who signs?").ClickAsync();

        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Nothing was put back: somebody else has changed this answer since, and their words would be lost.");
        await Expect(Item("Who signs?").GetByText("Her boss")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').changedBy"), Is.EqualTo("Anna Berg"));
    }

    [Test]
    public async Task Taking_an_answer_back_is_never_meant_by_a_pause()
    {
        await OpenPanel(Server);
        await Button("What hurts?", "Change: What hurts?").ClickAsync();
        await Item("What hurts?").GetByRole(AriaRole.Radio, new() { Name = "Back to open" }).CheckAsync();

        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();
        await Expect(Item("What hurts?").GetByText("Not saved yet")).ToBeVisibleAsync();
        Assert.That(await Ask<int>("saves().length"), Is.Zero);
        await Save("What hurts?");

        Assert.That(await Ask<string>("answerTo('pain').state"), Is.EqualTo("open"));
    }

    private ILocator Value(string question) => Item(question).GetByLabel("What we know");

    private async Task Complete(string value)
    {
        await Value("Who signs?").FillAsync(value);
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Her boss");
    }

    private async Task Leave(string question)
    {
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();
        await Expect(Item(question).GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
    }

    /* The caret, the scrolling, and where on the screen the field stands. */
    private Task<string> Place() => Frame.EvaluateAsync<string>(
        "[document.activeElement.selectionStart, document.activeElement.selectionEnd, scrollY, document.activeElement.getBoundingClientRect().top].join()");
}
