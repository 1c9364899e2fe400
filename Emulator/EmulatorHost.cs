using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Solutions;
using Emulator.Storage;
using Emulator.WebApi.Host;
using Microsoft.Extensions.Logging.Console;

namespace Emulator;

/// <summary>Starts an environment: data file, metadata, solutions, message layer, and the web server in front of it.</summary>
public static class EmulatorHost
{
    /// <summary>Ready to serve when the task completes.</summary>
    /// <exception cref="EmulatorStartException">The port is taken, the data file is in use or not ours, or a solution cannot be imported.</exception>
    public static async Task<RunningEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellation = default)
    {
        var logs = Logs();
        SqliteDatabase? database = null;
        Dataverse? dataverse = null;
        try
        {
            database = SqliteDatabase.Open(options.DataFile);
            var holder = new MetadataHolder(new EnvironmentMetadata([], []));
            var importer = new SolutionImporter(database, holder, options.Clock);
            var log = logs.CreateLogger("Emulator");
            foreach (var imported in importer.Boot(options)) log.Report(imported);
            dataverse = new Dataverse(database, holder, new LoggedSolutions(importer, log), options.Clock, log);
            var web = await WebHost.StartAsync(dataverse, holder, options.Port, logs, cancellation);

            return new RunningEmulator(web, dataverse, database, logs);
        }
        catch (Exception e)
        {
            dataverse?.Dispose();
            database?.Dispose();
            logs.Dispose();
            if (e is DataFileException or DataverseFault) throw new EmulatorStartException(e.Message, e);
            throw;
        }
    }

    // Standard output belongs to the program around the emulator.
    private static ILoggerFactory Logs() => LoggerFactory.Create(logging => logging
        .SetMinimumLevel(Environment.GetEnvironmentVariable("EMULATOR_LOG") == "debug" ? LogLevel.Debug : LogLevel.Warning)
        .AddFilter("Microsoft", LogLevel.Warning)
        // What hinders the start is said by the exception that StartAsync throws, in one sentence.
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
        .AddSimpleConsole(console => console.SingleLine = false)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
}
