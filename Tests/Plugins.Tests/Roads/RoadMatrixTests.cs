using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>No road around the gate: each of them tried with too little and taken with enough, at every level of enforcement. What is seen becomes docs/road-matrix.md.</summary>
internal sealed class RoadMatrixTests
{
    private static readonly string[] RoadNames =
        ["Stage change", "Finishing the process", "Winning", "Losing", "State change", "Import", "Starting in a stage", "Sales stage", "Closing activity", "Unknown", "Qualifying out"];

    private readonly Dictionary<Level, RoadWorld> worlds = [];
    private readonly RoadMatrix matrix = new();

    private static IEnumerable<TestCaseData> Cases => RoadList.All.SelectMany(road => RoadCase.All, (road, one) => new TestCaseData(road, one).SetArgDisplayNames(road.Name, one.ToString()));

    private static IEnumerable<TestCaseData> Free => FreeMoves.All.Select(move => new TestCaseData(move).SetArgDisplayNames(move.Name));

    private static string File => Path.Combine(Repository.Root, "docs", "road-matrix.md");

    [OneTimeTearDown]
    public void Remove()
    {
        foreach (var world in worlds.Values)
            world.Dispose();
    }

    [Order(1)]
    [TestCaseSource(nameof(Cases))]
    public void A_road_is_open_to_who_has_settled_enough_and_closed_to_who_has_not(Road road, RoadCase one)
    {
        var scene = new Scene(World(one.Level), road.HasProcess);
        road.Prepare?.Invoke(scene);
        scene.Answer(one.State);
        var before = scene.Standing();

        var refusal = Take(road.Take, scene);

        if (one.Passes && road.PlatformSays is { } words)
            PlatformRefuses(road, one, scene, refusal, words);
        else if (one.Passes)
            Passes(road, one, scene, refusal, before);
        else
            IsHeld(road, one, scene, refusal, before);
    }

    [Order(1)]
    [TestCaseSource(nameof(Free))]
    public void What_does_not_get_on_is_free(FreeMove move)
    {
        var scene = new Scene(World(Level.RequireVerified), move.HasProcess);
        move.Prepare?.Invoke(scene);
        var known = scene.Receipts().Count;

        var refusal = Take(move.Take, scene);

        var receipts = scene.Receipts().Skip(known).Select(receipt => (string)receipt["chk_name"]).ToList();
        matrix.Saw(move, refusal is not null ? "refused: " + refusal : receipts.Count == 0 ? "none" : string.Join("; ", receipts));
        Assert.That(refusal, Is.Null);
        Assert.That(receipts, Is.EqualTo(move.Receipt is null ? [] : new[] { move.Receipt }));
    }

