using Microsoft.Playwright;

namespace Browser.Tests.Support;

/// <summary>A test of the client on the running emulator.</summary>
public abstract class ClientTest : BrowserTest
{
    protected EmulatorFixture Emulator { get; private set; } = null!;

    [SetUp]
    public async Task StartEmulator() => Emulator = await EmulatorFixture.Current;

    /// <summary>Signs the browser in without the sign-in page.</summary>
    protected async Task SignIn(string user = EmulatorFixture.Administrator)
    {
        var form = Context.APIRequest.CreateFormData();
        form.Set("user", user);
        var response = await Context.APIRequest.PostAsync(new Uri(Emulator.Address, "signin").ToString(), new APIRequestContextOptions { Form = form });
        Assert.That(response.Ok, Is.True, $"signing in as {user} was answered {response.Status}");
    }

    /// <param name="query">What follows `/main.aspx?`, without the app.</param>
    protected Task Open(string query) => Page.GotoAsync(new Uri(Emulator.Address, $"main.aspx?{query}").ToString());

    protected Task OpenRow(string table, Guid id, Guid? form = null) =>
        Open($"pagetype=entityrecord&etn={table}&id={id}" + (form is null ? "" : $"&formid={form}"));

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    protected ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    protected ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = false });

    /// <summary>A dialog that asks for an answer, by its title.</summary>
    protected ILocator Dialog(string title) => Page.GetByRole(AriaRole.Alertdialog, new() { Name = title });

    protected Task<string> Script(string expression) => Page.EvaluateAsync<string>(expression);

    /// <summary>What the script throws, or the word "nothing".</summary>
    protected Task<string> Thrown(string script) => Script($"async () => {{ try {{ await (async () => {{ {script} }})(); return 'nothing'; }} catch (error) {{ return error.message; }} }}");
}
