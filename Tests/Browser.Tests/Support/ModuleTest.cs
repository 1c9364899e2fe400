using System.Text.Json;

namespace Browser.Tests.Support;

/// <summary>A test of the client's modules alone: the browser gets them from the repository's files, and there is no server.</summary>
public abstract class ModuleTest : BrowserTest
{
    [SetUp]
    public async Task ServeFiles() => await Page.GotoAsync($"{(await FileServer.Current).Address}/_client/scripthost.html");

    /// <summary>Runs the body of an async function with the module's exports as `m`, and returns its result as JSON text.</summary>
    protected async Task<string> Run(string module, string body, object? argument = null)
    {
        var result = await Page.EvaluateAsync<JsonElement>(
            "async ([path, body, argument]) => { const m = await import(path); return JSON.stringify(await new Function('m', 'x', `return (async () => { ${body} })()`)(m, argument)) ?? 'undefined'; }",
            new[] { $"/_client/{module}", body, argument });
        return result.GetString()!;
    }
}
