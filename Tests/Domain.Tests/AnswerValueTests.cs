using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

/// <summary>Values as people read them and as columns give them, and the columns items are bound to.</summary>
internal sealed class AnswerValueTests
{
    private const string Options = "it = The IT department\n\n board \nrisk = a = b";

    [TestCase(AnswerType.Text, "The CFO", "The CFO")]
    [TestCase(AnswerType.YesNo, "yes", "Yes")]
    [TestCase(AnswerType.YesNo, "no", "No")]
    [TestCase(AnswerType.YesNo, "maybe", "maybe")]
    [TestCase(AnswerType.Choice, "it", "The IT department")]
    [TestCase(AnswerType.Choices, "it; board;gone", "The IT department, board, gone")]
    [TestCase(AnswerType.Date, "2026-11-22", "2026-11-22")]
    [TestCase(AnswerType.Text, null, null)]
    public void A_value_is_shown_as_people_read_it(AnswerType type, string? value, string? display)
    {
        Assert.That(AnswerValue.Display(Known.Item("?").Typed(type, Options).Item, value, person: null), Is.EqualTo(display));
    }

    [Test]
    public void A_person_is_shown_by_name_where_it_is_known()
    {
        var item = Known.Item("Who signs?").Typed(AnswerType.Person).Item;

        Assert.That(AnswerValue.Display(item, "an id", "Anna"), Is.EqualTo("Anna"));
        Assert.That(AnswerValue.Display(item, "an id", person: null), Is.EqualTo("an id"));
    }

    [Test]
    public void Options_are_read_a_line_each_and_written_the_same_way()
    {
        ItemOption[] options = [new("it", "The IT department"), new("board", "board"), new("risk", "a = b")];

        Assert.That(ItemOption.Read(Options), Is.EqualTo(options));
        Assert.That(ItemOption.Read(ItemOption.Write(options)), Is.EqualTo(options));
        Assert.That(ItemOption.Write([]), Is.Null);
        Assert.That(ItemOption.Read(null), Is.Empty);
    }

    [Test]
    public void A_column_says_its_value_in_the_form_of_an_answer()
    {
        Assert.Multiple(() =>
        {
            Assert.That(AnswerValue.OfColumn(null), Is.Null);
            Assert.That(AnswerValue.OfColumn(""), Is.Null);
            Assert.That(AnswerValue.OfColumn("In IT"), Is.EqualTo("In IT"));
            Assert.That(AnswerValue.OfColumn(true), Is.EqualTo("yes"));
            Assert.That(AnswerValue.OfColumn(false), Is.EqualTo("no"));
            Assert.That(AnswerValue.OfColumn(-3), Is.EqualTo("-3"));
            Assert.That(AnswerValue.OfColumn(1234.50m), Is.EqualTo("1234.5"));
            Assert.That(AnswerValue.OfColumn(0.25), Is.EqualTo("0.25"));
            Assert.That(AnswerValue.OfColumn(new DateTime(2026, 11, 22)), Is.EqualTo("2026-11-22"));
            Assert.That(AnswerValue.OfColumn(new[] { 1, 3 }), Is.EqualTo("1;3"));
            Assert.That(AnswerValue.OfColumn(Array.Empty<int>()), Is.Null);
            Assert.That(() => AnswerValue.OfColumn('x'), Throws.TypeOf<ArgumentOutOfRangeException>());
        });
    }

    [TestCase("opportunity.estimatedvalue", false, "estimatedvalue")]
    [TestCase("account.industrycode", true, "industrycode")]
    [TestCase("opportunity.new_2az_09", false, "new_2az_09")]
    public void An_item_is_bound_to_a_column_of_the_deal_or_its_account(string text, bool ofAccount, string column)
    {
        Assert.That(BoundColumn.Read(text), Is.EqualTo(new BoundColumn(ofAccount, column)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("estimatedvalue")]
    [TestCase("opportunity.")]
    [TestCase("account.")]
    [TestCase("contact.fullname")]
    [TestCase("opportunity.EstimatedValue")]
    [TestCase("account.parentaccountid.name")]
    public void Any_other_text_names_no_column(string? text)
    {
        Assert.That(BoundColumn.Read(text), Is.Null);
    }

    [TestCase("100000000000", true)]
    [TestCase("100000000000.1", false)]
    [TestCase("-100000000001", false)]
    public void A_number_has_bounds_on_both_sides(string value, bool fine)
    {
        Assert.That(AnswerValue.Problem(Known.Item("?").Typed(AnswerType.Number).Item, value) is null, Is.EqualTo(fine));
    }
}
