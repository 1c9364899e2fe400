using System.Diagnostics;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

/// <summary>The built program as a process of its own, without demo data, on a free port.</summary>
internal sealed partial class DemoProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private DemoProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Started and ready to serve.</summary>
    public static async Task<DemoProcess> Start(string dataFile)
    {
        var process = Run(dataFile, port: 0);
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Announced().Match(line) is { Success: true } match) return new DemoProcess(process, new Uri(match.Value));
        }

        throw new InvalidOperationException($"The program ended before it served: {await error}");
    }

    /// <summary>The exit code and all of what stands on standard error of a start that must not succeed.</summary>
    public static async Task<(int ExitCode, string Error)> Refused(string dataFile, int port)
    {
        using var process = Run(dataFile, port);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, error.TrimEnd());
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new InvalidOperationException("The program was to refuse its start, and it serves.");
        }
    }

    /// <summary>SIGKILL: nothing is put in order.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static Process Run(string dataFile, int port)
    {
        var root = Root();
        if (!File.Exists(Path.Combine(root, "artifacts", "CrmChecklists.zip")))
            Assert.Fail("artifacts/CrmChecklists.zip is not there. Run build.sh pack (or build.sh test, which packs first).");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(DemoHost).Assembly.Location, "--root", root, "--port", $"{port}", "--data", dataFile, "--no-demo"])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmChecklists.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"http://localhost:\d+/")]
    private static partial Regex Announced();
}