    [Order(2)]
    [Test]
    public void The_page_says_what_was_observed()
    {
        if (!matrix.IsWhole)
            Assert.Ignore("Only some of the matrix was run.");
        var observed = matrix.ToString();

        if (Environment.GetEnvironmentVariable("CHK_KEEP_MATRIX") == "1")
            System.IO.File.WriteAllText(File, observed);

        Assert.That(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), Is.EqualTo(observed), "Run these tests with CHK_KEEP_MATRIX=1 and look at the difference.");
    }

    [Test]
    public void Skipped_stages_skip_no_checklist()
    {
        var scene = new Scene(World(Level.Require), hasProcess: false);

        var refusal = Take(one => one.AsRep.Create(RoadList.Fresh(one, "opportunitysalesprocess", "Close")), scene);

        Assert.That(refusal, Is.EqualTo(Sentence(
            "This deal cannot go to Close yet: 3 things are still to settle.\n1. What about qualify? It is still open.\n2. What about develop? It is still open.\n3. What about propose? It is still open.\n")));
    }

    [Test]
    public void A_sales_stage_skips_none_either()
    {
        var scene = new Scene(World(Level.Require));

        var refusal = Take(one => one.AsRep.Update(RoadList.SalesStage(one, 3)), scene);

        Assert.That(refusal, Is.EqualTo(Sentence(
            "This deal cannot leave Qualify for Close yet: 3 things are still to settle.\n1. What about qualify? It is still open.\n2. What about develop? It is still open.\n3. What about propose? It is still open.\n")));
    }

    [Test]
    public void A_deal_is_not_won_through_the_answers_of_another_moment()
    {
        var scene = new Scene(World(Level.Require));
        scene.World.Deals.Save(scene.World.Rep, scene.Deal, """{"item":"losing.item","state":"assumed","value":"The CFO"}""");

        var refusal = Take(one => one.AsRep.Execute(RoadList.Closing(one, "WinOpportunity", 3)), scene);

        Assert.That(refusal, Is.EqualTo(
            "This deal cannot be closed as won yet: one thing is still to settle.\n1. What about winning? It is still open.\n"
            + "What a deal taught is known best on the day it closes, and the next deal is won with it.\n"
            + "Open the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets you close it. (CHK103)"));
    }

    [Test]
    public void A_row_that_moved_without_its_deal_does_not_bring_it_along()
    {
        var scene = new Scene(World(Level.Require));
        var row = scene.SalesRow;
        scene.AsRep.Update(new Entity(row.LogicalName, row.Id) { ["opportunityid"] = null });
        scene.AsRep.Update(RoadList.ToStage(scene, row, "Develop"));

        var refusal = Take(one => one.AsRep.Update(new Entity(row.LogicalName, row.Id) { ["opportunityid"] = one.Deal }), scene);

        Assert.That(refusal, Does.StartWith("This deal cannot go to Develop yet: one thing is still to settle.\n").And.EndWith("(CHK101)"));
    }

    [Test]
    public void Only_administrators_bypass_the_gate()
    {
        var scene = new Scene(World(Level.Require));

        var refusal = Take(one => one.AsRep.Execute(new OrganizationRequest("Update")
        {
            ["Target"] = RoadList.ToStage(one, one.SalesRow, "Develop"), ["BypassBusinessLogicExecution"] = "CustomSync",
        }), scene);

        Assert.That(refusal, Does.Contain("prvBypassCustomBusinessLogic"));
        Assert.That(scene.World.Deals.StageOf(scene.Deal), Is.EqualTo("Qualify"));
    }

    private static string? Take(Action<Scene> road, Scene scene)
    {
        try
        {
            road(scene);
            return null;
        }
        catch (Exception refusal)
        {
            return refusal.Message;
        }
    }

    private void IsHeld(Road road, RoadCase one, Scene scene, string? refusal, string before)
    {
        var receipts = scene.Receipts();
        matrix.Saw(road, one, refusal is null ? "PASSES" : receipts.Count == 0 ? "held, no trace" : $"held {Number(refusal)}");
        Assert.That(refusal, Does.StartWith(road.FirstLine + "\n1. What about ").And.EndWith(road.FirstLine.Contains("closed", StringComparison.Ordinal) ? " (CHK103)" : " (CHK101)"));
        Assert.That(scene.Standing(), Is.EqualTo(before), "nothing has changed");
        Assert.That(receipts.Select(receipt => (receipt["chk_message"], receipt.GetAttributeValue<OptionSetValue>("chk_decision").Value)),
            Is.EqualTo(road.KeepsReceipt ? new[] { ((object)refusal!, 727_000_001) } : []));
        Assert.That(scene.Lessons(), Is.Empty);
    }

    private void Passes(Road road, RoadCase one, Scene scene, string? refusal, string before)
    {
        matrix.Saw(road, one, refusal is null ? "passes" : "refused: " + refusal);
        Assert.That(refusal, Is.Null);
        Assert.That(scene.Standing(), Is.Not.EqualTo(before), "something has changed");
        var receipt = scene.Receipts().Single();
        Assert.That(receipt.GetAttributeValue<OptionSetValue>("chk_decision").Value, Is.EqualTo(727_000_000));
        matrix.SawReceipt(road, RoadNames[receipt.GetAttributeValue<OptionSetValue>("chk_road").Value - 727_000_000] + (scene.Lessons().Count > 0 ? ", lesson" : ""));
    }

    private void PlatformRefuses(Road road, RoadCase one, Scene scene, string? refusal, string words)
    {
        matrix.Saw(road, one, refusal?.StartsWith(words, StringComparison.Ordinal) == true ? "the platform refuses" : refusal ?? "PASSES");
        Assert.That(refusal, Does.StartWith(words));
        Assert.That(scene.Receipts(), Is.Empty);
    }

    private static string Number(string message) => message[(message.LastIndexOf('(') + 1)..^1];

    private static string Sentence(string beginning) =>
        beginning + "Deals are lost over what nobody asked or nobody checked, and finding out now costs least.\n"
        + "Open the checklist on the deal and write down what you know. Where a plan is enough, an honest \"not yet\" with a plan and a date lets the deal move on. (CHK101)";

    private RoadWorld World(Level level)
    {
        if (!worlds.TryGetValue(level, out var world))
            worlds[level] = world = new RoadWorld(level);
        return world;
    }
}
