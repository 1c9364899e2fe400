namespace Solution.Tests.Given;

/// <summary>A copy of the solution for each test, to be broken in one place.</summary>
internal abstract class BrokenSolution
{
    /// <summary>The copy.</summary>
    protected SolutionCopy Solution { get; private set; } = null!;

    [SetUp]
    public void Copy() => Solution = new SolutionCopy();

    [TearDown]
    public void Remove() => Solution.Dispose();

    /// <summary>These are all problems of the copy, with file, line and the whole sentence.</summary>
    protected void Expect(params string[] problems) => Assert.That(Solution.Problems(), Is.EqualTo(problems));

    /// <summary>The line on which a text stands for the second time.</summary>
    protected int LineOfSecond(string file, string text)
    {
        var lines = Solution.Read(file).Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
        return Array.FindIndex(lines, first + 1, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }
}
