using System.Diagnostics;
using System.Text;

namespace Emulator.Tests.WebApi;

public sealed class ThroughputTests : WebApiFixture
{
    [Test, Explicit("Prints figures; benchmarks live in Tests/Benchmarks.")]
    public async Task How_fast_rows_arrive_and_queries_answer()
    {
        await CreateMultiple("Warm");
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 5; round++) await CreateMultiple($"Round {round}");
        await TestContext.Out.WriteLineAsync($"CreateMultiple: {5000 / watch.Elapsed.TotalSeconds:F0} rows/s");

        await Read("contacts?$select=lastname&$filter=startswith(lastname,'Round 3 99')&$expand=parentcustomerid_account($select=name)");
        watch.Restart();
        for (var round = 0; round < 20; round++)
            await Read("contacts?$select=lastname&$filter=startswith(lastname,'Round 3 99')&$expand=parentcustomerid_account($select=name)");
        await TestContext.Out.WriteLineAsync($"filtered query with a lookup: {watch.Elapsed.TotalMilliseconds / 20:F1} ms");
        Assert.Pass();
    }

    private async Task CreateMultiple(string name)
    {
        var rows = Enumerable.Range(0, 1000).Select(n => $$"""{"@odata.type":"Microsoft.Dynamics.CRM.contact","lastname":"{{name}} {{n}}","firstname":"F","telephone1":"555","jobtitle":"Buyer"}""");
        using var content = new StringContent($$"""{"Targets":[{{string.Join(',', rows)}}]}""", Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync("contacts/Microsoft.Dynamics.CRM.CreateMultiple", content);
        Assert.That((int)response.StatusCode, Is.EqualTo(200), await response.Content.ReadAsStringAsync());
    }
}
