using CrmChecklists.Demo.Import;
using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

public class DealReaderTests
{
    [Test]
    public void A_deal_is_taken_with_its_names_resolved_and_its_values_read()
    {
        var reader = new DealReader(Folder(new DealRow
        {
            Id = "A1", Agent = "Anna Snelling", Product = "GTX Pro", Account = "Acme", Stage = "Won",
            EngagedOn = "2016-10-20", ClosedOn = "2017-03-01", Value = "4514",
        }));

        var deal = reader.Read().Single();

        Assert.That(deal, Is.EqualTo(
            new Deal("A1", "Anna Snelling", "GTX Pro", "Acme", DealOutcome.Won, new DateOnly(2016, 10, 20), new DateOnly(2017, 3, 1), 4514m)));
        Assert.That(reader.Problems, Is.Empty);
    }

    [Test]
    public void An_open_deal_is_worth_the_list_price()
    {
        var reader = new DealReader(Folder(Row with { Stage = "Prospecting", ClosedOn = "", Value = "" }));

        var deal = reader.Read().Single();

        Assert.That(deal.Value, Is.EqualTo(4821m));
    }

    [Test]
    public void An_open_deal_whose_product_has_no_readable_price_is_taken_without_a_value_and_reported()
    {
        var product = new ProductRow { Name = "GTX Pro", Series = "GTX", Price = "on request" };
        var reader = new DealReader(Folder(Row with { Stage = "Prospecting", ClosedOn = "", Value = "" }) with { Products = [product] });

        var deal = reader.Read().Single();
        var problems = ProductImporter.Problems([product]).Concat(reader.Problems).ToList();

        Assert.That(deal.Value, Is.Null);
        Assert.That(problems, Is.EqualTo(new[]
        {
            new ImportProblem("products have a price that cannot be read: taken without it",
                "products.csv line 2 (GTX Pro): \"on request\" is not an amount.", IsTaken: true),
            new ImportProblem("deals have neither a close_value nor a product with a price: taken without a value",
                "sales_pipeline.csv line 2 (A1): no close_value, and GTX Pro has no price, taken without a value.", IsTaken: true),
        }));
    }

    [Test]
    public void A_product_that_differs_in_spaces_is_resolved_and_reported()
    {
        var reader = new DealReader(Folder(Row with { Product = "GTXPro" }));

        var deal = reader.Read().Single();

        Assert.That(deal.Product, Is.EqualTo("GTX Pro"));
        Assert.That(reader.Problems.Single(), Is.EqualTo(new ImportProblem(
            "deals spell the product \"GTXPro\": taken as \"GTX Pro\"",
            "sales_pipeline.csv line 2 (A1): product \"GTXPro\" taken as \"GTX Pro\".", IsTaken: true)));
    }

    [Test]
    public void A_deal_without_an_account_is_taken_and_reported()
    {
        var reader = new DealReader(Folder(Row with { Account = "" }));

        var deal = reader.Read().Single();

        Assert.That(deal.Account, Is.Null);
        Assert.That(deal.Name, Is.EqualTo("GTX Pro (A1)"));
        Assert.That(reader.Problems.Single().Line, Is.EqualTo("sales_pipeline.csv line 2 (A1): no account, taken without one."));
    }

    private static IEnumerable<TestCaseData> LeftOut()
    {
        yield return new TestCaseData(Row with { Id = "" }, "sales_pipeline.csv line 2 (): no opportunity_id, so it could not be found again.");
        yield return new TestCaseData(Row with { Agent = "Nobody" }, "sales_pipeline.csv line 2 (A1): \"Nobody\" is not in sales_teams.csv.");
        yield return new TestCaseData(Row with { Stage = "Dreaming" }, "sales_pipeline.csv line 2 (A1): \"Dreaming\" is not Prospecting, Engaging, Won or Lost.");
        yield return new TestCaseData(Row with { Stage = "2" }, "sales_pipeline.csv line 2 (A1): \"2\" is not Prospecting, Engaging, Won or Lost.");
        yield return new TestCaseData(Row with { EngagedOn = "20/10/2016" }, "sales_pipeline.csv line 2 (A1): \"20/10/2016\" or \"2017-03-01\" is not a date like 2017-03-01.");
        yield return new TestCaseData(Row with { ClosedOn = "" }, "sales_pipeline.csv line 2 (A1): Won, but no close_date.");
        yield return new TestCaseData(Row with { Value = "-3" }, "sales_pipeline.csv line 2 (A1): \"-3\" is not an amount.");
        yield return new TestCaseData(Row with { Product = "Abacus" }, "sales_pipeline.csv line 2 (A1): \"Abacus\" is not in products.csv.");
    }

    [TestCaseSource(nameof(LeftOut))]
    public void A_deal_that_cannot_be_read_is_left_out_with_a_sentence_that_says_where_and_why(DealRow row, string sentence)
    {
        var reader = new DealReader(Folder(row));

        var deals = reader.Read();

        Assert.That(deals, Is.Empty);
        Assert.That(reader.Problems.Single().Line, Is.EqualTo(sentence));
        Assert.That(reader.Problems.Single().IsTaken, Is.False);
    }

    [Test]
    public void A_repeated_deal_is_taken_once()
    {
        var reader = new DealReader(Folder(Row, Row));

        var deals = reader.Read();

        Assert.That(deals, Has.Count.EqualTo(1));
        Assert.That(reader.Problems.Single().Line, Is.EqualTo("sales_pipeline.csv line 3 (A1): this opportunity_id came before."));
    }

    [Test]
    public void The_real_pipeline_arrives_whole_with_its_two_kinds_of_problem()
    {
        var folder = SalesFolder.Read(SharedData.SalesOpportunitiesOrIgnore());
        var reader = new DealReader(folder);

        var deals = reader.Read();

        Assert.That(deals.CountBy(d => d.Outcome), Is.EquivalentTo(new Dictionary<DealOutcome, int>
        {
            [DealOutcome.Prospecting] = 500, [DealOutcome.Engaging] = 1589, [DealOutcome.Won] = 4238, [DealOutcome.Lost] = 2473,
        }));
        Assert.That(reader.Problems.CountBy(p => p.Kind), Is.EquivalentTo(new Dictionary<string, int>
        {
            ["deals have no account: taken without one"] = 1425,
            ["deals spell the product \"GTXPro\": taken as \"GTX Pro\""] = 1480,
        }));
        Assert.That(deals.Select(d => d.Agent).Distinct().Count(), Is.EqualTo(30));
    }

    private static readonly DealRow Row = new()
    {
        Id = "A1", Agent = "Anna Snelling", Product = "GTX Pro", Account = "Acme", Stage = "Won",
        EngagedOn = "2016-10-20", ClosedOn = "2017-03-01", Value = "4514",
    };

    private static SalesFolder Folder(params DealRow[] deals) => new("memory",
        [new AccountRow { Name = "Acme" }], [new ProductRow { Name = "GTX Pro", Series = "GTX", Price = "4821" }],
        [new AgentRow { Agent = "Anna Snelling", Manager = "Dustin Brinkmann", Office = "Central" }], deals);
}
