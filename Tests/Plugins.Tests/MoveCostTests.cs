using System.Diagnostics;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What one stage move costs in requests to the platform: at most 3 reads and 1 write, whatever the number of items and answers. And what a save costs.</summary>
internal sealed class MoveCostTests
{
    private const int PerChecklist = 100;

    private static readonly string[] Reads = ["Retrieve", "RetrieveMultiple", "RetrievePrincipalAccess"];

    private readonly List<string> requests = [];
    private ActivityListener listener = null!;

    [SetUp]
    public void Listen()
    {
        requests.Clear();
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => requests.Add(activity.OperationName),
        };
        ActivitySource.AddActivityListener(listener);
    }

    [TearDown]
    public void StopListening() => listener.Dispose();

    [TestCase(5)]
    [TestCase(500)]
    public void A_move_costs_at_most_three_reads_and_one_write_whatever_the_number_of_items(int items)
    {
        using var product = new Product();
        var (deals, rep, deal) = DealWithItems(product, items);
        foreach (var some in Enumerable.Range(0, items).Chunk(PerChecklist)) deals.Save(rep, deal, [.. some.Select(Assumed)]);
        requests.Clear();

        deals.Move(rep, deal, "Develop");

        Assert.That(deals.StageOf(deal), Is.EqualTo("Develop"));
        Report("an allowed move", items);
    }

    [TestCase(5)]
    [TestCase(500)]
    public void A_refusal_costs_at_most_three_reads_and_one_write_whatever_the_number_of_items(int items)
    {
        using var product = new Product();
        var (deals, rep, deal) = DealWithItems(product, items);
        requests.Clear();

        Assert.Throws<DataverseFault>(() => deals.Move(rep, deal, "Develop"));

        Report("a refused move", items);
    }

    [TestCase(5)]
    [TestCase(100)]
    public void Saving_answers_counts_their_stage_once_whatever_their_number(int items)
    {
        using var product = new Product();
        var (deals, rep, deal) = DealWithItems(product, items);
        var answers = Enumerable.Range(0, items).Select(Assumed).ToArray();
        requests.Clear();

        deals.Save(rep, deal, answers);
        var first = requests.Count(request => !Reads.Contains(request));
        requests.Clear();
        deals.Save(rep, deal, answers);

        Assert.That(first, Is.EqualTo(items + 1), "an answer each, and one count");
        Assert.That(requests.Except(Reads), Is.Empty, "nothing changed, so nothing is written");
        Assert.That(product.All("chk_compliance", ("chk_opportunityid", deal.Id)).Single()["chk_assumed"], Is.EqualTo(items));
    }

    private void Report(string what, int items)
    {
        var reads = requests.Count(Reads.Contains);
        TestContext.Out.WriteLine($"{what} with {items} items: {reads} reads, {requests.Count - reads} writes");
        Assert.That(reads, Is.LessThanOrEqualTo(3), string.Join(", ", requests));
        Assert.That(requests.Count - reads, Is.EqualTo(1), string.Join(", ", requests));
    }

    private static (Deals Deals, Guid Rep, EntityReference Deal) DealWithItems(Product product, int items)
    {
        var deals = new Deals(product);
        deals.ImportPack($$"""
            { "pack":"test", "version":1, "practices":[], "checklists":[{{string.Join(",", Enumerable.Range(0, items).Chunk(PerChecklist).Select(Checklist))}}] }
            """);
        var rep = product.Rep("rita");
        return (deals, rep, deals.New(rep));
    }

    private static string Checklist(int[] items) =>
        $$"""{"key":"qualify{{items[0]}}","name":"Leaving Qualify","moment":"leavingStage","stage":0,"items":[{{string.Join(",", items.Select(Item))}}]}""";

    private static string Item(int number) =>
        $$"""{"key":"qualify.item{{number}}","question":"What about part {{number}}?","kind":"know","enforcement":"require","impact":3,"effort":2,"whyAsked":"It matters.","whoSees":"You"}""";

    private static string Assumed(int number) => $$"""{"item":"qualify.item{{number}}","state":"assumed","value":"We think part {{number}} is fine."}""";
}
