namespace Emulator.Pipeline.Processes;

/// <summary>A business process flow: a workflow row of category 4, its table, and its stages in order.</summary>
/// <param name="Table">The table whose rows are its instances (the definition's unique name).</param>
/// <param name="PrimaryTable">The table whose rows start it.</param>
internal sealed record Process(Guid Id, string Name, string Table, string PrimaryTable, int Order, IReadOnlyList<ProcessStage> Stages)
{
    /// <returns>The stage's place on the path, or -1 when it is not of this process.</returns>
    public int IndexOf(Guid stage)
    {
        for (var i = 0; i < Stages.Count; i++)
        {
            if (Stages[i].Id == stage) return i;
        }

        return -1;
    }

    /// <summary>The ids of the stages up to and including this one, as traversedpath has them.</summary>
    public string PathTo(int index) => string.Join(',', Stages.Take(index + 1).Select(s => s.Id));
}
