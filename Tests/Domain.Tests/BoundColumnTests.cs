using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

internal sealed class BoundColumnTests
{
    private static readonly Guid Northwind = new("11111111-2222-3333-4444-555555555555");

    [TestCase("opportunity.estimatedvalue", false, "estimatedvalue")]
    [TestCase("account.industrycode", true, "industrycode")]
    [TestCase("opportunity.chk_wave_2", false, "chk_wave_2")]
    public void A_column_is_named_by_its_table_and_its_name(string text, bool ofAccount, string column)
    {
        Assert.That(BoundColumn.Read(text), Is.EqualTo(new BoundColumn(ofAccount, column)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("estimatedvalue")]
    [TestCase("opportunity.")]
    [TestCase("contact.fullname")]
    [TestCase("opportunity.a b")]
    [TestCase("opportunity.EstimatedValue")]
    [TestCase("account.primarycontactid.name")]
    public void Anything_else_names_no_column(string? text)
    {
        Assert.That(BoundColumn.Read(text), Is.Null);
    }

    [Test]
    public void A_column_of_the_account_is_read_from_the_account_or_else_from_the_customer()
    {
        var column = BoundColumn.Read("account.name")!;
        var customerOnly = Facts((new DealColumn("customerid", "accountid"), Northwind), (new DealColumn("customerid", "name"), "Northwind"));
        var both = Facts(
            (new DealColumn("customerid", "accountid"), Northwind), (new DealColumn("customerid", "name"), "Northwind"),
            (new DealColumn("parentaccountid", "accountid"), Northwind), (new DealColumn("parentaccountid", "name"), "Contoso"));

        Assert.That(column.ValueIn(customerOnly), Is.EqualTo("Northwind"));
        Assert.That(column.AccountLookup(customerOnly), Is.EqualTo("customerid"));
        Assert.That(column.ValueIn(both), Is.EqualTo("Contoso"));
        Assert.That(column.ValueIn(Facts()), Is.Null);
    }

    [Test]
    public void Every_column_has_the_form_of_an_answers_value()
    {
        Assert.Multiple(() =>
        {
            Assert.That(AnswerValue.OfColumn(null), Is.Null);
            Assert.That(AnswerValue.OfColumn(""), Is.Null);
            Assert.That(AnswerValue.OfColumn("Forty servers"), Is.EqualTo("Forty servers"));
            Assert.That(AnswerValue.OfColumn(true), Is.EqualTo("yes"));
            Assert.That(AnswerValue.OfColumn(false), Is.EqualTo("no"));
            Assert.That(AnswerValue.OfColumn(-3), Is.EqualTo("-3"));
            Assert.That(AnswerValue.OfColumn(3L), Is.EqualTo("3"));
            Assert.That(AnswerValue.OfColumn(1200.5000m), Is.EqualTo("1200.5"));
            Assert.That(AnswerValue.OfColumn(0.25), Is.EqualTo("0.25"));
            Assert.That(AnswerValue.OfColumn(new DateTime(2026, 5, 3)), Is.EqualTo("2026-05-03"));
            Assert.That(AnswerValue.OfColumn(Northwind), Is.EqualTo("11111111-2222-3333-4444-555555555555"));
            Assert.That(AnswerValue.OfColumn(new[] { 1, 3 }), Is.EqualTo("1;3"));
            Assert.That(AnswerValue.OfColumn(Array.Empty<int>()), Is.Null);
        });
    }

    [TestCase(AnswerType.Text, "The CFO", "The CFO")]
    [TestCase(AnswerType.YesNo, "yes", "Yes")]
    [TestCase(AnswerType.YesNo, "no", "No")]
    [TestCase(AnswerType.Choice, "it", "The IT department")]
    [TestCase(AnswerType.Choices, "it;board", "The IT department, The board")]
    [TestCase(AnswerType.Choice, "gone", "gone")]
    [TestCase(AnswerType.Person, "11111111-2222-3333-4444-555555555555", "Anna")]
    public void A_value_is_shown_as_people_read_it(AnswerType type, string value, string shown)
    {
        var item = Known.Item("Who decides?").Typed(type, "it = The IT department\nboard = The board").Item;

        Assert.That(AnswerValue.Display(item, value, "Anna"), Is.EqualTo(shown));
        Assert.That(AnswerValue.Display(item, null, "Anna"), Is.Null);
    }

    private static DealFacts Facts(params (DealColumn Column, object Value)[] values) => new(values.ToDictionary(one => one.Column, one => (object?)one.Value));
}
