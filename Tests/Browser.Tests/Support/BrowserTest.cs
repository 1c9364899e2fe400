using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace Browser.Tests.Support;

/// <summary>A test with a browser context and page of its own. A trace is kept when the test fails, for `playwright show-trace`.</summary>
public abstract class BrowserTest
{
    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected virtual BrowserNewContextOptions Options => new() { ViewportSize = new ViewportSize { Width = 1400, Height = 900 }, Locale = "en-US" };

    [SetUp]
    public async Task OpenPage()
    {
        Context = await ChromiumBrowser.Browser.NewContextAsync(Options);
        Context.SetDefaultTimeout(15_000);
        await Context.Tracing.StartAsync(new TracingStartOptions { Screenshots = true, Snapshots = true });
        Page = await Context.NewPageAsync();
    }

    [TearDown]
    public async Task ClosePage()
    {
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        var trace = Path.Combine(Repository.Traces, $"{TestContext.CurrentContext.Test.ID}-{TestContext.CurrentContext.Test.MethodName}.zip");
        await Context.Tracing.StopAsync(new TracingStopOptions { Path = failed ? trace : null });
        if (failed) TestContext.Out.WriteLine($"Trace: {trace}");
        await Context.CloseAsync();
    }
}
