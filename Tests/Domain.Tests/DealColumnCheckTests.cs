using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

/// <summary>What is said of conditions and bound columns before anything is published.</summary>
internal sealed class DealColumnCheckTests
{
    private const string OfNobody = "<fetch><entity name='opportunity'><filter><condition attribute='ownerid' operator='eq-userid' /></filter></entity></fetch>";
    private const string OfNothing = "<fetch><entity name='opportunity'><filter><condition attribute='nothing' operator='null' /></filter></entity></fetch>";

    private readonly DealColumnCheck check = new(column => column switch
    {
        { Lookup: null } when Enum.TryParse<ColumnKind>(column.Column, ignoreCase: true, out var kind) => kind,
        { Lookup: not null, Column: "industrycode" } => ColumnKind.Choice,
        _ => null,
    });

    [Test]
    public void Every_condition_of_a_checklist_is_looked_at()
    {
        var checklist = Checklist(Signer with { Condition = OfNothing }, Signer with { Key = "second", Condition = "<fetch />" }) with { Condition = OfNobody };

        Assert.That(check.Problems(checklist).InEnglish(), Is.EqualTo(new[]
        {
            "Its condition cannot be used. Line 1: the operator \"eq-userid\" on \"ownerid\" depends on who asks; a condition must say the same to everybody.",
            "The condition of the item \"signer\" cannot be used. Line 1: the table \"opportunity\" has no column \"nothing\" to look at.",
            "The condition of the item \"second\" cannot be used. The filter should have one element \"entity\"; it has 0.",
        }));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n")]
    [TestCase("<fetch><entity name='opportunity'><filter><condition attribute='text' operator='not-null' /></filter></entity></fetch>")]
    public void A_condition_that_can_be_used_and_none_at_all_are_no_problem(string? condition) =>
        Assert.That(check.Problems(Checklist(Signer with { Condition = condition }) with { Condition = condition }), Is.Empty);

    [Test]
    public void A_practice_is_named_by_its_key()
    {
        var practice = new Practice("ask.cfo", PracticeKind.Tip, "Ask the CFO", "Before ten.", "signer", null, null, null, 1, OfNothing);

        Assert.That(check.Problems(practice).InEnglish(), Is.EqualTo(new[]
        {
            "The condition of the practice \"ask.cfo\" cannot be used. Line 1: the table \"opportunity\" has no column \"nothing\" to look at.",
        }));
    }

    [TestCase("opportunity.nothing")]
    [TestCase("account.estimatedvalue")]
    public void A_bound_column_exists(string column) =>
        Assert.That(Bound(column, AnswerType.Money), Is.EqualTo(new[] { $"The item \"signer\" is bound to \"{column}\", and there is no such column." }));

    [TestCase(AnswerType.Text, "text")]
    [TestCase(AnswerType.YesNo, "yesno")]
    [TestCase(AnswerType.Number, "whole long decimal double")]
    [TestCase(AnswerType.Money, "money")]
    [TestCase(AnswerType.Date, "moment day wallclock")]
    [TestCase(AnswerType.Choice, "choice")]
    [TestCase(AnswerType.Choices, "choices")]
    [TestCase(AnswerType.Person, "contact")]
    public void A_bound_column_holds_what_the_item_is_answered_with(AnswerType type, string kinds)
    {
        var suiting = Enum.GetNames<ColumnKind>().Select(kind => kind.ToLowerInvariant()).Where(kind => Bound("opportunity." + kind, type).Count == 0);

        Assert.That(suiting, Is.EquivalentTo(kinds.Split(' ')));
    }

    [TestCase("opportunity.text", AnswerType.Money, "The item \"signer\" is bound to \"opportunity.text\", which holds text; its answer is an amount.")]
    [TestCase("opportunity.reference", AnswerType.Person, "The item \"signer\" is bound to \"opportunity.reference\", which holds a reference (its id); its answer is a contact.")]
    [TestCase("account.industrycode", AnswerType.Choices, "The item \"signer\" is bound to \"account.industrycode\", which holds a choice (its number); its answer is some of its options.")]
    public void A_bound_column_that_holds_something_else_is_named(string column, AnswerType type, string problem) =>
        Assert.That(Bound(column, type), Is.EqualTo(new[] { problem }));

    private static Item Signer => Known.Item("Signer").Item;

    private static Checklist Checklist(params Item[] items) => new("qualify", "Leaving Qualify", Moment.LeavingStage, 0, null, items);

    private IReadOnlyList<string> Bound(string column, AnswerType type) => check.Problems(Checklist(Signer with { BoundColumn = column, Type = type })).InEnglish();
}
