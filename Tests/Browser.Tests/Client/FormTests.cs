using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class FormTests : ClientTest
{
    private static readonly string Fields = TestForm.Field("name", TestForm.Text, "Topic") + TestForm.Field("parentaccountid", TestForm.Lookup, "Buyer")
        + TestForm.Field("estimatedvalue", TestForm.Money, "Revenue") + TestForm.Field("notes", TestForm.Timeline, "Timeline");

    private static Guid? form;

    private Guid deal;

    [SetUp]
    public async Task OpenDeal()
    {
        form ??= await Emulator.MainForm("opportunity", "Test form", TestForm.Of(Fields));
        deal = await Emulator.Create("opportunities", new { name = "Fork lifts" });
        await SignIn();
        await OpenRow("opportunity", deal, form);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Fork lifts", Level = 1 })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_changed_row_is_saved_with_its_changes_only()
    {
        var sent = Page.WaitForRequestAsync(r => r.Method == "PATCH");

        await Field("Topic").FillAsync("Fork lifts and a crane");
        await Field("Revenue").FillAsync("12,500.50");
        await Button("Save").ClickAsync();

        await Expect(Page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        Assert.That((await sent).PostData, Is.EqualTo("""{"name":"Fork lifts and a crane","estimatedvalue":12500.5}"""));
        var row = await Emulator.Read($"opportunities({deal})?$select=name");
        Assert.That((string?)row["name"], Is.EqualTo("Fork lifts and a crane"));
    }

    [Test]
    public async Task A_required_field_left_empty_holds_the_save_and_gets_the_focus()
    {
        await Field("Topic").FillAsync("");

        await Button("Save").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Required fields must be filled in.");
        await Expect(Field("Topic")).ToBeFocusedAsync();
        await Expect(Field("Topic")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Test]
    public async Task A_text_in_a_number_field_is_explained_and_not_saved()
    {
        await Field("Revenue").FillAsync("a lot");

        await Button("Save").ClickAsync();

        await Expect(Page.GetByText("\"a lot\" is not a number. Enter digits only.").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_lookup_finds_rows_by_the_beginning_of_their_name_and_takes_the_chosen_one()
    {
        await Emulator.Create("accounts", new { name = "Lookup Target GmbH" });

        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Buyer" }).FillAsync("Lookup Tar");
        await Page.GetByRole(AriaRole.Option, new() { Name = "Lookup Target GmbH" }).ClickAsync();
        await Button("Save").ClickAsync();

        await Expect(Page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Buyer Lookup Target GmbH" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_refusal_of_the_server_is_shown_as_plain_text_and_the_change_stays()
    {
        await Field("Topic").FillAsync("Gone");
        await Emulator.Delete("opportunities", deal);

        await Button("Save").ClickAsync();

        await Expect(Dialog("The row could not be saved")).ToContainTextAsync("Does Not Exist");
        await Dialog("The row could not be saved").GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(Page.GetByText("Unsaved changes")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Leaving_with_unsaved_changes_asks_first()
    {
        await Field("Topic").FillAsync("Half done");
        await Field("Topic").BlurAsync();

        await Link("Accounts").ClickAsync();
        await Dialog("Unsaved changes").GetByRole(AriaRole.Button, new() { Name = "Stay here" }).ClickAsync();

        await Expect(Field("Topic")).ToHaveValueAsync("Half done");
    }

    [Test]
    public async Task A_control_the_emulator_does_not_know_is_shown_by_its_class_id()
    {
        await Expect(Page.GetByText("not supported by the emulator: {06375649-C143-495E-A496-C962E5B4488E}")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_new_row_is_created_and_opened()
    {
        await Open($"pagetype=entityrecord&etn=opportunity&formid={form}");
        await Expect(Page.GetByText("Not saved yet")).ToBeVisibleAsync();

        await Field("Topic").FillAsync("Brand new deal");
        await Button("Save").ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Brand new deal", Level = 1 })).ToBeVisibleAsync();
        await Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("&id=[0-9a-f-]{36}"));
    }

    [Test]
    public async Task A_deal_closed_as_won_is_read_only_and_can_be_reopened()
    {
        await Button("Close as Won").ClickAsync();
        await Page.GetByRole(AriaRole.Dialog, new() { Name = "Close Opportunity as Won" }).GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(Page.GetByText("Read-only", new() { Exact = true })).ToBeVisibleAsync();

        await Button("Reopen Opportunity").ClickAsync();

        await Expect(Button("Close as Lost")).ToBeVisibleAsync();
        await Expect(Field("Topic")).ToBeEditableAsync();
    }
}
