namespace CrmChecklists.Domain.Tests;

internal sealed class FoldedWordsTests
{
    [TestCase("Ask the CFO, on Tuesday!", "ask the cfo on tuesday")]
    [TestCase("Don't", "dont")]
    [TestCase("Élysée, Ærø, Œuvre, Straße, ılık", "elysee aero oeuvre strasse ilik")]
    [TestCase("N. A.", "na")]
    [TestCase("N/A by R & D of X", "na by rd of x")]
    [TestCase("Plan B 7", "plan b 7")]
    [TestCase("ｔｂｄ", "tbd")]
    [TestCase("👍 ... !", "")]
    public void A_text_is_compared_by_its_words_whatever_their_spelling(string text, string words)
    {
        Assert.That(string.Join(" ", FoldedWords.Of(text)), Is.EqualTo(words));
    }

    [Test]
    public void Letters_beyond_the_basic_plane_are_whole_letters()
    {
        const string gothic = "\ud800\udf30\ud800\udf31\ud800\udf32";

        Assert.That(FoldedWords.Of($"Signed: {gothic} himself"), Is.EqualTo(new[] { "signed", gothic, "himself" }));
    }

    [Test]
    public void Half_a_letter_parts_words_and_says_nothing_itself()
    {
        Assert.That(FoldedWords.Of("Ask\ud83dthe CFO\udc4d"), Is.EqualTo(new[] { "ask", "the", "cfo" }));
    }

    [Test]
    public void A_set_of_phrases_folds_them_and_knows_how_many_words_the_longest_has()
    {
        var phrases = WordSet.OfPhrases("To be decided, n/a, ...,");

        Assert.That(phrases.Contains("to be decided"), Is.True);
        Assert.That(phrases.Contains("na"), Is.True);
        Assert.That(phrases.Contains(""), Is.False);
        Assert.That(phrases.MostWords, Is.EqualTo(3));
    }
}
