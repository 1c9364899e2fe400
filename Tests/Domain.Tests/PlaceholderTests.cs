namespace CrmChecklists.Domain.Tests;

/// <summary>Phrases that keep the place of an answer: the listed ones and those made of empty words.</summary>
internal sealed class PlaceholderTests
{
    [TestCase("i will fill this in later", Description = "the longest phrase")]
    [TestCase("endnu ikke", Description = "a phrase of soft words")]
    [TestCase("not yet known", Description = "a soft word inside a phrase")]
    [TestCase("tbd, n/a", Description = "two phrases")]
    [TestCase("please see above for now")]
    public void Listed_phrases_from_first_word_to_last_are_a_placeholder(string text)
    {
        Assert.That(JunkPhrases.FillWholly(FoldedWords.Of(text)), Is.True);
    }

    [TestCase("for now", Description = "soft words alone are no phrase")]
    [TestCase("unknown to purchasing, known to IT")]
    [TestCase("tbd by the CFO")]
    public void One_word_more_is_none(string text)
    {
        Assert.That(JunkPhrases.FillWholly(FoldedWords.Of(text)), Is.False);
    }

    [TestCase("no info")]
    [TestCase("will need to check and fill in later")]
    public void Words_that_only_point_elsewhere_say_nothing(string text)
    {
        Assert.That(EmptyWords.Are(FoldedWords.Of(text)), Is.True);
    }

    [TestCase("no info before March")]
    [TestCase("we have it", Description = "none of them points elsewhere")]
    [TestCase("we will need to check and fill in later", Description = "longer texts are let pass")]
    public void A_word_beside_them_or_a_longer_text_may_say_something(string text)
    {
        Assert.That(EmptyWords.Are(FoldedWords.Of(text)), Is.False);
    }
}
