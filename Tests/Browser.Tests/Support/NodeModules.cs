using System.Diagnostics;

namespace Browser.Tests.Support;

/// <summary>The packages of package.json, which only tests use.</summary>
public static class NodeModules
{
    private static readonly Lazy<Task> Installation = new(InstallWhenTheLockFileIsNewer);

    /// <summary>Done when they are there.</summary>
    public static Task Installed => Installation.Value;

    /// <summary>A file of a package.</summary>
    public static string File(params string[] path) => Path.Combine([Repository.Root, "node_modules", .. path]);

    /// <summary>Runs a program of Node.js in the repository.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
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

    private static async Task InstallWhenTheLockFileIsNewer()
    {
        var installed = new FileInfo(File(".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(Repository.Root, "package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return;

        var (exitCode, output) = await Run("npm", "ci", "--no-audit", "--no-fund", "--no-progress");
        if (exitCode != 0) throw new InvalidOperationException($"npm could not install the packages of package.json.\n{output}");
    }
}
