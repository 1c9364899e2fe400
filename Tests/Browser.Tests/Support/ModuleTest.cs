using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests.Support;

/// <summary>A test of the client's modules alone: the browser gets them from the repository's files, and there is no server.</summary>
public abstract class ModuleTest : BrowserTest
{
    private const string Origin = "http://client.test";

    [SetUp]
    public async Task ServeFiles()
    {
        await Context.RouteAsync($"{Origin}/**", Answer);
        await Page.GotoAsync($"{Origin}/_client/scripthost.html");
    }

    /// <summary>Runs the body of an async function with the module's exports as `m`, and returns its result as JSON text.</summary>
    protected async Task<string> Run(string module, string body, object? argument = null)
    {
        var result = await Page.EvaluateAsync<JsonElement>(
            "async ([path, body, argument]) => { const m = await import(path); return JSON.stringify(await new Function('m', 'x', `return (async () => { ${body} })()`)(m, argument)) ?? 'undefined'; }",
            new[] { $"/_client/{module}", body, argument });
        return result.GetString()!;
    }

    private static async Task Answer(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        var file = Path.Combine(Repository.Client, path.Replace("/_client/", "", StringComparison.Ordinal));
        if (path.StartsWith("/_client/", StringComparison.Ordinal) && File.Exists(file))
            await route.FulfillAsync(new RouteFulfillOptions { Path = file, ContentType = TypeOf(file) });
        else
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript",
        ".html" => "text/html",
        ".css" => "text/css",
        _ => "application/octet-stream",
    };
}
