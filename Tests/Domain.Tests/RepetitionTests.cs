namespace CrmChecklists.Domain.Tests;

internal sealed class RepetitionTests
{
    [TestCase("aaaa")]
    [TestCase("hahaha")]
    [TestCase("blablabla")]
    [TestCase("blahblahblah")]
    [TestCase("hahahah")]
    public void One_letter_four_times_or_one_syllable_three_times_says_nothing(string word)
    {
        Assert.That(Repetition.IsInside(word), Is.True);
    }

    [TestCase("aaa")]
    [TestCase("haha")]
    [TestCase("couscous")]
    [TestCase("banana")]
    [TestCase("1111")]
    [TestCase("b2b2b2")]
    public void Less_than_that_or_a_number_may_be_a_word(string word)
    {
        Assert.That(Repetition.IsInside(word), Is.False);
    }

    [TestCase("yes yes yes")]
    [TestCase("b2b b2b b2b")]
    [TestCase("ask them ask them ask them")]
    [TestCase("room 1 room 1 room 1")]
    [TestCase("ask them ask them ask them ask")]
    public void A_word_thrice_or_a_phrase_over_and_over_says_nothing(string text)
    {
        Assert.That(Repetition.IsOf(FoldedWords.Of(text)), Is.True);
    }

    [TestCase("yes yes")]
    [TestCase("1 1 1")]
    [TestCase("10 20 10 20 10 20")]
    [TestCase("ask them ask them again")]
    [TestCase("we ask we ask ask we", Description = "the same words, but in no order that comes back")]
    public void Words_that_come_back_otherwise_may_say_something(string text)
    {
        Assert.That(Repetition.IsOf(FoldedWords.Of(text)), Is.False);
    }
}
