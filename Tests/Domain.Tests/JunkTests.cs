using System.Diagnostics;

namespace CrmChecklists.Domain.Tests;

internal sealed class JunkTests
{
    private const string Question = "Who signs, and who could stop it?";

    [TestCase("n/a", JunkKind.Placeholder)]
    [TestCase("T.B.D.", JunkKind.Placeholder)]
    [TestCase("....", JunkKind.Placeholder)]
    [TestCase("same", JunkKind.Placeholder)]
    [TestCase("see above", JunkKind.Placeholder)]
    [TestCase("👍", JunkKind.Placeholder)]
    [TestCase("\ud83d", JunkKind.Placeholder)]
    [TestCase("siehe oben", JunkKind.Placeholder)]
    [TestCase("à compléter", JunkKind.Placeholder)]
    [TestCase("ｔｂｄ", JunkKind.Placeholder)]
    [TestCase("who SIGNS, and who could stop it", JunkKind.Question)]
    [TestCase("Who signs", JunkKind.Question)]
    [TestCase("Who sings and who could stop it", JunkKind.Question)]
    [TestCase("asdf", JunkKind.Keys)]
    [TestCase("azerty", JunkKind.Keys)]
    [TestCase("qwertz qwertz", JunkKind.Keys)]
    [TestCase("dfgdfg", JunkKind.Keys)]
    [TestCase("1234567890", JunkKind.Keys)]
    [TestCase("aaaa", JunkKind.Repetition)]
    [TestCase("as df", JunkKind.Keys)]
    [TestCase("asdf ok", JunkKind.Keys)]
    [TestCase("hahaha ok", JunkKind.Repetition)]
    [TestCase("yes yes yes", JunkKind.Repetition)]
    [TestCase("ask the CFO ask the CFO ask the CFO", JunkKind.Repetition)]
    public void What_says_nothing_is_junk_and_is_told_how(string text, JunkKind kind)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(kind));
    }

    [TestCase("No")]
    [TestCase("CFO")]
    [TestCase("3")]
    [TestCase("none, confirmed by IT on 3 May")]
    [TestCase("entfällt, laut IT")]
    [TestCase("aucun")]
    [TestCase("ninguno")]
    [TestCase("ingen")]
    [TestCase("Nobody could stop it")]
    [TestCase("Hertz")]
    [TestCase("1111")]
    [TestCase("1 1 1")]
    [TestCase("财务总监")]
    [TestCase("Финансовый директор")]
    [TestCase("now")]
    [TestCase("Ask Piotr which two other offers are on his desk")]
    [TestCase("Four of five alarms are false, and nobody can tell which from home.")]
    [TestCase("Hanna Wrona, on the phone")]
    [TestCase("The night shift lead: she drives in when an alarm goes off, often for nothing.")]
    [TestCase("The owner and her accountant decide together.")]
    [TestCase("The owner, on Monday")]
    [TestCase("asdf fine", Description = "half of it says something")]
    [TestCase("The key asdf on the old board is worn out")]
    [TestCase("The sensors report a door left open and a warm room with the same signal.")]
    public void A_short_honest_answer_is_none(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("will check")]
    [TestCase("kläre ich noch")]
    [TestCase("je verrai ça plus tard")]
    [TestCase("lo miro")]
    [TestCase("jeg vender tilbage")]
    public void A_promise_without_whom_what_or_when_is_junk(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(JunkKind.Placeholder));
    }

    [TestCase("will check with IT")]
    [TestCase("will ask them")]
    [TestCase("kläre ich mit dem Einkauf")]
    [TestCase("je vérifie jeudi")]
    [TestCase("lo miro con compras")]
    [TestCase("de vender tilbage i uge 12")]
    [TestCase("il a vérifié", Description = "done, not promised")]
    [TestCase("ist geklärt")]
    public void A_promise_with_one_of_them_is_a_plan(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("see my notes")]
    [TestCase("as discussed")]
    [TestCase("siehe CRM")]
    [TestCase("comme d'habitude")]
    [TestCase("como siempre")]
    [TestCase("som aftalt")]
    public void Pointing_elsewhere_without_saying_where_is_junk(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(JunkKind.Placeholder));
    }

    [TestCase("see page 4")]
    [TestCase("as discussed with Mrs. Hall")]
    [TestCase("siehe Mail vom 4. Juni")]
    [TestCase("se ha acordado", Description = "Spanish: it has been agreed")]
    [TestCase("by email")]
    public void Pointing_to_what_can_be_found_is_a_source(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("required field, ignore")]
    [TestCase("skal jo skrive noget")]
    [TestCase("musste was eintragen")]
    [TestCase("the usual")]
    [TestCase("I just know")]
    [TestCase("someone told me")]
    [TestCase("maybe")]
    [TestCase("NSP")]
    public void A_remark_about_the_field_or_a_shrug_is_junk(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(JunkKind.Placeholder));
    }

    [TestCase("i/a")]
    [TestCase("S/N")]
    [TestCase("N.N.")]
    public void Parted_letters_stand_for_nothing_known(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(JunkKind.Placeholder));
    }

    [TestCase("IA")]
    [TestCase("SN")]
    [TestCase("A/S")]
    [TestCase("H&M")]
    [TestCase("UPS")]
    [TestCase("IDC")]
    [TestCase("Ben")]
    public void The_same_letters_together_and_other_ones_are_names(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("wsxedc", Description = "down the columns")]
    [TestCase("1qay2wsx")]
    [TestCase("qweasd", Description = "two rows")]
    [TestCase("qawsed", Description = "zigzag")]
    [TestCase("jklö")]
    [TestCase("æøåæøå")]
    [TestCase("ñlkj")]
    [TestCase("asdf1234")]
    [TestCase("laksjdf", Description = "the middle row in any order")]
    [TestCase("sdfkj")]
    public void Drumming_on_the_keys_is_junk_on_every_layout(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(JunkKind.Keys));
    }

    [TestCase("P1234")]
    [TestCase("RST-345")]
    [TestCase("Reza")]
    [TestCase("Fazer")]
    [TestCase("certeza")]
    [TestCase("desorden")]
    [TestCase("Dallas")]
    [TestCase("Skjald")]
    [TestCase("HDFS")]
    [TestCase("Asda")]
    public void Names_codes_and_words_that_lie_well_on_the_keys_are_none(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("laterrr", JunkKind.Placeholder)]
    [TestCase("pfff", JunkKind.Placeholder)]
    [TestCase("testtest", JunkKind.Placeholder)]
    [TestCase("iiddkk", JunkKind.Placeholder)]
    [TestCase("tktk", JunkKind.Repetition)]
    [TestCase("999999", JunkKind.Repetition)]
    public void Stretching_or_doubling_a_placeholder_does_not_make_it_an_answer(string text, JunkKind kind)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.EqualTo(kind));
    }

    [TestCase("Nana")]
    [TestCase("Baden-Baden")]
    [TestCase("nooo", Description = "still a no")]
    [TestCase("III")]
    public void A_doubled_name_is_a_name(string text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("Where is the budget?", "the budget")]
    [TestCase("Which competitors are in the deal?", "competitors")]
    [TestCase("Why now?", "now")]
    [TestCase("The customer's pain", "pain")]
    [TestCase("Douleur du client", "douleur")]
    [TestCase("Hvorfor nu?", "Hvorfor nu? Ja hvorfor nu")]
    [TestCase("Who signs the contract?", "who signs? no idea")]
    public void A_word_of_the_question_or_a_sigh_over_it_is_no_answer(string question, string text)
    {
        Assert.That(Domain.Junk.Of(text, question), Is.EqualTo(JunkKind.Question));
    }

    [TestCase("Who pays if the customer cancels?", "the customer")]
    [TestCase("Who decides: the board or the owner?", "the owner")]
    [TestCase("What happens if they do nothing?", "nothing")]
    [TestCase("When do they decide?", "today")]
    [TestCase("Is the budget approved?", "approved")]
    [TestCase("Is the budget approved?", "the budget is approved")]
    [TestCase("Has legal seen the contract?", "legal has seen the contract")]
    [TestCase("Est-ce que le budget est approuvé ?", "Oui, le budget est approuvé")]
    [TestCase("Budget approved", "approved")]
    public void A_word_of_the_question_may_be_its_answer(string question, string text)
    {
        Assert.That(Domain.Junk.Of(text, question), Is.Null);
    }

    [TestCase("ok", "Who signs the contract?")]
    [TestCase("123", "Where is the budget?")]
    public void A_nod_and_a_count_do_not_tell_who_or_where(string text, string question)
    {
        Assert.That(Domain.Junk.Of(text, question), Is.EqualTo(JunkKind.Placeholder));
    }

    [TestCase("ok", "Is the budget approved?")]
    [TestCase("ok", "How does she feel about it?")]
    [TestCase("123", "How many users will there be?")]
    [TestCase("123", "Hvor mange brugere bliver der?")]
    public void They_tell_whether_how_and_how_many(string text, string question)
    {
        Assert.That(Domain.Junk.Of(text, question), Is.Null);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase(null)]
    public void What_is_missing_is_not_junk(string? text)
    {
        Assert.That(Domain.Junk.Of(text, Question), Is.Null);
    }

    [TestCase("a ")]
    [TestCase("asdf ")]
    [TestCase("asdf")]
    [TestCase("tbd ")]
    [TestCase("signs ")]
    [TestCase("signz1 ")]
    [TestCase("!")]
    public void The_longest_texts_are_judged_at_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4000 / piece.Length));
        Domain.Junk.Of(text, Question);

        var watch = Stopwatch.StartNew();
        Domain.Junk.Of(text, Question);

        Assert.That(watch.ElapsedMilliseconds, Is.LessThan(250));
    }

    [TestCase("They sign in May", false)]
    [TestCase("They sign it in May", true)]
    [TestCase("They sign in May, the board agrees", true)]
    [TestCase(null, false)]
    public void Only_longer_texts_should_differ_from_deal_to_deal(string? text, bool differs)
    {
        Assert.That(Reuse.ShouldDiffer(text), Is.EqualTo(differs));
    }
}
