using CrmChecklists.Given;
using static CrmChecklists.Given.Moments;

namespace CrmChecklists.Domain.Tests;

internal sealed class AnswerJunkTests
{
    private static readonly Item Signer = Known.Item("Who signs?").Item;

    [Test]
    public void A_text_that_stands_in_many_deals_is_told_in_its_field()
    {
        var copied = new Answer(AnswerState.Unknowable, Reason: "Nobody may tell us before spring");

        Assert.That(AnswerJunk.Places(Signer, copied, reusedIn: 20).InEnglish(), Is.EqualTo(new[]
        {
            "\"Nobody may tell us before spring\" as the reason stands word for word in at least 20 other deals: what is so in this one?",
        }));
        Assert.That(AnswerJunk.Places(Signer, copied), Is.Empty);
    }

    [Test]
    public void A_source_counts_only_where_something_is_verified()
    {
        Assert.That(AnswerJunk.Places(Signer, new Answer(AnswerState.Assumed, "The CFO", Source: "n/a")), Is.Empty);
        Assert.That(AnswerJunk.Places(Signer, new Answer(AnswerState.Verified, "The CFO", Source: "n/a", VerifiedOn: Today)).InEnglish(), Is.EqualTo(new[]
        {
            "\"n/a\" as the source only keeps the place of an answer.",
        }));
    }

    [Test]
    public void A_value_with_a_form_is_no_junk_and_no_copy_but_a_plan_may_be()
    {
        var size = Known.Item("How many servers?").Typed(AnswerType.Number).Item;

        Assert.That(AnswerJunk.Places(size, new Answer(AnswerState.Assumed, "1234567"), reusedIn: 20), Is.Empty);
        Assert.That(AnswerJunk.Places(size, new Answer(AnswerState.NotYet, Plan: "tbd")).InEnglish(), Is.EqualTo(new[]
        {
            "\"tbd\" as the plan only keeps the place of an answer.",
        }));
    }

    [Test]
    public void A_why_is_looked_at_in_its_text_and_its_person()
    {
        Why[] whys = [new(WhyKind.Reason, "Their servers fail", false), new(WhyKind.Person, "asdf", false, Person: "n/a")];

        Assert.That(AnswerJunk.Places(whys, "Who signs?").InEnglish(), Is.EqualTo(new[]
        {
            "\"asdf\" as why 2 is a run over the keyboard.",
            "\"n/a\" as the person of why 2 only keeps the place of an answer.",
        }));
    }

    [Test]
    public void A_long_text_is_quoted_by_its_beginning_and_never_inside_a_letter()
    {
        Assert.That(Quoted(new string('a', 60)), Is.EqualTo($"\"{new string('a', 60)}\""));
        Assert.That(Quoted(new string('a', 61)), Is.EqualTo($"\"{new string('a', 60)}...\""));
        Assert.That(Quoted(new string('a', 59) + "\ud83d\ude00 and more"), Is.EqualTo($"\"{new string('a', 59)}...\""));
        Assert.That(Quoted("a\n\n a"), Is.EqualTo("\"a a\""));
    }

    private static string Quoted(string text) => Messages.Because(JunkKind.Repetition, $"why 1", text).InEnglish()!.Split(" as why 1")[0];
}
