using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Client;

public sealed class ClientApiTests : ClientTest
{
    private const string Library = "test_/form.js";
    private const string FramePage = "test_/page.html";

    private const string FormScript = """
        var Test = {
          onLoad: function (executionContext) {
            var formContext = parent.formContext = executionContext.getFormContext();
            formContext.getControl("WebResource_page").getContentWindow().then(function (page) { page.setClientApiContext(Xrm, formContext); });
            formContext.data.entity.addOnSave(function (context) {
              if (parent.saveHeld) context.getEventArgs().preventDefault();
              return parent.saveWaits;
            });
            formContext.getAttribute("name").addOnChange(function (context) {
              context.getFormContext().ui.setFormNotification("Now called " + context.getEventSource().getValue(), "INFO", "called");
            });
          }
        };
        """;

    private const string PageScript = "window.setClientApiContext = (xrm, formContext) => { document.body.textContent = formContext.data.entity.getEntityName() + (parent.Xrm === xrm); };";

    private static Guid? form;

    private Guid account;

    [SetUp]
    public async Task OpenAccount()
    {
        form ??= await CreateForm();
        account = await Emulator.Create("accounts", new { name = "Client API Ltd" });
        await SignIn();
        await OpenRow("account", account, form);
        await Page.WaitForFunctionAsync("() => window.formContext");
    }

    [TestCase("Xrm.Page", "Xrm.Page is not supported by the emulator.")]
    [TestCase("Xrm.Utility.alertDialog('x')", "Xrm.Utility.alertDialog is not supported by the emulator.")]
    [TestCase("Xrm.WebApi.offline.createRecord", "Xrm.WebApi.offline is not supported by the emulator.")]
    [TestCase("formContext.data.entity.nothing()", "formContext.data.entity.nothing is not supported by the emulator.")]
    public async Task What_the_emulator_lacks_throws_by_name(string member, string message)
    {
        var thrown = await Thrown($"return {member}");

        Assert.That(thrown, Is.EqualTo(message));
    }

