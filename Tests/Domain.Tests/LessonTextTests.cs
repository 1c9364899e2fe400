using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

/// <summary>What a closed deal taught, as somebody reads it a year later.</summary>
internal sealed class LessonTextTests
{
    private static readonly Item Asked = Known.Item("Why did we lose?").Item;

    [Test]
    public void Nothing_answered_teaches_nothing()
    {
        Assert.That(LessonText.Of([Told(Answer.None, null)]), Is.Null);
    }

    [Test]
    public void A_waiver_alone_teaches_nothing_either()
    {
        var waived = new ItemAnswer(Asked, Answer.None, new Kept(WaivedUntil: new DateTime(2026, 12, 1)));

        Assert.That(LessonText.Of([new ToldItem(waived, null, [])]), Is.Null);
    }

    [Test]
    public void A_verified_answer_says_who_told_us_and_when()
    {
        var answer = new Answer(AnswerState.Verified, "The price", "Their buyer", new DateTime(2026, 11, 20));

        Assert.That(LessonText.Of([Told(answer, "The price")])!.InEnglish(), Is.EqualTo("Why did we lose?\nThe price (Their buyer, 20 November 2026)"));
    }

    [Test]
    public void What_cannot_be_known_says_why()
    {
        var answer = new Answer(AnswerState.Unknowable, Reason: "They have closed");

        Assert.That(LessonText.Of([Told(answer, null)])!.InEnglish(), Is.EqualTo("Why did we lose?\nIt cannot be known: They have closed"));
    }

    [Test]
    public void Whys_stand_beneath_in_their_order_each_with_what_it_tells()
    {
        Why[] whys =
        [
            new(WhyKind.Reason, "Two offers were cheaper", false), new(WhyKind.Organisation, "Nobody defended ours", false), new(WhyKind.Person, "He was new", false, "Jo"),
            new(WhyKind.Feeling, "He had no backing", false, Feeling: Feeling.Worried, Strength: 3), new(WhyKind.Words, "Not now", true, CauseType: CauseType.Organisation),
        ];

        Assert.That(LessonText.Of([Told(new Answer(AnswerState.Assumed, "The price"), "The price", whys)])!.InEnglish(), Is.EqualTo("""
            Why did we lose?
            The price (assumed)
            1. Because: Two offers were cheaper
            2. For the organisation: Nobody defended ours
            3. For Jo: He was new
            4. How they feel (worried, 3 of 5): He had no backing
            5. In their own words: "Not now" (root cause: organisation and politics)
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_first_root_cause_of_a_named_kind_is_the_lessons()
    {
        var money = Told(Answer.None, null, new Why(WhyKind.Reason, "No budget", true, CauseType: CauseType.Money));
        var law = Told(Answer.None, null, new Why(WhyKind.Reason, "A new law", true, CauseType: CauseType.Law));

        Assert.That(LessonText.FirstCause([Told(Answer.None, null), money, law]), Is.EqualTo(CauseType.Money));
        Assert.That(LessonText.FirstCause([Told(Answer.None, null)]), Is.Null);
    }

    [Test]
    public void A_filled_column_tells_something_and_an_empty_one_nothing()
    {
        var bound = Asked with { BoundColumn = "opportunity.budgetamount" };

        Assert.That(new ToldItem(new ItemAnswer(bound, Answer.None), "40000", []).State, Is.EqualTo(AnswerState.Assumed));
        Assert.That(new ToldItem(new ItemAnswer(bound, new Answer(AnswerState.Verified)), null, []).SaysSomething, Is.False);
    }

    private static ToldItem Told(Answer answer, string? value, params Why[] whys) => new(new ItemAnswer(Asked, answer), value, whys);
}
