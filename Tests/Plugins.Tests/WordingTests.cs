using System.Text.RegularExpressions;
using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Every sentence the plug-in can say is worded in every language.</summary>
internal sealed partial class WordingTests
{
    private static readonly IReadOnlyCollection<string> Patterns = [.. Sentences.Of(typeof(PluginBase).Assembly).Where(HasWords)];

    private static IEnumerable<Language> Languages => [German.Language, Danish.Language];

    [Test]
    public void The_sentences_are_found_in_the_code()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Patterns, Has.Count.GreaterThan(180));
            Assert.That(Patterns, Has.Member("It is still open."), "without arguments");
            Assert.That(Patterns, Has.Member("The plan was to know by {0}; that day has passed."), "inside a branch");
            Assert.That(Patterns, Has.Member("a text of at most {0} characters"), "inside another sentence's argument, in a plug-in");
            Assert.That(Patterns, Has.Member("Checklist \"{0}\": {1}"));
        });
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_sentence_has_its_wording(Language language)
    {
        Assert.That(Patterns.Except(language.Wordings.Keys), Is.Empty, $"without a wording in {language.Lcid}");
    }

    [TestCaseSource(nameof(Languages))]
    public void No_wording_is_left_of_a_sentence_nobody_says(Language language)
    {
        Assert.That(language.Wordings.Keys.Except(Patterns), Is.Empty);
    }

    [TestCaseSource(nameof(Languages))]
    public void A_wording_has_words_and_the_places_of_its_sentence(Language language)
    {
        var wrong = language.Wordings.Where(one => !HasWords(one.Value) || PlacesOf(one.Key) != PlacesOf(one.Value)).Select(one => one.Value);

        Assert.That(wrong, Is.Empty);
    }

    private static bool HasWords(string text) => Place().Replace(text, "").Any(char.IsLetter);

    private static string PlacesOf(string text) => string.Join(" ", Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Place();
}