    [Test]
    public async Task A_web_resource_on_the_form_gets_Xrm_and_the_form_context()
    {
        await Expect(Page.FrameLocator("iframe[title='Frame']").GetByText("accounttrue")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_row_is_told_by_a_braced_upper_case_id()
    {
        var id = await Script("() => formContext.data.entity.getId()");

        Assert.That(id, Is.EqualTo($"{{{account.ToString().ToUpperInvariant()}}}"));
    }

    [Test]
    public async Task Typing_fires_OnChange_and_setting_a_value_by_code_does_not()
    {
        await Page.EvaluateAsync("() => formContext.getAttribute('name').setValue('By code')");
        await Expect(Page.GetByText("Now called")).ToHaveCountAsync(0);

        await Field("Account").First.FillAsync("Typed");
        await Field("Account").First.BlurAsync();

        await Expect(Page.GetByText("Now called Typed")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_save_handler_can_hold_the_save()
    {
        await Page.EvaluateAsync("() => { window.saveHeld = true; formContext.getAttribute('name').setValue('Held'); }");

        var thrown = await Thrown("await formContext.data.save()");

        Assert.That(thrown, Is.EqualTo("A script of this form held the save."));
        Assert.That((string?)(await Emulator.Read($"accounts({account})?$select=name"))["name"], Is.EqualTo("Client API Ltd"));
    }

    [Test]
    public async Task A_save_waits_for_the_promise_of_its_handler()
    {
        await Page.EvaluateAsync("() => { window.saveWaits = new Promise((done) => { window.letGo = done; }); formContext.getAttribute('name').setValue('Waited'); window.saved = formContext.data.save(); }");
        await Expect(Page.GetByText("Unsaved changes")).ToBeVisibleAsync();

        await Page.EvaluateAsync("async () => { window.letGo(); await window.saved; }");

        Assert.That((string?)(await Emulator.Read($"accounts({account})?$select=name"))["name"], Is.EqualTo("Waited"));
    }

    [Test]
    public async Task Rows_are_created_read_changed_queried_and_deleted_through_Xrm_WebApi()
    {
        var names = await Script("""
            async () => {
              const { id } = await Xrm.WebApi.createRecord("account", { name: "Through Xrm" });
              await Xrm.WebApi.updateRecord("account", id, { name: "Through Xrm 2" });
              const one = await Xrm.WebApi.retrieveRecord("account", id, "?$select=name");
              const fetchXml = `<fetch><entity name="account"><attribute name="name"/><filter><condition attribute="accountid" operator="eq" value="${id}"/></filter></entity></fetch>`;
              const many = await Xrm.WebApi.retrieveMultipleRecords("account", "?fetchXml=" + encodeURIComponent(fetchXml));
              await Xrm.WebApi.deleteRecord("account", id);
              const gone = await Xrm.WebApi.retrieveRecord("account", id).catch((error) => error.errorCode);
              return [one.name, many.entities.length, gone].join(", ");
            }
            """);

        Assert.That(names, Is.EqualTo("Through Xrm 2, 1, -2147220969"));
    }

    [Test]
    public async Task Execute_calls_a_function_and_answers_like_fetch()
    {
        var user = await Script("""
            async () => {
              const response = await Xrm.WebApi.online.execute({ getMetadata: () => ({ boundParameter: null, parameterTypes: {}, operationType: 1, operationName: "WhoAmI" }) });
              const { UserId } = await response.json();
              return `${response.ok} {${UserId.toUpperCase()}}` === `true ${Xrm.Utility.getGlobalContext().userSettings.userId}` ? "the same" : UserId;
            }
            """);

        Assert.That(user, Is.EqualTo("the same"));
    }

    [Test]
    public async Task ExecuteMultiple_sends_a_change_set_as_one()
    {
        var answer = await Script("""
            async () => {
              const create = (name) => ({ etn: "account", payload: { name }, getMetadata: () => ({ boundParameter: undefined, parameterTypes: {}, operationType: 2, operationName: "Create" }) });
              const responses = await Xrm.WebApi.online.executeMultiple([[create("In a set 1"), create("In a set 2")]]);
              return responses.map((response) => response.status).join(", ");
            }
            """);

        Assert.That(answer, Is.EqualTo("204, 204"));
    }

    [Test]
    public async Task Strings_come_from_the_resx_web_resource_of_the_language()
    {
        await Emulator.WebResource("test_/strings.1033.resx", 12, """<root><data name="Hello" xml:space="preserve"><value>Good day</value></data></root>""");

        var text = await Script("() => Xrm.Utility.getResourceString('test_/strings', 'Hello')");

        Assert.That(text, Is.EqualTo("Good day"));
    }

    [Test]
    public async Task A_side_pane_shows_a_web_resource_and_is_found_by_its_id()
    {
        var title = await Script($$"""
            async () => {
              const pane = await Xrm.App.sidePanes.createPane({ title: "Helper", paneId: "helper", width: 400 });
              await pane.navigate({ pageType: "webresource", webresourceName: "{{FramePage}}" });
              return Xrm.App.sidePanes.getPane("helper").title;
            }
            """);

        Assert.That(title, Is.EqualTo("Helper"));
        await Expect(Page.GetByRole(AriaRole.Complementary, new() { Name = "Side panes" }).Locator("iframe")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_dialog_page_closes_on_Escape_and_its_promise_resolves()
    {
        await Page.EvaluateAsync($"() => {{ window.whenClosed = Xrm.Navigation.navigateTo({{ pageType: 'webresource', webresourceName: '{FramePage}' }}, {{ target: 2, title: 'In a dialog' }}).then(() => 'closed'); }}");
        await Expect(Page.GetByRole(AriaRole.Dialog, new() { Name = "In a dialog" })).ToBeVisibleAsync();

        await Page.Keyboard.PressAsync("Escape");

        Assert.That(await Script("() => window.whenClosed"), Is.EqualTo("closed"));
    }

    [Test]
    public async Task A_confirm_dialog_tells_what_was_chosen()
    {
        await Page.EvaluateAsync("() => { window.answer = Xrm.Navigation.openConfirmDialog({ title: 'Sure?', text: '<b>Really</b>' }).then((result) => String(result.confirmed)); }");

        await Expect(Dialog("Sure?")).ToContainTextAsync("<b>Really</b>");
        await Dialog("Sure?").GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        Assert.That(await Script("() => window.answer"), Is.EqualTo("false"));
    }

    private async Task<Guid> CreateForm()
    {
        await Emulator.Script(Library, FormScript);
        await Emulator.Script("test_/page.js", PageScript);
        await Emulator.WebResource(FramePage, 1, "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title><script src=\"page.js\"></script></head><body></body></html>");
        return await Emulator.MainForm("account", "Client API test form",
            TestForm.Of(TestForm.Field("name", TestForm.Text, "Account Name") + TestForm.Frame("WebResource_page", FramePage), Library));
    }
}
