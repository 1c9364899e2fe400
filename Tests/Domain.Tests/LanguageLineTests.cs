using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

/// <summary>What goes to the customer, a line for each language.</summary>
internal sealed class LanguageLineTests
{
    private static readonly Checklist Qualify = new("qualify", "Leaving Qualify", Moment.LeavingStage, 0, null, [Known.Item("Who signs?").Item]);

    [Test]
    public void Each_language_has_its_words()
    {
        var lines = LanguageLine.Read("en = Who signs at your side?\r\n\r\n  de=Wer unterschreibt bei Ihnen?\nda = Hvem = I?");

        Assert.That(lines, Is.EqualTo(new[] { new LanguageLine("en", "Who signs at your side?"), new LanguageLine("de", "Wer unterschreibt bei Ihnen?"), new LanguageLine("da", "Hvem = I?") }));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n ")]
    public void Nothing_is_nothing(string? text)
    {
        Assert.That(LanguageLine.Read(text), Is.Empty);
        Assert.That(LanguageLine.Problems(text, "signer", $"what to ask the customer"), Is.Empty);
        Assert.That(LanguageLine.Write(LanguageLine.Read(text)), Is.Null);
    }

    [Test]
    public void What_is_written_is_read_the_same()
    {
        LanguageLine[] lines = [new("en", "Who signs?"), new("de", "Wer unterschreibt = zahlt?")];

        Assert.That(LanguageLine.Read(LanguageLine.Write(lines)), Is.EqualTo(lines));
    }

    [Test]
    public void A_checklist_is_not_published_with_a_line_that_is_none_and_says_which()
    {
        var item = Qualify.Items[0] with { AskCustomer = "en = Who signs?\n\nWho pays?\nEN = Who?\ndeu = Wer?\nde = \nen = Who else?", Bring = "= The chart" };

        Assert.That((Qualify with { Items = [item] }).Problems().InEnglish(), Is.EqualTo(new[]
        {
            "The item \"who-signs\": line 3 of what to ask the customer should be a language in two letters and the words, like \"en = Who signs at your side?\".",
            "The item \"who-signs\": line 4 of what to ask the customer should be a language in two letters and the words, like \"en = Who signs at your side?\".",
            "The item \"who-signs\": line 5 of what to ask the customer should be a language in two letters and the words, like \"en = Who signs at your side?\".",
            "The item \"who-signs\": line 6 of what to ask the customer should be a language in two letters and the words, like \"en = Who signs at your side?\".",
            "The item \"who-signs\": line 7 of what to ask the customer is the second one in the language \"en\".",
            "The item \"who-signs\": line 1 of what the customer could bring should be a language in two letters and the words, like \"en = Who signs at your side?\".",
        }));
    }

    [Test]
    public void Sales_ops_read_it_in_their_language_with_the_names_of_the_form()
    {
        var problem = LanguageLine.Problems("Wer?", "signer", $"what the customer could bring").Single();

        Assert.That(German.Language.Say(problem), Is.EqualTo(
            "Der Punkt „signer“: Zeile 1 von „Was der Kunde mitbringen kann“ sollte eine Sprache in zwei Buchstaben und die Worte sein, wie „de = Wer unterschreibt bei Ihnen?“."));
        Assert.That(Danish.Language.Say(problem), Is.EqualTo(
            "Punktet »signer«: linje 1 af »Hvad kunden kan tage med« bør være et sprog med to bogstaver og ordene, som »da = Hvem skriver under hos jer?«."));
    }
}
