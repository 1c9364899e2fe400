using Microsoft.Extensions.Logging;

namespace CrmChecklists.Publish;

/// <summary>What the client logs: pauses always, everything else with --verbose.</summary>
internal sealed class VerboseLog(Output output, bool isVerbose) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= (isVerbose ? LogLevel.Debug : LogLevel.Warning);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) output.Complain($"  {formatter(state, exception)}");
    }
}
