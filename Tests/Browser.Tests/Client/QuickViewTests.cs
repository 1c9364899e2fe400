using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class QuickViewTests : ClientTest
{
    private static readonly SemaphoreSlim Once = new(1);
    private static Guid? form;

    private ILocator Facts => Page.GetByRole(AriaRole.Group, new() { Name = "Company at a glance" });

    [SetUp]
    public async Task AddForms()
    {
        await Once.WaitAsync();
        try
        {
            if (form is not null) return;
            var glance = await Emulator.Form("account", 6, "At a glance", TestForm.Of(
                TestForm.Field("revenue", TestForm.Money, "") + TestForm.Field("industrycode", TestForm.Choice, "Line of business") + TestForm.Field("primarycontactid", TestForm.Lookup, "")));
            await Emulator.Script("test_/glance.js", "var Test = { onLoad: (c) => { parent.Test_form = c.getFormContext(); } };");
            form = await Emulator.MainForm("contact", "With company", TestForm.Of(
                TestForm.Field("lastname", TestForm.Text, "Last Name") + TestForm.Field("parentcustomerid", TestForm.Lookup, "Company")
                + TestForm.QuickView("glance", "Company at a glance", "parentcustomerid", "account", glance), "test_/glance.js"));
        }
        finally
        {
            Once.Release();
        }
    }

    [Test]
    public async Task The_row_a_lookup_points_to_is_shown_read_only_beside_it()
    {
        await OpenContact("Seen", await Emulator.Create("accounts", new { name = "Glance Ltd", revenue = 1234, industrycode = 1 }));

        await Expect(Facts.GetByRole(AriaRole.Term)).ToHaveTextAsync(["Annual Revenue", "Line of business", "Primary Contact"]);
        await Expect(Facts.GetByRole(AriaRole.Definition)).ToHaveTextAsync(["$1,234.00", "Accounting", "—"]);
        Assert.That(await Facts.Locator("input,select,textarea").CountAsync(), Is.Zero);
        Assert.That(await Axe.Findings(Page.MainFrame), Is.Empty);
    }

    [Test]
    public async Task Choosing_another_row_shows_that_one_and_choosing_none_says_so()
    {
        await Emulator.Create("accounts", new { name = "Zweite Glance", revenue = 77 });
        await OpenContact("Moving", await Emulator.Create("accounts", new { name = "Erste Glance", revenue = 11 }));
        await Expect(Facts).ToContainTextAsync("$11.00");

        await Button("Remove Erste Glance from Company").ClickAsync();
        await Expect(Facts).ToHaveTextAsync("Nothing is chosen in Company Name.");
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Company" }).FillAsync("Zweite Glance");
        await Page.GetByRole(AriaRole.Option, new() { Name = "Zweite Glance" }).ClickAsync();

        await Expect(Facts).ToContainTextAsync("$77.00");
    }

    [Test]
    public async Task A_script_asks_the_quick_view_what_it_shows_and_cannot_change_it()
    {
        await OpenContact("Scripted", await Emulator.Create("accounts", new { name = "Script Glance", revenue = 5 }));
        await Expect(Facts).ToContainTextAsync("$5.00");

        var told = await Script("""
            () => { const quick = window.Test_form.ui.quickForms.get('glance'); return JSON.stringify([quick.getControlType(), quick.isLoaded(), quick.getControl('revenue').getAttribute().getValue(), window.Test_form.ui.controls.get('glance')]); }
            """);
        var refused = await Thrown("window.Test_form.ui.quickForms.get(0).getControl('revenue').getAttribute().setValue(6);");

        Assert.That(told, Is.EqualTo("""["quickform",true,5,null]"""));
        Assert.That(refused, Is.EqualTo("setValue is not possible: what stands in a quick view control is read-only."));
    }

    private async Task OpenContact(string name, Guid account)
    {
        var contact = await Emulator.Create("contacts", new Dictionary<string, object> { ["lastname"] = name, ["parentcustomerid_account@odata.bind"] = $"/accounts({account})" });
        await SignIn();
        await OpenRow("contact", contact, form);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
    }
}
