using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Two people wrote the same answer: both stand side by side, and the writer chooses.</summary>
public sealed class PanelConflictTests : PanelTest
{
    private ILocator Both => Item("Who signs?").GetByRole(AriaRole.Region, new() { Name = "Two answers to: Who signs?" });

    [SetUp]
    public async Task WriteAtTheSameTime()
    {
        await OpenPanel("serving(signerAndPain());");
        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra Lind");
        await Item("Who signs?").GetByLabel("Who or what told us").FillAsync("Their organisation chart");
        await Page.EvaluateAsync("""
            writeAs({ item: 'signer', state: 'verified', value: 'Her boss', source: 'Petra on the phone', verifiedOn: '2026-11-20', whys: [{ kind: 'reason', text: 'Above 50,000 the board signs.', isRootCause: false }] }, 'Anna Berg')
            """);
        await Button("Who signs?", "Save").ClickAsync();
        await Expect(Both).ToBeFocusedAsync();
    }

    [Test]
    public async Task Theirs_and_mine_stand_side_by_side_with_all_they_say()
    {
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Anna Berg changed this answer while you were writing. Nothing of theirs or yours is lost: choose which one stands, or write on.");
        await Expect(Both.GetByRole(AriaRole.Heading)).ToHaveTextAsync(["Anna Berg, Nov 22, 2026", "You, not saved yet"]);
        await Expect(Both.GetByRole(AriaRole.Term)).ToHaveTextAsync(
            ["How well do we know?", "What we know", "Who or what told us", "When", "Why is that so?", "How well do we know?", "What we know", "Who or what told us", "When"]);
        await Expect(Both.GetByRole(AriaRole.Definition)).ToHaveTextAsync(
            ["Verified", "Her boss", "Petra on the phone", "Nov 20, 2026", "Above 50,000 the board signs.", "Verified", "Petra Lind", "Their organisation chart", DateTime.Today.ToString("MMM d, yyyy", CultureInfo.InvariantCulture)]);
        await Inspect("conflict");
    }

    [Test]
    public async Task Keeping_theirs_lets_mine_go()
    {
        await Button("Who signs?", "Keep theirs").PressAsync("Enter");

        await Expect(Item("Who signs?").GetByText("Her boss")).ToBeVisibleAsync();
        await Expect(Button("Who signs?", "Change: Who signs?")).ToBeFocusedAsync();
        await Expect(Frame.GetByRole(AriaRole.Status)).ToHaveTextAsync("The other answer stands. Yours is let go.");
        Assert.That(await Ask<string>("answerTo('signer').changedBy"), Is.EqualTo("Anna Berg"));
    }

    [Test]
    public async Task Mine_replaces_theirs_only_when_I_say_so_and_undo_brings_theirs_back()
    {
        await Button("Who signs?", "Use mine").PressAsync("Enter");
        await Expect(Button("Who signs?", "Change: Who signs?")).ToBeFocusedAsync();
        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind"));

        await Button("Who signs?", "Undo: Who signs?").ClickAsync();

        await Expect(Item("Who signs?").GetByText("Put back as it was")).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').value + answerTo('signer').whys[0].text"), Is.EqualTo("Her bossAbove 50,000 the board signs."));
    }

    [Test]
    public async Task Writing_on_keeps_my_words_and_saves_them_knowing_theirs()
    {
        await Button("Who signs?", "Write on with mine").PressAsync("Enter");
        await Expect(Item("Who signs?").GetByLabel("What we know")).ToBeFocusedAsync();
        await Expect(Both).ToBeHiddenAsync();

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra Lind, and her boss above 50,000");
        await Save("Who signs?");

        Assert.That(await Ask<string>("answerTo('signer').value"), Is.EqualTo("Petra Lind, and her boss above 50,000"));
    }

    [Test]
    public async Task Until_it_is_chosen_nothing_is_saved_by_leaving()
    {
        var saves = await Ask<int>("saves().length");

        await Item("Who signs?").GetByLabel("What we know").FillAsync("Petra Lind herself");
        await Frame.GetByRole(AriaRole.Button, new() { Name = "Develop" }).FocusAsync();

        await Expect(Both).ToBeVisibleAsync();
        Assert.That(await Ask<int>("saves().length"), Is.EqualTo(saves));
    }
}
