using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Pages;

/// <summary>Days are written with the keyboard, and what was understood stands below.</summary>
public sealed class PanelDayTests : PanelTest
{
    private const string Question = "Who signs?";

    private ILocator ByWhen => Item(Question).GetByLabel("By when");

    [SetUp]
    public Task PlanIt() => PlanIt("");

    private async Task PlanIt(string script)
    {
        await OpenPanel($"serving({{ signer: ['Who signs?', {{}}] }}); {script}");
        await Button(Question, $"Not known yet: {Question}").ClickAsync();
        await Item(Question).GetByLabel("What I will do to find out").FillAsync("Ask Petra on the phone");
    }

    [Test]
    public async Task A_day_in_words_is_said_in_full_and_saved()
    {
        var day = DateTime.Today.AddDays(3);

        await ByWhen.FillAsync("+3d");
        await Expect(Item(Question).GetByText(day.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture), new() { Exact = true })).ToBeVisibleAsync();
        await ByWhen.PressAsync("Control+Enter");

        await Expect(Item(Question).GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That(await Ask<string>("answerTo('signer').dueOn"), Is.EqualTo(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task What_cannot_be_read_is_said_and_never_saved()
    {
        await ByWhen.FillAsync("when they call");

        await Expect(Item(Question).GetByText("That day could not be read. Write it like “3 Dec”, “fri” or “+2w”.")).ToBeVisibleAsync();
        await Expect(ByWhen).ToHaveAttributeAsync("aria-invalid", "true");
        await Button(Question, "Save").ClickAsync();
        await Expect(Frame.GetByRole(AriaRole.Alert)).ToContainTextAsync("One day could not be read, so nothing was saved yet.");
        await Expect(ByWhen).ToBeFocusedAsync();
        Assert.That(await Ask<int>("saves().length"), Is.Zero);
        await Inspect("unread");
        await ByWhen.FillAsync("tomorrow");
        await Save(Question);

        Assert.That(await Ask<int>("saves().length"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_calendar_is_one_press_away()
    {
        await Frame.EvaluateAsync("() => { HTMLInputElement.prototype.showPicker = function () { window.shown = this; }; }");

        await Button(Question, "Pick from the calendar").ClickAsync();
        await Frame.EvaluateAsync("window.shown.value = '2027-02-01'; window.shown.dispatchEvent(new Event('change'))");

        await Expect(ByWhen).ToHaveValueAsync("Feb 1, 2027");
        await Expect(ByWhen).ToBeFocusedAsync();
        await Expect(Item(Question).GetByText("Monday, February 1, 2027")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Where_no_calendar_may_be_opened_the_browsers_own_field_is_there()
    {
        await Frame.EvaluateAsync("() => { HTMLInputElement.prototype.showPicker = () => { throw new DOMException('denied', 'SecurityError'); }; }");

        await Button(Question, "Pick from the calendar").ClickAsync();
        await Page.Keyboard.TypeAsync("02012027");

        await Expect(ByWhen).ToHaveValueAsync("Feb 1, 2027");
    }

    [Test]
    public async Task Two_numbers_are_read_in_the_users_order()
    {
        await PlanIt("Xrm.Utility.getGlobalContext = () => ({ userSettings: { languageId: 1033, dateFormattingInfo: { ShortDatePattern: 'dd/MM/yyyy', DateSeparator: '/' } }, organizationSettings: { languageId: 1033 } });");

        await ByWhen.FillAsync("3/12/2026");

        await Expect(Item(Question).GetByText("Thursday, December 3, 2026")).ToBeVisibleAsync();
    }
}
