using System.Net;

namespace Emulator.Solutions;

/// <summary>Why a solution cannot be imported. Each sentence says what is wrong and where; an import that fails has changed nothing.</summary>
internal static class ImportFaults
{
    private const int InvalidFile = unchecked((int)0x80048060);
    private const int ImportFailed = unchecked((int)0x80048033);
    private const int MissingDependency = unchecked((int)0x80048034);
    private const int LowerVersion = unchecked((int)0x80048035);

    /// <summary>The file is no solution zip at all.</summary>
    public static DataverseFault NotASolution(string why, Exception? cause = null) =>
        new(InvalidFile, HttpStatusCode.BadRequest,
            $"The solution file is invalid. The compressed file must contain solution.xml and customizations.xml at its root: {why}", cause);

    /// <summary>Something in the file contradicts itself or the schema.</summary>
    /// <param name="where">The file, and the component in it.</param>
    /// <param name="what">A sentence without its full stop.</param>
    public static DataverseFault Invalid(string where, string what, Exception? cause = null) =>
        new(ImportFailed, HttpStatusCode.BadRequest, $"The solution was not imported, nothing was changed. In {where}: {what}.", cause);

    /// <summary>The solution needs something that neither it nor the environment has.</summary>
    public static DataverseFault Missing(string where, string what) =>
        new(MissingDependency, HttpStatusCode.BadRequest,
            $"The solution was not imported, nothing was changed. {where} needs {what}, which neither this solution nor the environment has.");

    public static DataverseFault Unsupported(string where, string what) =>
        Faults.NotSupported($"{what} ({where}); the solution was not imported, nothing was changed");

    /// <summary>The environment has a newer version already.</summary>
    public static DataverseFault Older(string solution, Version offered, Version installed) =>
        new(LowerVersion, HttpStatusCode.BadRequest,
            $"The solution {solution} is here in version {installed}; version {offered} is older and was not imported. " +
            "Import a version that is the same or higher, or start with a new data file.");
}
