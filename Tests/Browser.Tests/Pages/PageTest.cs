using System.Text.Json;
using System.Xml.Linq;
using Browser.Tests.Support;
using Microsoft.Playwright;

namespace Browser.Tests.Pages;

/// <summary>A test of the product's pages alone: they come from the repository's files, and host.js stands in for the client around them.</summary>
public abstract class PageTest : BrowserTest
{
    protected const string Origin = "http://crm.test";
    protected const string Deal = "11111111-1111-1111-1111-111111111111";
    private const string Strings = "chk_/strings/Checklists";

    private string page = "";

    /// <summary>The page inside the client.</summary>
    protected IFrame Frame => Page.Frame("page") ?? throw new InvalidOperationException("No page is open.");

    /// <summary>What the server allows the page, if it says so.</summary>
    protected virtual string? ContentSecurityPolicy => null;

    [SetUp]
    public async Task ServeFiles()
    {
        await Context.RouteAsync($"{Origin}/**", Answer);
        await Page.AddInitScriptAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Tests", "Browser.Tests", "Pages", "host.js")));
        await Page.AddInitScriptAsync($"window.texts = {JsonSerializer.Serialize(Texts())};");
    }

    /// <summary>Opens a page in a frame; the script prepares what the server answers.</summary>
    protected async Task Open(string webResource, string script = "")
    {
        page = webResource;
        if (script.Length > 0) await Page.AddInitScriptAsync(script);
        await Page.GotoAsync($"{Origin}/");
    }

    protected Task OpenPanel(string script) => Open($"opportunity/panel.html?typename=opportunity&id=%7B{Deal}%7D", Samples.Script + script);

    /// <summary>Keeps a picture below artifacts and expects axe-core to find nothing.</summary>
    protected async Task Inspect(string name)
    {
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "panel", $"{name}.png") });
        Assert.That(await Axe.Findings(Frame), Is.Empty);
    }

    protected Task<T> Ask<T>(string expression) => Page.EvaluateAsync<T>(expression);

    private async Task Answer(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var name = path.Replace("/WebResources/chk_/", "", StringComparison.Ordinal);
        // The packer ships packs as web resources of this folder.
        var file = Path.Combine(name.StartsWith("packs/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, "Solution") : Repository.WebResources, name);
        if (path == "/")
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = Host() });
        else if (path.StartsWith("/WebResources/chk_/", StringComparison.Ordinal) && File.Exists(file))
            await route.FulfillAsync(new RouteFulfillOptions { Path = file, ContentType = TypeOf(file), Headers = Headers() });
        else
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }

    private Dictionary<string, string>? Headers() => ContentSecurityPolicy is { } policy ? new() { ["Content-Security-Policy"] = policy } : null;

    private string Host() => $"""
        <!DOCTYPE html><html lang="en"><title>Host</title><style>body {"{"} margin: 0 {"}"} iframe {"{"} border: 0; width: 100%; height: 860px {"}"}</style>
        {(page.Length == 0 ? "" : $"<iframe name=\"page\" title=\"Page\" src=\"/WebResources/chk_/{page}\"></iframe>")}
        """;

    private static Dictionary<string, string> Texts() =>
        XDocument.Load(Path.Combine(Repository.WebResources, "strings", "Checklists.1033.resx")).Root!.Elements("data")
                 .ToDictionary(data => $"{Strings}:{data.Attribute("name")!.Value}", data => data.Element("value")!.Value);

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript",
        ".html" => "text/html",
        ".css" => "text/css",
        _ => "application/xml",
    };
}
