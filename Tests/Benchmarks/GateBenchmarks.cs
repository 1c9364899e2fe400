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

    /// <summary>How many items the gate looks at.</summary>
    [Params(5, 50, 500)]
    public int Items { get; set; }

    /// <summary>Makes the items.</summary>
    [GlobalSetup]
    public void Setup()
    {
        settled = [.. Enumerable.Range(0, Items).Select(number => Item($"Who signs part {number}?").NeedingVerification().Verified("The CFO", Moments.LastWeek))];
        partlyOpen = [.. settled.Select((one, number) => number % 5 == 0 ? one.Answered(Answer.None) : one)];
    }

    /// <summary>Everything is settled: the move is allowed.</summary>
    [Benchmark]
    public object Allowed() => StageGate.Decide(move, settled, Moments.Now);

    /// <summary>Every fifth item is open: the sentence names them all.</summary>
    [Benchmark]
    public object Refused() => StageGate.Decide(move, partlyOpen, Moments.Now);
}
