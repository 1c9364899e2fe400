using Browser.Tests.Support;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The one Chromium all browser tests share; each test gets a context of its own.</summary>
[SetUpFixture]
public sealed class ChromiumBrowser
{
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    public static IBrowser Browser => browser ?? throw new InvalidOperationException("The browser is not running.");

    [OneTimeSetUp]
    public async Task Start()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await EmulatorFixture.Stop();
        await FileServer.Stop();
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>The browser of the operating system: what CHROMIUM names, else the first one found on the path.</summary>
    private static string Executable()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named) return named;

        string[] names = OperatingSystem.IsWindows() ? ["chrome.exe", "msedge.exe"] : ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (OperatingSystem.IsWindows())
            folders = [.. folders, @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application"];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No Chromium was found. Run Tests/install-tools.sh, or set CHROMIUM to the browser's file.");
    }
}
