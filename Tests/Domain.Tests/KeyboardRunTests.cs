namespace CrmChecklists.Domain.Tests;

internal sealed class KeyboardRunTests
{
    [TestCase("asdf")]
    [TestCase("sdfg")]
    [TestCase("lkjh")]
    [TestCase("poiu")]
    [TestCase("werwer")]
    [TestCase("asdfasd")]
    [TestCase("1234567")]
    [TestCase("asdfghjbus", Description = "seven tenths of it")]
    public void Keys_in_a_row_are_a_run_there_and_back(string word)
    {
        Assert.That(KeyboardRun.Is(word), Is.True);
    }

    [TestCase("hrtzkw")]
    [TestCase("bdgkmp")]
    public void Six_letters_without_a_vowel_are_no_word(string word)
    {
        Assert.That(KeyboardRun.Is(word), Is.True);
    }

    [TestCase("wer", Description = "German for who")]
    [TestCase("upon")]
    [TestCase("hertz")]
    [TestCase("hrtzk", Description = "an abbreviation may lack vowels")]
    [TestCase("rhythms")]
    [TestCase("123456", Description = "a number of a contract")]
    [TestCase("asdfgroup")]
    [TestCase("groupasdf")]
    public void A_word_that_only_holds_some_neighbouring_keys_is_a_word(string word)
    {
        Assert.That(KeyboardRun.Is(word), Is.False);
    }
}
