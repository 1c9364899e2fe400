using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class QuickCreateTests : ClientTest
{
    private static readonly SemaphoreSlim Once = new(1);
    private static Guid? parentForm;

    private ILocator Panel => Page.GetByRole(AriaRole.Dialog, new() { Name = "Quick Create: Task" });

    [SetUp]
    public async Task AddForms()
    {
        await Once.WaitAsync();
        try
        {
            if (parentForm is not null) return;
            await Emulator.Script("test_/quick.js", "var Test = { onLoad: (c) => c.getFormContext().getAttribute('description').setValue('by the script') };");
            var fields = TestForm.Field("subject", TestForm.Text, "Subject") + TestForm.Field("description", TestForm.Text, "Description") + TestForm.Field("regardingobjectid", TestForm.Lookup, "Regarding");
            await Emulator.Form("task", 7, "Task quick create", TestForm.Of(fields, "test_/quick.js"));
            parentForm = await Emulator.MainForm("account", "With tasks", TestForm.Of(TestForm.Field("name", TestForm.Text, "Name") + TestForm.Subgrid("tasks", "Tasks", "task", "Account_Tasks")));
        }
        finally
        {
            Once.Release();
        }
    }

    [Test]
    public async Task A_row_added_from_a_subgrid_is_entered_beside_the_form_and_then_stands_in_the_grid()
    {
        var account = await Emulator.Create("accounts", new { name = "Quick Ltd" });
        await SignIn();
        await OpenRow("account", account, parentForm);

        await Button("New Task").ClickAsync();
        await Expect(Panel.GetByLabel("Subject")).ToBeFocusedAsync();
        await Expect(Panel.GetByRole(AriaRole.Link, new() { Name = "Quick Ltd" })).ToBeVisibleAsync();
        Assert.That(await Axe.Findings(Page.MainFrame), Is.Empty);
        await Panel.GetByLabel("Subject").FillAsync("Call them");
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Save and Close" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Call them"]);
        await Expect(Panel).ToHaveCountAsync(0);
        var saved = (await Emulator.Read($"tasks?$select=description,_regardingobjectid_value&$filter=subject eq 'Call them'"))["value"]![0]!;
        Assert.That(((string?)saved["description"], (string?)saved["_regardingobjectid_value"]), Is.EqualTo(("by the script", account.ToString())));
    }

    [Test]
    public async Task What_is_missing_keeps_the_panel_open_and_leaving_asks_about_what_was_typed()
    {
        var account = await Emulator.Create("accounts", new { name = "Patient Ltd" });
        await SignIn();
        await OpenRow("account", account, parentForm);
        await Button("New Task").ClickAsync();

        await Panel.GetByRole(AriaRole.Button, new() { Name = "Save and Close" }).ClickAsync();

        await Expect(Panel.GetByRole(AriaRole.Alert)).ToContainTextAsync("Subject: Required fields must be filled in.");
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Dialog("Unsaved changes").GetByRole(AriaRole.Button, new() { Name = "Discard changes" }).ClickAsync();
        await Expect(Panel).ToHaveCountAsync(0);
        await Expect(Page.GetByText("There is nothing to show in this view.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_plus_in_the_header_offers_the_apps_tables_that_have_such_a_form_to_the_keyboard()
    {
        await Emulator.Form("account", 7, "Account quick create", TestForm.Of(TestForm.Field("name", TestForm.Text, "Account Name")));
        await SignIn();
        await Open("pagetype=entitylist&etn=account");

        await Button("Quick create").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        var items = Page.GetByRole(AriaRole.Menu, new() { Name = "Quick create" }).GetByRole(AriaRole.Menuitem);
        await Expect(items.First).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Button("Quick create")).ToBeFocusedAsync();
        await Expect(items).ToHaveCountAsync(0);
        await Page.Keyboard.PressAsync("Enter");
        await items.Filter(new() { HasText = "Account" }).PressAsync("Enter");

        await Expect(Page.GetByRole(AriaRole.Dialog, new() { Name = "Quick Create: Account" }).GetByLabel("Account Name")).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_script_opens_the_form_and_learns_what_was_saved()
    {
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Expect(Button("Refresh")).ToBeVisibleAsync();

        await Page.EvaluateAsync("() => { Xrm.Navigation.openForm({ entityName: 'task', useQuickCreateForm: true }, { subject: 'Preset' }).then(r => { window.answer = JSON.stringify(r.savedEntityReference.map(s => [s.entityType, s.name])); }) }");
        await Panel.GetByRole(AriaRole.Button, new() { Name = "Save and Close" }).ClickAsync();
        await Page.WaitForFunctionAsync("() => window.answer");

        Assert.That(await Script("() => window.answer"), Is.EqualTo("""[["task","Preset"]]"""));
    }

    [Test]
    public async Task A_table_without_such_a_form_refuses_it_by_name()
    {
        await SignIn();
        await Open("pagetype=entitylist&etn=account");
        await Expect(Button("Refresh")).ToBeVisibleAsync();

        var thrown = await Thrown("await Xrm.Navigation.openForm({ entityName: 'territory', useQuickCreateForm: true });");

        Assert.That(thrown, Is.EqualTo("The table Territory offers you no quick create form: it has none, does not allow it, or you may not create its rows."));
    }
}
