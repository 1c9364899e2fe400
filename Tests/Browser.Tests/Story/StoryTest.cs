using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Story;

/// <summary>A test in the demo environment, told by what people see and press.</summary>
public abstract class StoryTest : BrowserTest
{
    private DemoEnvironment environment = null!;

    protected override BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = 1440, Height = 960 }, Locale = "en-US" };

    /// <summary>The panel in the deal's form.</summary>
    protected IFrameLocator Panel => Page.FrameLocator("iframe[title='Checklist']");

    /// <summary>The page the app's menu opened.</summary>
    protected IFrameLocator Inner => Page.FrameLocator("iframe");

    [OneTimeSetUp]
    public async Task StartEnvironment() => environment = await DemoEnvironment.Start();

    [OneTimeTearDown]
    public async Task StopEnvironment()
    {
        if (environment is not null) await environment.DisposeAsync();
    }

    protected Task OpenSignIn() => Page.GotoAsync(environment.Address.ToString());

    /// <summary>Signs out whoever was there, signs in and opens the app.</summary>
    protected async Task SignInAs(string name)
    {
        await OpenSignIn();
        if (await Button("Sign out").IsVisibleAsync()) await Button("Sign out").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "CRM Checklists" }).ClickAsync();
    }

    protected Task ChooseArea(string area) => Page.GetByLabel("Area").SelectOptionAsync(new SelectOptionValue { Label = area });

    protected ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    protected ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    protected ILocator Item(string question) =>
        Panel.GetByRole(AriaRole.Listitem).Filter(new() { Has = Panel.GetByRole(AriaRole.Heading, new() { Name = question }) });

    /// <summary>A section of the panel beside the answers, by its title.</summary>
    protected ILocator Section(string title) => Panel.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });

    /// <summary>Opens a section of the panel by its heading.</summary>
    protected async Task<ILocator> Unfold(string title)
    {
        await Section(title).GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }).ClickAsync();
        return Section(title);
    }

    protected static ILocator Press(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Opens a deal of the list that is shown, and waits for its panel.</summary>
    /// <returns>The deal's id.</returns>
    protected async Task<Guid> OpenDeal(string deal)
    {
        await Link(deal).ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = "Leaving Qualify" })).ToBeVisibleAsync();
        return Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(Page.Url).Query)["id"]!);
    }

    /// <summary>Presses Next Stage, as a rep does it: the active stage first, then the button in its flyout.</summary>
    protected async Task PressNextStage()
    {
        await Page.GetByLabel("Business process flow").GetByRole(AriaRole.Button, new() { Name = "(active)" }).ClickAsync();
        await Button("Next Stage").ClickAsync();
    }

    protected Task StandsIn(string stage) => Expect(Page.GetByLabel("Business process flow").GetByRole(AriaRole.Status)).ToHaveTextAsync($"Active stage: {stage}");

    /// <summary>A row's address in the Web API, as references want it.</summary>
    protected string Address(string path) => new Uri(environment.Address, $"api/data/v9.2/{path}").ToString();

    /// <summary>Calls the Web API past every page.</summary>
    protected async Task<(int Status, JsonNode? Body)> Api(string user, HttpMethod method, string path, JsonNode? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, Address(path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", user);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>The rows a user finds through the Web API.</summary>
    protected async Task<JsonArray> Rows(string user, string query)
    {
        var (status, body) = await Api(user, HttpMethod.Get, query);
        Assert.That(status, Is.EqualTo(200), body?.ToJsonString());
        return body!["value"]!.AsArray();
    }

    /// <summary>A day as forms and the Web API write it.</summary>
    protected static string Day(int fromToday) => DateTime.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as the panel shows it to the demo users.</summary>
    protected static string Shown(int fromToday) => DateTime.Today.AddDays(fromToday).ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Keeps what is on the screen; callers have asserted it before.</summary>
    protected Task Keep(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Story, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
}
