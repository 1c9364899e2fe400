using System.Diagnostics;
using Browser.Tests.Support;

namespace Browser.Tests.Lint;

/// <summary>Web resources pass the rules of Microsoft's solution checker and eslint's own; the emulator's client passes eslint's own.</summary>
public sealed class LintTests
{
    [Test]
    public async Task Eslint_finds_nothing_in_the_scripts()
    {
        await InstallWhenTheLockFileIsNewer();

        var (exitCode, output) = await Run("npx", "eslint", "--max-warnings", "0", ".");

        Assert.That(exitCode, Is.Zero, output);
    }

    private static async Task InstallWhenTheLockFileIsNewer()
    {
        var installed = new FileInfo(Path.Combine(Repository.Root, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(Repository.Root, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return;

        var (exitCode, output) = await Run("npm", "ci", "--no-audit", "--no-fund", "--no-progress");
        Assert.That(exitCode, Is.Zero, $"npm could not install eslint.\n{output}");
    }

    private static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
    {
        var onWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(onWindows ? "cmd.exe" : program, onWindows ? ["/c", program, .. arguments] : arguments)
        {
            WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
