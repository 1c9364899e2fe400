using System.Text.Json;
using System.Xml.Linq;
using Browser.Tests.Support;
using Microsoft.Playwright;

namespace Browser.Tests.Pages;

/// <summary>A test of the product's pages alone: they come from the repository's files, and host.js stands in for the client around them.</summary>
public abstract class PageTest : BrowserTest
{
    protected const string Deal = "11111111-1111-1111-1111-111111111111";
    private const string Strings = "chk_/strings/Checklists";

    /// <summary>Where the pages come from: scheme, host and port.</summary>
    protected static string Origin { get; private set; } = "";

    /// <summary>The page inside the client.</summary>
    protected IFrame Frame => Page.Frame("page") ?? throw new InvalidOperationException("No page is open.");

    /// <summary>What the server allows the page, if it says so.</summary>
    protected virtual string? ContentSecurityPolicy => null;

    [SetUp]
    public async Task ServeFiles()
    {
        Origin = (await FileServer.Current).Address;
        if (ContentSecurityPolicy is { } policy) await Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [FileServer.PolicyHeader] = policy });
        await Page.AddInitScriptAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "Browser.Tests", "Pages", "host.js")));
        await Page.AddInitScriptAsync($"window.texts = {JsonSerializer.Serialize(Texts())};");
    }

    /// <summary>Opens a page in a frame; the script prepares what the server answers.</summary>
    protected async Task Open(string webResource, string script = "")
    {
        if (script.Length > 0) await Page.AddInitScriptAsync(script);
        await Page.GotoAsync($"{Origin}/{(webResource.Length == 0 ? "" : $"?page={Uri.EscapeDataString(webResource)}")}");
    }

    protected Task OpenPanel(string script) => Open($"opportunity/panel.html?typename=opportunity&id=%7B{Deal}%7D", Samples.Script + script);

    /// <summary>Keeps a picture below artifacts and expects axe-core to find nothing.</summary>
    protected async Task Inspect(string name)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "panel", $"{name}.png") });
        Assert.That(await Axe.Findings(Frame), Is.Empty);
    }

    protected Task<T> Ask<T>(string expression) => Page.EvaluateAsync<T>(expression);

    private static Dictionary<string, string> Texts() =>
        XDocument.Load(Path.Combine(Repository.WebResources, "strings", "Checklists.1033.resx")).Root!.Elements("data")
                 .ToDictionary(data => $"{Strings}:{data.Attribute("name")!.Value}", data => data.Element("value")!.Value);
}
