using System.Diagnostics;
using CrmChecklists.Demo.Data;
using CrmChecklists.Demo.Import;
using CrmChecklists.Demo.WebApi;
using Emulator;

namespace CrmChecklists.Demo;

/// <summary>Starts the emulator with the product, loads what was asked for, and serves until it is told to stop.</summary>
public static class DemoHost
{
    private const string Administrator = "admin@demo.example";

    /// <returns>The exit code: 0 after a normal stop, 1 when something asked for could not be done.</returns>
    public static async Task<int> Run(DemoOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions
            {
                Port = options.Port, DataFile = options.DataFile, Administrator = Administrator,
                Solutions = [Path.Combine(options.Root, "artifacts", "CrmChecklists.zip")],
            }, cancellation);
            using var dataverse = new DataverseClient(emulator.BaseAddress, Administrator);

            await new ShippedPack(dataverse).Import(Path.Combine(options.Root, "Solution", "packs", "default.json"));
            if (options.WithDemoData) await new DemoData(dataverse, emulator.BaseAddress, TimeProvider.System).Load();
            var sinceStart = DateTime.Now - Process.GetCurrentProcess().StartTime;
            Console.WriteLine(FormattableString.Invariant(
                $"CRM Checklists runs at {emulator.BaseAddress} ({sinceStart.TotalSeconds:F1} s after the start) - open it and choose who you are. Ctrl+C stops it."));

            if (options.ImportFolder is not null) await Import(dataverse, options);
            await Task.Delay(Timeout.Infinite, cancellation);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception e) when (e is EmulatorStartException or ImportException or DataverseRequestException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task Import(DataverseClient dataverse, DemoOptions options)
    {
        Console.WriteLine($"Importing {options.ImportFolder} ...");
        var report = await new SalesHistoryImporter(dataverse, new ConsoleProgress(), TimeProvider.System).Import(options.ImportFolder!);
        foreach (var line in report.Summary()) Console.WriteLine(line);
        if (report.Problems.Count == 0) return;

        var file = Path.Combine(options.Root, "artifacts", "import-problems.txt");
        await File.WriteAllLinesAsync(file, report.Problems.Select(p => p.Line), CancellationToken.None);
        Console.WriteLine($"A line for each stands in {Path.GetFullPath(file)}.");
    }
}
