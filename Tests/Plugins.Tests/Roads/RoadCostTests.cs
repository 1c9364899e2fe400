using System.Diagnostics;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>What each road costs in requests to the platform: at most 3 reads and 1 write, whatever the number of items, answers and conditions.</summary>
[TestFixture(1, 0)]
[TestFixture(84, 0)]
[TestFixture(1, 6)]
[TestFixture(84, 50)]
internal sealed class RoadCostTests(int itemsEach, int conditions)
{
    private static readonly string[] Reads = ["Retrieve", "RetrieveMultiple"];

    private readonly List<string> requests = [];
    private ActivityListener listener = null!;
    private RoadWorld world = null!;

    [OneTimeSetUp]
    public void Install()
    {
        world = new RoadWorld(Level.Require, itemsEach, conditions);
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => requests.Add(activity.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        listener.Dispose();
        world.Dispose();
    }

    [TestCaseSource(typeof(RoadList), nameof(RoadList.All))]
    public void A_refusal_costs_at_most_three_reads_and_one_write(Road road)
    {
        var scene = Ready(road);

        Assert.That(() => road.Take(scene), Throws.Exception);

        AssertCost(road, writes: road.KeepsReceipt ? 1 : 0);
    }

    [TestCaseSource(typeof(RoadList), nameof(RoadList.All))]
    public void An_allowed_move_costs_at_most_three_reads_and_one_write(Road road)
    {
        if (road.PlatformSays is not null)
            Assert.Ignore("The platform refuses it.");
        var scene = Ready(road);
        Answer(scene);
        requests.Clear();

        road.Take(scene);

        AssertCost(road, writes: 1);
    }

    private Scene Ready(Road road)
    {
        var scene = new Scene(world, road.HasProcess);
        road.Prepare?.Invoke(scene);
        requests.Clear();
        return scene;
    }

    // Past the rules for answers, which have costs of their own.
    private void Answer(Scene scene)
    {
        var rows = world.ItemKeys.Select(key => new Entity("chk_answer")
        {
            ["chk_opportunityid"] = scene.Deal, ["chk_itemkey"] = key, ["chk_name"] = key, ["chk_value"] = "The CFO", ["chk_state"] = new OptionSetValue(727_000_002),
        });
        scene.Admin.Execute(new OrganizationRequest("CreateMultiple")
        {
            ["Targets"] = new EntityCollection([.. rows]) { EntityName = "chk_answer" }, ["BypassBusinessLogicExecution"] = "CustomSync",
        });
    }

    private void AssertCost(Road road, int writes)
    {
        // The other plug-in's own Update is none of ours.
        var ours = road.Name.Contains("another plug-in", StringComparison.Ordinal) ? requests.Skip(1).ToList() : requests;
        var reads = ours.Count(Reads.Contains);
        TestContext.Out.WriteLine($"{reads} reads, {ours.Count - reads} writes");
        Assert.That(reads, Is.LessThanOrEqualTo(3), string.Join(", ", ours));
        Assert.That(ours.Count - reads, Is.EqualTo(writes), string.Join(", ", ours));
    }
}
