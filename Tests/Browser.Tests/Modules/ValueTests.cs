using Browser.Tests.Support;
using Microsoft.Playwright;

namespace Browser.Tests.Modules;

public sealed class ValueTests : ModuleTest
{
    protected override BrowserNewContextOptions Options => new() { Locale = "de-DE", TimezoneId = "America/Los_Angeles" };

    private const string Money = "{ name: 'v', type: 'Money', precision: 2, min: 0, max: 1000000, options: [] }";

    [Test]
    public async Task A_day_stays_that_day_west_of_Greenwich()
    {
        var day = await Run("format/values.js", "const c = { name: 'd', type: 'DateTime', behavior: 'DateOnly' }; return m.toPayload(c, m.fromRow(c, { d: '2026-11-22' }))");

        Assert.That(day, Is.EqualTo("\"2026-11-22\""));
    }

    [Test]
    public async Task A_lookup_reads_as_an_array_with_a_braced_id_name_and_table()
    {
        var value = await Run("format/values.js", """
            const row = { _p_value: '0b0a6ee2-6a5c-4a7e-9a63-6a4f6d0f0001', '_p_value@OData.Community.Display.V1.FormattedValue': 'Contoso', '_p_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account' };
            return m.fromRow({ name: 'p', type: 'Customer', targets: ['account', 'contact'] }, row)
            """);

        Assert.That(value, Is.EqualTo("""[{"id":"{0B0A6EE2-6A5C-4A7E-9A63-6A4F6D0F0001}","name":"Contoso","entityType":"account"}]"""));
    }

    [TestCase("1.234,5", """{"value":1234.5}""")]
    [TestCase("", """{"value":null}""")]
    [TestCase("zwölf", """{"problem":"\"zwölf\" is not a number. Enter digits only."}""")]
    [TestCase("-1", """{"problem":"Enter a number of at least 0."}""")]
    [TestCase("2000000", """{"problem":"Enter a number of at most 1000000."}""")]
    public async Task Numbers_are_read_in_the_readers_own_notation(string typed, string result)
    {
        var parsed = await Run("format/values.js", $"return m.parseNumber(x, {Money}, navigator.language)", typed);

        Assert.That(System.Text.RegularExpressions.Regex.Unescape(parsed), Is.EqualTo(System.Text.RegularExpressions.Regex.Unescape(result)));
    }

    [TestCase("null", "''", ExpectedResult = "true")]
    [TestCase("[{id:'{0B0A6EE2-6A5C-4A7E-9A63-6A4F6D0F0001}'}]", "[{id:'0b0a6ee2-6a5c-4a7e-9a63-6a4f6d0f0001', name: 'other'}]", ExpectedResult = "true")]
    [TestCase("[1,2]", "[2,1]", ExpectedResult = "true")]
    [TestCase("new Date(5)", "new Date(6)", ExpectedResult = "false")]
    public async Task<string> Values_are_the_same_by_what_they_mean(string one, string other) =>
        await Run("format/values.js", $"return m.sameValue({one}, {other})");
}
