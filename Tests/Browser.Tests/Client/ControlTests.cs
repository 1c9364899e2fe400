using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class ControlTests : ClientTest
{
    private static readonly string Fields = TestForm.Field("decisionmaker", TestForm.YesNo, "Decides") + TestForm.Field("budgetstatus", TestForm.Choice, "Budget")
        + TestForm.Field("estimatedclosedate", TestForm.Date, "Signed by") + TestForm.Field("customerid", TestForm.Lookup, "Customer")
        + TestForm.Field("ownerid", TestForm.Lookup, "Belongs to");

    private static Guid? form;

    private Guid deal;

    [SetUp]
    public async Task OpenDeal()
    {
        form ??= await Emulator.MainForm("opportunity", "Controls", TestForm.Of(Fields));
        var customer = await Emulator.Create("accounts", new { name = "First Customer" });
        deal = await Emulator.Create("opportunities", new Dictionary<string, object> { ["name"] = "Controls deal", ["customerid_account@odata.bind"] = $"/accounts({customer})" });
        await SignIn();
        await OpenRow("opportunity", deal, form);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Controls deal", Level = 1 })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_switch_a_choice_and_a_date_are_edited_and_saved()
    {
        await Page.GetByRole(AriaRole.Switch, new() { Name = "Decides" }).CheckAsync();
        await Field("Budget").SelectOptionAsync(new SelectOptionValue { Label = "Can Buy" });
        await Field("Signed by").FillAsync("2027-03-31");
        await Save();

        var row = await Emulator.Read($"opportunities({deal})?$select=decisionmaker,budgetstatus,estimatedclosedate");
        Assert.That(((bool)row["decisionmaker"]!, (int)row["budgetstatus"]!, (string?)row["estimatedclosedate"]), Is.EqualTo((true, 2, "2027-03-31")));
    }

    [Test]
    public async Task A_choice_and_a_date_that_are_emptied_are_saved_as_nothing()
    {
        await Emulator.Update("opportunities", deal, new { budgetstatus = 1, estimatedclosedate = "2027-01-01" });
        await Page.ReloadAsync();
        await Expect(Field("Signed by")).ToHaveValueAsync("2027-01-01");

        await Field("Budget").SelectOptionAsync(new SelectOptionValue { Label = "--Select--" });
        await Field("Signed by").FillAsync("");
        await Save();

        var row = await Emulator.Read($"opportunities({deal})?$select=budgetstatus,estimatedclosedate");
        Assert.That((row["budgetstatus"], row["estimatedclosedate"]), Is.EqualTo(((object?)null, (object?)null)));
    }

    [TestCase("Polly Contact", "contact", "fullname")]
    [TestCase("Polly Account", "account", "name")]
    public async Task A_customer_is_found_among_accounts_and_contacts_and_saved_as_what_it_is(string name, string table, string column)
    {
        await Emulator.Create("accounts", new { name = "Polly Account" });
        await Emulator.Create("contacts", new { firstname = "Polly", lastname = "Contact" });

        await Button("Remove First Customer from Customer").ClickAsync();
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" }).FillAsync("Polly");
        await Page.GetByRole(AriaRole.Option, new() { Name = name }).First.ClickAsync();
        await Save();

        var row = await Emulator.Read($"opportunities({deal})?$select=name&$expand=customerid_{table}($select={column})");
        Assert.That((string?)row[$"customerid_{table}"]?[column], Is.EqualTo(name));
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_deal_is_given_to_a_colleague_found_by_name()
    {
        await Emulator.UserWithRole("Salesperson");

        await Button("Remove Admin from Belongs to").ClickAsync();
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Belongs to" }).FillAsync("Test Sales");
        await Page.GetByRole(AriaRole.Option, new() { Name = "Test Salesperson" }).First.ClickAsync();
        await Save();

        var row = await Emulator.Read($"opportunities({deal})?$expand=owninguser($select=fullname)");
        Assert.That((string?)row["owninguser"]!["fullname"], Is.EqualTo("Test Salesperson"));
    }

    private async Task Save()
    {
        await Button("Save").ClickAsync();
        await Expect(Page.GetByText("Saved", new() { Exact = true })).ToBeVisibleAsync();
    }
}
