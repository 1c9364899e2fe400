using Emulator.Metadata;
using Emulator.Pipeline.Async;
using Emulator.Pipeline.CustomApis;
using Emulator.Pipeline.Plugins;
using Emulator.Pipeline.Processes;
using Emulator.Pipeline.Steps;
using Emulator.Security;
using Emulator.Storage;

namespace Emulator.Pipeline;

/// <summary>What all operations of one environment share: its data, its metadata, and what is derived from component rows.</summary>
internal sealed class Platform : IDisposable
{
    private int epoch;

    public Platform(IDatabase database, MetadataHolder metadata, ISolutions? solutions, TimeProvider clock, ILogger log)
    {
        Database = database;
        Metadata = metadata;
        Solutions = solutions;
        Clock = clock;
        Log = log;
        Messages = new MessageCatalog();
        Jobs = new AsyncJobs(this);
        metadata.Replaced += ForgetAll;
    }

    public IDatabase Database { get; }
    public MetadataHolder Metadata { get; }
    public ISolutions? Solutions { get; }
    public TimeProvider Clock { get; }
    public ILogger Log { get; }
    public SecurityModel Security { get; } = new();
    public Derived<StepCatalog> Steps { get; } = new(StepCatalog.Sources, o => StepCatalog.Read(o.Session, o.Metadata));
    public Derived<ProcessCatalog> Processes { get; } = new(ProcessCatalog.Sources, o => ProcessCatalog.Read(o.Session, o.Metadata));
    public Derived<CustomApiCatalog> CustomApis { get; } = new(CustomApiCatalog.Sources, o => CustomApiCatalog.Read(o.Session, o.Metadata));
    public Derived<UserTimeZones> TimeZones { get; } = new(UserTimeZones.Sources, o => UserTimeZones.Read(o.Session, o.Metadata));
    public PluginHost Plugins { get; } = new();
    public AsyncJobs Jobs { get; }
    public MessageCatalog Messages { get; }

    /// <summary>Counts the changes to what is derived from rows.</summary>
    public int Epoch => Volatile.Read(ref epoch);

    /// <summary>Drops what was derived from rows of these tables.</summary>
    public void Forget(IReadOnlyCollection<string> tables)
    {
        if (Security.Forget(tables) | Steps.Forget(tables) | Processes.Forget(tables) | Plugins.Forget(tables) | CustomApis.Forget(tables) | TimeZones.Forget(tables)) Interlocked.Increment(ref epoch);
    }

    public void Dispose()
    {
        Metadata.Replaced -= ForgetAll;
        Jobs.Dispose();
    }

    private void ForgetAll()
    {
        Security.Clear();
        Steps.Clear();
        Processes.Clear();
        Plugins.Clear();
        CustomApis.Clear();
        TimeZones.Clear();
        Interlocked.Increment(ref epoch);
    }
}
