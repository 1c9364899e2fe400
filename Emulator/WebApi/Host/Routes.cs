using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.WebApi.Http;

namespace Emulator.WebApi.Host;

/// <summary>Which address answers what.</summary>
internal sealed partial class Routes
{
    private static readonly string[] Versions = ["v9.0", "v9.1", "v9.2"];

    private readonly ILogger log;
    private readonly HomePages home;
    private readonly WebResourceFiles webResources;
    private readonly ClientFiles client = new();
    private readonly ApiEndpoint api;
    private readonly SignedInUser signedIn;

    public Routes(IDataverse dataverse, MetadataHolder metadata, ILogger log)
    {
        this.log = log;
        var sessions = new Sessions();
        home = new HomePages(dataverse, metadata, sessions);
        webResources = new WebResourceFiles(dataverse, metadata);
        api = new ApiEndpoint(new WebApiService(dataverse, metadata, log));
        signedIn = new SignedInUser(dataverse, sessions);
    }

    public async Task Answer(HttpContext context)
    {
        try
        {
            await Route(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // the client went away
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogUnexpected(log, e, context.Request.Method, context.Request.Path);
            if (!context.Response.HasStarted) await Text(context, 500, "An unexpected error occurred. The emulator's log has the details.");
        }

        LogRequest(log, context.Request.Method, context.Request.Path, context.Response.StatusCode);
    }

    private Task Route(HttpContext context)
    {
        if (!Guards.IsLoopbackHost(context.Request.Host)) return Text(context, 400, "The emulator answers under the name localhost only.");
        if (!Guards.IsSameOrigin(context.Request)) return Text(context, 403, "Another web site may not change anything here.");

        var path = context.Request.Path.Value ?? "/";
        var isPost = HttpMethods.IsPost(context.Request.Method);
        return path switch
        {
            "/health" => Text(context, 200, "Healthy"),
            "/" => home.Show(context),
            "/signin" when isPost => home.SignIn(context),
            "/signout" when isPost => home.SignOut(context),
            _ => Protected(context, path),
        };
    }

    private Task Protected(HttpContext context, string path)
    {
        if (signedIn.Of(context.Request) is not { } user) return Refuse(context, path);
        if (Version(path) is { } version) return api.Answer(context, user, version);
        if (path.Equals("/main.aspx", StringComparison.OrdinalIgnoreCase)) return client.Serve(context, "main.html");
        if (path.StartsWith("/_client/", StringComparison.Ordinal)) return client.Serve(context, path["/_client/".Length..]);
        if (WebResource(path) is { } name) return webResources.Serve(context, name);

        return Text(context, 404, $"There is nothing at {path}.");
    }

    private static Task Refuse(HttpContext context, string path)
    {
        var isPage = path.Equals("/main.aspx", StringComparison.OrdinalIgnoreCase);
        if (isPage)
        {
            context.Response.Redirect("/?returnUrl=" + Uri.EscapeDataString(path + context.Request.QueryString));
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        var fault = ApiFaults.NotSignedIn();
        return Version(path) is null ? Text(context, 401, fault.Message) : ApiEndpoint.Send(context, ErrorAnswer.Of(fault, Preferences.None));
    }

    private static string? Version(string path) =>
        path.StartsWith("/api/data/", StringComparison.OrdinalIgnoreCase)
            ? Versions.FirstOrDefault(v => path.AsSpan(10).StartsWith(v, StringComparison.OrdinalIgnoreCase) && (path.Length == 10 + v.Length || path[10 + v.Length] == '/'))
            : null;

    /// <summary>The name after `/WebResources/`, also behind the platform's cache token, `/{token}/WebResources/`.</summary>
    private static string? WebResource(string path)
    {
        const string folder = "/WebResources/";
        var at = path.IndexOf(folder, StringComparison.OrdinalIgnoreCase);
        var isToken = at > 0 && path[1] == '{' && path[at - 1] == '}';
        return at == 0 || isToken ? path[(at + folder.Length)..] : null;
    }

    private static Task Text(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Path} {Status}")]
    private static partial void LogRequest(ILogger logger, string method, string path, int status);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed unexpectedly")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string method, string path);
}
