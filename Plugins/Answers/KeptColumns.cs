using CrmChecklists.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Answers;

/// <summary>
/// The columns of an answer that the server keeps: how many whys it has, until when it is waived, and the like. They are written as SYSTEM, from inside the
/// product only: around such a write a shared variable says so, and a client cannot set a shared variable other than "tag".
/// </summary>
internal static class KeptColumns
{
    private const string Flag = "chk.keeping";

    /// <summary>Whether the answer is being written by the server itself, with columns it keeps.</summary>
    public static bool IsWriting(PluginRun run) => run.SharedAround(Flag) is not null;

    /// <summary>Writes columns the server keeps as SYSTEM; creates the row where it has no id yet.</summary>
    /// <returns>The answer's id.</returns>
    public static Guid Write(PluginRun run, Entity answerRow)
    {
        Around(run, () =>
        {
            if (answerRow.Id == Guid.Empty)
                answerRow.Id = run.AsSystem.Create(answerRow);
            else
                run.AsSystem.Update(answerRow);
        });
        return answerRow.Id;
    }

    /// <summary>Lets a write of an answer carry columns the server keeps beside those of the person: one write instead of two.</summary>
    public static void Around(PluginRun run, Action write)
    {
        run.Share(Flag, "keeping");
        try
        {
            write();
        }
        finally
        {
            // What else happens in the same operation is not the server's keeping any more.
            run.Context.SharedVariables.Remove(Flag);
        }
    }
}
