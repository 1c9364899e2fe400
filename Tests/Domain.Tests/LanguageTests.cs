using System.Globalization;

namespace CrmChecklists.Domain.Tests;

internal sealed class LanguageTests
{
    private static readonly Language German = new(1031, CultureInfo.GetCultureInfo("de-DE"), new Dictionary<string, string>
    {
        ["It is still open."] = "Noch offen.",
        ["The plan was to know by {0}; that day has passed."] = "Bis zum {0} sollte es bekannt sein; der Tag ist vorbei.",
        ["{0} has {1} items; 200 are the most."] = "{1} Fragen hat {0}; 200 sind das meiste.",
        ["First this:\n{0}\nThen that."] = "Erst das:\n{0}\nDann jenes.",
    });

    [Test]
    public void A_sentence_is_worded_in_the_readers_language_with_days_as_they_are_written_there()
    {
        FormattableString sentence = $"The plan was to know by {new DateTime(2026, 5, 3)}; that day has passed.";

        Assert.That(German.Say(sentence), Is.EqualTo("Bis zum 3 Mai 2026 sollte es bekannt sein; der Tag ist vorbei."));
        Assert.That(Language.English.Say(sentence), Is.EqualTo("The plan was to know by 3 May 2026; that day has passed."));
    }

    [Test]
    public void A_wording_may_change_the_order()
    {
        Assert.That(German.Say($"{"Qualify"} has {210} items; 200 are the most."), Is.EqualTo("210 Fragen hat Qualify; 200 sind das meiste."));
    }

    [Test]
    public void Sentences_inside_a_sentence_are_worded_too_and_lists_are_numbered()
    {
        IReadOnlyList<FormattableString> lines = [$"It is still open.", $"Nobody worded this."];

        Assert.That(German.Say($"First this:\n{lines}\nThen that."), Is.EqualTo("Erst das:\n1. Noch offen.\n2. Nobody worded this.\nDann jenes."));
    }

    [Test]
    public void What_users_typed_is_never_a_pattern()
    {
        Assert.That(German.Say($"{"{0} {1} {"}"), Is.EqualTo("{0} {1} {"));
    }

    [Test]
    public void A_language_nobody_worded_reads_as_English()
    {
        Assert.That(Language.Of(1043), Is.SameAs(Language.English));
        Assert.That(Language.Of(null), Is.SameAs(Language.English));
    }
}
