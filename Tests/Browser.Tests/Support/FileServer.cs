using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Support;

/// <summary>
/// Serves the repository's files to tests that need no Dataverse: the product's web resources below `/WebResources/chk_/`, the client's modules below `/_client/`, and at `/` a page
/// with one frame, which the query's `page` names. Started when the first test asks for it.
/// </summary>
public sealed class FileServer
{
    /// <summary>A request header whose value comes back as the answer's content security policy.</summary>
    public const string PolicyHeader = "x-test-policy";

    private static readonly Lazy<Task<FileServer>> Started = new(Start);

    private readonly WebApplication app;

    private FileServer(WebApplication app) => this.app = app;

    /// <summary>Scheme, host and port.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static Task<FileServer> Current => Started.Value;

    /// <summary>Ends the server, if any test has started it.</summary>
    public static async Task Stop()
    {
        if (Started.IsValueCreated) await (await Started.Value).app.DisposeAsync();
    }

    private static async Task<FileServer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", (string? page) => Results.Content(Host(page), "text/html"));
        app.MapGet("/_client/{**path}", (string path) => File(Repository.Client, path));
        app.MapGet("/WebResources/chk_/{**path}", (HttpContext context, string path) =>
        {
            if (context.Request.Headers[PolicyHeader] is [{ } policy]) context.Response.Headers.ContentSecurityPolicy = policy;
            // The packer ships packs as web resources of this folder.
            return File(path.StartsWith("packs/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, "Solution") : Repository.WebResources, path);
        });
        await app.StartAsync();
        return new FileServer(app);
    }

    private static IResult File(string folder, string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, path));
        return file.StartsWith(folder, StringComparison.Ordinal) && System.IO.File.Exists(file) ? Results.File(file, TypeOf(file)) : Results.NotFound();
    }

    private static string Host(string? page) => $$"""
        <!DOCTYPE html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><style>body { margin: 0 } iframe { border: 0; width: 100%; height: 860px }</style>
        {{(page is null ? "" : $"<iframe name=\"page\" title=\"Page\" src=\"/WebResources/chk_/{page}\"></iframe>")}}
        """;

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript",
        ".html" => "text/html",
        ".css" => "text/css",
        ".json" => "application/json",
        _ => "application/xml",
    };
}
