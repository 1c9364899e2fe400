using BenchmarkDotNet.Attributes;
using CrmChecklists.Domain;
using CrmChecklists.Given;
using static CrmChecklists.Given.Known;

namespace Benchmarks;

/// <summary>Design 7: deciding a 50-item gate in Domain takes under 10 µs, and the cost grows linearly with the items.</summary>
[MemoryDiagnoser]
public class GateBenchmarks
{
    private readonly StageMove move = new(Stages.Qualify, Stages.Develop);
    private ItemAnswer[] settled = [];
    private ItemAnswer[] partlyOpen = [];
    private ItemAnswer[] ofEveryKind = [];

    /// <summary>How many items the gate looks at.</summary>
    [Params(5, 50, 500)]
    public int Items { get; set; }

    /// <summary>Makes the items.</summary>
    [GlobalSetup]
    public void Setup()
    {
        settled = [.. Enumerable.Range(0, Items).Select(number => Item($"Who signs part {number}?").NeedingVerification().Verified("The CFO", Moments.LastWeek))];
        partlyOpen = [.. settled.Select((one, number) => number % 5 == 0 ? one.Answered(Answer.None) : one)];
        ofEveryKind = [.. settled.Select(OfSomeKind)];
    }

    /// <summary>Everything is settled: the move is allowed.</summary>
    [Benchmark]
    public object Allowed() => StageGate.Decide(move, settled, Moments.Now);

    /// <summary>Every fifth item is open: the sentence names them all.</summary>
    [Benchmark]
    public object Refused() => StageGate.Decide(move, partlyOpen, Moments.Now).Refusal!.Text;

    /// <summary>Waived, bound, expiring and with whys, all settled: what the state that counts costs.</summary>
    [Benchmark]
    public object AllowedOfEveryKind() => StageGate.Decide(move, ofEveryKind, Moments.Now);

    private static ItemAnswer OfSomeKind(ItemAnswer one, int number) => (number % 4) switch
    {
        0 => one.Waived(until: Moments.NextTuesday),
        1 => one.BoundTo("opportunity.estimatedvalue", says: "1200", said: "1200"),
        2 => one.KeepingDays(90),
        _ => one.AskingWhys(3).WithWhys(3),
    };
}
