// The tests compile this file too, where null is checked.
#nullable disable

using Microsoft.Extensions.Logging;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>What the connection writes to the log: never a header, never a body.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Path}: {Status}")]
    public static partial void Answered(this ILogger logger, string method, string path, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Status} for {Path}: trying again in {Seconds} s, {Attempt} of at most {Most}.")]
    public static partial void Waiting(this ILogger logger, int status, string path, double seconds, int attempt, int most);
}
