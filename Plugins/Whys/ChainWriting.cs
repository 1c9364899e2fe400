using CrmChecklists.Dataverse;

namespace CrmChecklists.Whys;

/// <summary>
/// Says, while links are written by somebody who holds the answer and keeps the whole chain in order, that the links need not be judged and ordered one by one.
/// </summary>
internal static class ChainWriting
{
    private const string Flag = "chk.chain";

    public static bool IsGoingOn(PluginRun run) => run.SharedAround(Flag) is not null;

    public static void Around(PluginRun run, Action write) => run.While(Flag, write);
}
