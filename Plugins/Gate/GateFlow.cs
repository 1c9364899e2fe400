using CrmChecklists.Dataverse;

namespace CrmChecklists.Gate;

/// <summary>
/// Decides a move once, wherever in the pipeline it is met first, and writes one receipt. PreOperation is the lock, because a move made inside another operation
/// never passes PreValidation; PreValidation decides first where it runs outside the transaction, so that the receipt of a refusal survives. Several operations may
/// carry one and the same move (Win updates the deal, SetState updates the process row): the outermost decides, the inner ones find its ruling around them.
/// </summary>
internal static class GateFlow
{
    /// <param name="run">The run of one stage.</param>
    /// <param name="key">Names the move: the same in every stage and operation that carries it.</param>
    /// <param name="decide">Reads and decides; null where it sees that nothing moves.</param>
    public static void Run(PluginRun run, string key, Func<Ruling?> decide)
    {
        if (run.Stage == PipelineStage.PostOperation)
            WriteReceipt(run, key);
        // Inside a transaction a receipt written by PreValidation would go down with the refusal; PreOperation decides then.
        else if (run.SharedAround(key) is null && (run.Stage == PipelineStage.PreOperation || !run.Context.IsInTransaction))
            Decide(run, key, decide());
    }

    private static void Decide(PluginRun run, string key, Ruling? ruling)
    {
        if (ruling is null)
        {
            run.Share(key, Passage.NoMove);
            return;
        }

        if (!ruling.Decision.IsAllowed && run.Stage == PipelineStage.PreValidation)
            LeaveReceipt(run, Passage.Of(ruling, run));
        run.Obey(ruling.Decision, ruling.Language);
        run.Share(key, Passage.Of(ruling, run).ToText(Operation(run)));
    }

    private static void WriteReceipt(PluginRun run, string key)
    {
        if (run.SharedAround(key) is { } text && Passage.AllowedFromText(text, Operation(run)) is { } passage)
            passage.Write(run);
    }

    // Only the operation whose stages decided writes the receipt; those inside it see the same ruling.
    private static string Operation(PluginRun run) => $"{run.Context.MessageName} {run.Context.PrimaryEntityName}";

    private static void LeaveReceipt(PluginRun run, Passage passage)
    {
        try
        {
            passage.Write(run);
        }
        catch (Exception lost)
        {
            // That a row written here outlives the refusal is not documented: nothing but the receipt may depend on it, least of all the refusal.
            run.Trace("The receipt of the refusal was not written: " + lost);
        }
    }
}
