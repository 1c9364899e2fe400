using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace Browser.Tests.Support;

/// <summary>
/// A test with a browser context and page of its own. When it fails, what was on the screen is kept below artifacts; with CHK_TRACE set also a trace for `playwright show-trace`,
/// which costs more than most tests do, so that nobody pays for it who does not look for something.
/// </summary>
public abstract class BrowserTest
{
    private static readonly bool IsTraced = Environment.GetEnvironmentVariable("CHK_TRACE") is { Length: > 0 };

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected virtual BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = 1400, Height = 900 }, Locale = "en-US" };

    [SetUp]
    public async Task OpenPage()
    {
        Context = await ChromiumBrowser.Browser.NewContextAsync(Options);
        Context.SetDefaultTimeout(15_000);
        if (IsTraced) await Context.Tracing.StartAsync(new TracingStartOptions { Screenshots = true, Snapshots = true });
        Page = await Context.NewPageAsync();
    }

    [TearDown]
    public async Task ClosePage()
    {
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        if (failed) await KeepWhatWasSeen();
        if (IsTraced) await Context.Tracing.StopAsync(new TracingStopOptions { Path = failed ? FileFor("zip") : null });
        await Context.CloseAsync();
    }

    private static string FileFor(string extension) => Path.Combine(Repository.Failures, $"{TestContext.CurrentContext.Test.ID}-{TestContext.CurrentContext.Test.MethodName}.{extension}");

    private async Task KeepWhatWasSeen()
    {
        try
        {
            await Page.ScreenshotAsync(new() { Path = FileFor("png") });
            TestContext.Out.WriteLine($"What was on the screen: {FileFor("png")}");
        }
        catch (PlaywrightException gone)
        {
            TestContext.Out.WriteLine($"The page cannot be pictured any more: {gone.Message}");
        }
    }
}
