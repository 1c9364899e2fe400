using BenchmarkDotNet.Attributes;
using CrmChecklists.Domain;
using CrmChecklists.Given;

namespace Benchmarks;

/// <summary>Fifty conditions over one deal: what they add to a gate that is to take under 10 µs.</summary>
[MemoryDiagnoser]
public class ConditionBenchmarks
{
    private const int Conditions = 50;

    private static readonly string[] Comparisons =
    [
        "<condition attribute='estimatedvalue' operator='ge' value='{0}000' />",
        "<condition attribute='prioritycode' operator='in'><value>1</value><value>{0}</value></condition>",
        "<condition attribute='name' operator='like' value='%servers {0}%' />",
        "<condition attribute='estimatedclosedate' operator='next-x-months' value='{0}' />",
        "<condition attribute='description' operator='not-null' />",
    ];

    private readonly DealFacts deal = new(new Dictionary<DealColumn, object?>
    {
        [new(null, "estimatedvalue")] = 24_500m,
        [new(null, "prioritycode")] = 2,
        [new(null, "name")] = "Forty servers for the new data centre",
        [new(null, "estimatedclosedate")] = Moments.Now.AddMonths(2),
        [new("parentaccountid", "accountid")] = Guid.NewGuid(),
        [new("parentaccountid", "industrycode")] = 7,
    });

    private string[] filters = [];
    private Condition[] parsed = [];

    /// <summary>Writes the filters, each of two comparisons, every third with one of the account.</summary>
    [GlobalSetup]
    public void Setup()
    {
        filters = [.. Enumerable.Range(1, Conditions).Select(Filter)];
        parsed = [.. filters.Select(filter => Condition.Read(filter, []) ?? throw new InvalidOperationException(filter))];
    }

    /// <summary>Deciding fifty conditions that were read before.</summary>
    [Benchmark]
    public int Decided() => parsed.Count(condition => condition.Applies(deal, Moments.Now, TimeZoneInfo.Utc));

    /// <summary>The same from their texts, as rows hold them: looked up, decided.</summary>
    [Benchmark]
    public int LookedUpAndDecided() => filters.Count(filter => Condition.Read(filter, [])!.Applies(deal, Moments.Now, TimeZoneInfo.Utc));

    /// <summary>Reading one filter that nobody has read before.</summary>
    [Benchmark]
    public object ReadAnew() => ConditionReader.Read(filters[0], [])!;

    private static string Filter(int number)
    {
        var comparisons = string.Format(Comparisons[number % Comparisons.Length] + Comparisons[(number + 1) % Comparisons.Length], number);
        var link = number % 3 != 0 ? "" : $"""
            <link-entity name='account' from='accountid' to='parentaccountid' link-type='inner' alias='a'>
              <filter><condition attribute='industrycode' operator='ne' value='{number}' /></filter>
            </link-entity>
            """;
        return $"<fetch version='1.0' output-format='xml-platform' mapping='logical'><entity name='opportunity'><attribute name='name' /><filter type='and'>{comparisons}</filter>{link}</entity></fetch>";
    }
}
