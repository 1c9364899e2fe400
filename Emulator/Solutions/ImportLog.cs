namespace Emulator.Solutions;

/// <summary>What importing solutions writes to the log.</summary>
internal static partial class ImportLog
{
    /// <summary>Says what an import took without effect: the platform's answer to ImportSolution has no place for it.</summary>
    public static void Report(this ILogger log, ImportedSolution imported)
    {
        foreach (var warning in imported.Warnings)
            log.TakenWithoutEffect(imported.UniqueName, imported.Version, warning);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Solution {Solution} {Version} was imported. {Warning}")]
    private static partial void TakenWithoutEffect(this ILogger log, string solution, Version version, string warning);
}
