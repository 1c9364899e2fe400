using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Deeds;

/// <summary>
/// The exit inside which a deal is closed: <see cref="QualifyOutApi"/> shares it with the loss it starts, and the gate finds it there. A client can share nothing but "tag", so nobody
/// gets past the checklist for losing without a reason and words.
/// </summary>
internal static class GivenExit
{
    /// <summary>Does something within the exit.</summary>
    public static void While(PluginRun run, Guid deal, Exit exit, Action close)
    {
        run.Share(KeyOf(deal), new JsonObject { { "reason", (int)exit.Reason }, { "words", exit.Words } }.ToString());
        try
        {
            close();
        }
        finally
        {
            run.Context.SharedVariables.Remove(KeyOf(deal));
        }
    }

    /// <summary>The exit around an operation on a deal, or null.</summary>
    public static Exit? Around(PluginRun run, Guid deal)
    {
        if (run.SharedAround(KeyOf(deal)) is not { } text)
            return null;
        var read = (Dictionary<string, object?>)JsonParser.Parse(text)!;
        return new Exit((ExitReason)(int)(decimal)read["reason"]!, (string)read["words"]!);
    }

    private static string KeyOf(Guid deal) => $"chk.exit:{deal:D}";
}
