using CrmChecklists.Given;
using static CrmChecklists.Given.Known;

namespace CrmChecklists.Domain.Tests;

/// <summary>Sentences made of sentences, as German and Danish reps read them.</summary>
internal sealed class TranslationTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc);

    [Test]
    public void A_rep_reads_in_German_why_a_deal_is_held()
    {
        var message = Messages.StageHeld(new StageMove(Stages.Qualify, Stages.Develop), [Open("Wer unterschreibt?"), Overdue("Wer zahlt?")]);

        Assert.That(message.In(German.Language), Is.EqualTo("""
            Diese Verkaufschance kann noch nicht von Qualify nach Develop wechseln: 2 Punkte sind noch zu klären.
            1. Wer unterschreibt? Es ist noch offen.
            2. Wer zahlt? Der Plan war, es bis zum 3. Mai 2026 zu wissen; der Tag ist vorbei.
            Verkaufschancen gehen an dem verloren, was niemand gefragt oder niemand geprüft hat, und jetzt kostet das Herausfinden am wenigsten.
            Öffne die Checkliste an der Verkaufschance und schreib auf, was du weißt. Wo ein Plan reicht, lässt ein ehrliches „Noch nicht“ mit einem Plan und einem Datum die Verkaufschance weitergehen. (CHK101)
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void A_rep_reads_in_Danish_why_a_deal_is_held()
    {
        var message = Messages.StageHeld(new StageMove(Stages.Qualify, Stages.Develop), [Overdue("Hvem betaler?")]);

        Assert.That(message.In(Danish.Language), Is.EqualTo("""
            Denne salgsmulighed kan endnu ikke skifte fra Qualify til Develop: én ting mangler stadig at blive afklaret.
            1. Hvem betaler? Planen var at vide det senest den 3. maj 2026; den dag er gået.
            Salgsmuligheder tabes på det, ingen spurgte om eller ingen tjekkede, og det koster mindst at finde ud af det nu.
            Åbn tjeklisten på salgsmuligheden, og skriv, hvad du ved. Hvor en plan er nok, lader et ærligt »Endnu ikke« med en plan og en dato salgsmuligheden gå videre. (CHK101)
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Junk_is_named_in_the_readers_language()
    {
        var message = Messages.AnswersSayNothing([Messages.About("Wer unterschreibt?", Messages.Because(JunkKind.Placeholder, $"the source", "n/a"))]);

        Assert.That(message.In(German.Language), Does.StartWith(
            "Noch wurde nichts gespeichert: eine Stelle hilft nicht denen, die es als Nächste lesen.\n1. Wer unterschreibt? „n/a“ als Quelle hält einer Antwort nur den Platz frei.\n"));
        Assert.That(message.In(Danish.Language), Does.StartWith(
            "Intet er gemt endnu: ét sted hjælper ikke den næste, der læser det.\n1. Wer unterschreibt? »n/a« som kilde holder kun pladsen for et svar.\n"));
    }

    private static Gap Open(string question) => GapOf(Item(question));

    private static Gap Overdue(string question) => GapOf(Item(question).NotYet(new DateTime(2026, 5, 3)));

    private static Gap GapOf(ItemAnswer one) => new(one.Item, one.StateAt(Now), Messages.Because(one, Now));
}
