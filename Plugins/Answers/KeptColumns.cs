using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
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

    /// <summary>Refuses a client that writes one of them.</summary>
    public static Decision Decide(PluginRun run) =>
        !IsWriting(run) && AnswerTable.KeptByServer.FirstOrDefault(run.Target.Contains) is { } column
            ? Decision.Refuse(Messages.KeptByServer(column))
            : Decision.Allow;

    /// <summary>
    /// Leaves who wrote an answer and when as it was. The platform takes these two from PreOperation; in an Update of a client it passes over them.
    /// (Community knowledge, not documented; without it the name of SYSTEM would stand there.)
    /// </summary>
    public static void LeaveWhoWrote(Entity target, Entity before)
    {
        target[AnswerTable.ModifiedBy] = before.Read<EntityReference>(AnswerTable.ModifiedBy);
        target[AnswerTable.ModifiedOn] = before.Read<DateTime?>(AnswerTable.ModifiedOn);
    }

    /// <summary>What an answer says of its chain: how long it is, and of which kind its root cause is.</summary>
    public static void SetChain(Entity answerRow, IReadOnlyList<Why> whys)
    {
        answerRow[AnswerTable.Whys] = whys.Count;
        answerRow[AnswerTable.CauseType] = Choice.OfOrNull(whys.LastOrDefault(why => why.IsRootCause)?.CauseType);
    }

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
    public static void Around(PluginRun run, Action write) => run.While(Flag, write);
}
