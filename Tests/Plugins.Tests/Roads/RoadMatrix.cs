using System.Text;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>What the tests observed, as the page docs/road-matrix.md.</summary>
internal sealed class RoadMatrix
{
    private readonly Dictionary<(string Road, string Column), string> cells = [];
    private readonly Dictionary<string, string> receipts = [];
    private readonly Dictionary<string, string> free = [];

    /// <summary>Whether every test of the matrix has run.</summary>
    public bool IsWhole => cells.Count == RoadList.All.Length * RoadCase.All.Length && free.Count == FreeMoves.All.Length;

    public void Saw(Road road, RoadCase column, string what) => cells[(road.Name, column.ToString())] = what;

    public void SawReceipt(Road road, string what) => receipts[road.Name] = what;

    public void Saw(FreeMove move, string what) => free[move.Name] = what;

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("""
            # The road matrix

            Written by `RoadMatrixTests` from what they observed; `CHK_KEEP_MATRIX=1` keeps a new one, and without it the tests fail where this page and the product differ.

            Every checklist asks one thing at one level of enforcement, and every answer is in one state. *Held* means refused by the gate with the message of that number and nothing changed;
            where it says *no trace*, the road is part of a larger transaction and the receipt of the refusal goes down with it. Who bypasses custom logic leaves no receipt; the reconciliation finds that.


            """.ReplaceLineEndings("\n"));
        text.Append($"| road | receipt | {string.Join(" | ", RoadCase.All.Select(one => one.ToString()))} |\n|---|---|{string.Concat(RoadCase.All.Select(_ => "---|"))}\n");
        foreach (var road in RoadList.All)
            text.Append($"| {road.Name} | {receipts.GetValueOrDefault(road.Name, "-")} | {string.Join(" | ", RoadCase.All.Select(one => cells.GetValueOrDefault((road.Name, one.ToString()), "?")))} |\n");

        text.Append("\nWhat asks nothing, though every item is required and open:\n\n| what | receipt |\n|---|---|\n");
        foreach (var move in FreeMoves.All)
            text.Append($"| {move.Name} | {free.GetValueOrDefault(move.Name, "?")} |\n");
        return text.ToString();
    }
}
