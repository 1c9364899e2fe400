using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>A receipt stays as it was written.</summary>
internal sealed class ReceiptTests
{
    private const string Frozen =
        "The receipt was not changed: receipts stay as they were written, whatever anybody's role. They are worth something only because nobody can correct them afterwards. "
        + "If a receipt is wrong, say so in a note on the deal. (CHK104)";

    private const string Written =
        "The receipt was not saved: receipts are written by the gate itself when a deal moves, so that each of them stands for a move that was decided. "
        + "Move the deal; to bring in history, import it with the decision Recorded and the road Import. (CHK105)";

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;
    private Entity receipt = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void Refuse()
    {
        deal = deals.New(rep);
        Assert.Throws<DataverseFault>(() => deals.Move(rep, deal, "Develop"));
        receipt = product.All("chk_passage", ("chk_opportunityid", deal.Id)).Single();
    }

    [TestCase("chk_message", "All is well.")]
    [TestCase("chk_gapcount", 0)]
    [TestCase("chk_opportunityid", null)]
    public void Nobody_changes_one_not_even_an_administrator(string column, object? value)
    {
        var refusal = Assert.Throws<DataverseFault>(() => product.Admin.Update(new Entity("chk_passage", receipt.Id) { [column] = value }))!;

        Assert.That(refusal.Message, Is.EqualTo(Frozen));
    }

    [Test]
    public void Nobody_sets_one_inactive()
    {
        var request = new OrganizationRequest("SetState")
        {
            ["EntityMoniker"] = receipt.ToEntityReference(), ["State"] = new OptionSetValue(1), ["Status"] = new OptionSetValue(2),
        };

        Assert.That(() => product.Admin.Execute(request), Throws.TypeOf<DataverseFault>().With.Message.EqualTo(Frozen));
    }

    [Test]
    public void Nobody_deletes_one_not_even_an_administrator()
    {
        var refusal = Assert.Throws<DataverseFault>(() => product.Admin.Delete("chk_passage", receipt.Id))!;

        Assert.That(refusal.Message, Is.EqualTo(Frozen));
    }

    [Test]
    public void Nobody_writes_one_by_hand()
    {
        var refusal = Assert.Throws<DataverseFault>(() => product.Admin.Create(Receipt(decision: 0, road: 0)))!;

        Assert.That(refusal.Message, Is.EqualTo(Written));
    }

    [TestCase(2, 0)]
    [TestCase(0, 5)]
    [TestCase(3, 5)]
    public void History_says_that_it_was_recorded_and_imported(int decision, int road)
    {
        var refusal = Assert.Throws<DataverseFault>(() => product.Admin.Create(Receipt(decision, road)))!;

        Assert.That(refusal.Message, Is.EqualTo(Written));
    }

    [Test]
    public void An_administrator_imports_history()
    {
        product.Admin.Create(Receipt(decision: 2, road: 5));

        Assert.That(product.All("chk_passage", ("chk_opportunityid", deal.Id)), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_receipt_outlives_its_deal()
    {
        product.Admin.Delete("opportunity", deal.Id);

        var left = product.All("chk_passage", ("chk_dealid", deal.Id.ToString("D"))).Single();
        Assert.That((left["chk_dealname"], left.Contains("chk_opportunityid")), Is.EqualTo(((object)"Forty servers", false)));
    }

    private Entity Receipt(int decision, int road) => new("chk_passage")
    {
        ["chk_name"] = "Develop: imported", ["chk_opportunityid"] = deal, ["chk_passedon"] = DateTime.UtcNow,
        ["chk_decision"] = new OptionSetValue(727_000_000 + decision), ["chk_road"] = new OptionSetValue(727_000_000 + road),
    };
}
