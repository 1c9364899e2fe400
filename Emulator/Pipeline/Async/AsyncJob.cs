using Emulator.Pipeline.Plugins;
using Emulator.Pipeline.Steps;

namespace Emulator.Pipeline.Async;

/// <summary>An asynchronous step waiting to run, with the context as it was when its operation ended.</summary>
internal sealed record AsyncJob(Step Step, Caller Caller, int Depth, PluginContext Context)
{
    public Guid Id { get; } = Guid.CreateVersion7();
}
