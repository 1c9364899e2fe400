namespace Emulator.Pipeline;

/// <summary>What the message layer writes to the log.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A plug-in on {Message} of {Table} threw an exception it should not have.")]
    public static partial void PluginFailed(this ILogger log, Exception exception, string message, string table);

    [LoggerMessage(Level = LogLevel.Error, Message = "The asynchronous step {Step} failed.")]
    public static partial void AsyncStepFailed(this ILogger log, Exception exception, string step);

    [LoggerMessage(Level = LogLevel.Error, Message = "A solution import in the background failed.")]
    public static partial void ImportFailed(this ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A plug-in trace could not be written.")]
    public static partial void TraceFailed(this ILogger log, Exception exception);
}
