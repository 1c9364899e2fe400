using System.Text.RegularExpressions;
using System.Xml.Linq;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>Everything the solution says in English it says in German and Danish too: labels, descriptions, titles, and the words of the pages.</summary>
public partial class LanguageTests
{
    private static readonly int[] Others = [1031, 1030];

    // Dataverse takes 50 characters for the name of a table or column; titles of views, forms and options have more room, descriptions most.
    private const int LongestName = 50;
    private const int LongestTitle = 100;
    private const int LongestDescription = 2000;

    private List<XElement> labels = null!;
    private XElement customizations = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        using var solution = new SolutionCopy();
        var package = solution.Pack();
        customizations = package.Customizations;
        labels = package.Names.Where(name => name.StartsWith("customapis/", StringComparison.Ordinal) || name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal)).Select(package.Xml).Append(package.Manifest).Append(customizations)
                        .SelectMany(file => file.Descendants()).Where(element => LanguageOf(element) is not null && element.Parent is not null && !IsLibrary(element)).ToList();
    }

    [Test]
    public void The_solution_names_its_languages()
    {
        Assert.That(customizations.Element("Languages")!.Elements().Select(language => language.Value), Is.EqualTo(new[] { "1033", "1031", "1030" }));
    }

    [Test]
    public void Every_English_label_stands_there_in_German_and_Danish_once()
    {
        var places = labels.GroupBy(label => label.Parent!).ToList();

        var wrong = places.Where(place => !place.Select(LanguageOf).SequenceEqual(new int?[] { 1033, 1031, 1030 })
                                          && place.Any(label => TextOf(label).Length > 0))
                          .Select(place => $"{string.Join(" ", place.Select(label => $"{LanguageOf(label)} \"{TextOf(label)}\""))} in {PathOf(place.Key)}");
        Assert.Multiple(() =>
        {
            Assert.That(places, Has.Count.GreaterThan(1000));
            Assert.That(wrong, Is.Empty);
        });
    }

    [Test]
    public void No_label_is_empty_or_longer_than_its_place_takes()
    {
        var wrong = labels.Where(label => LanguageOf(label) != 1033 && (string.IsNullOrWhiteSpace(TextOf(label)) || TextOf(label).Length > RoomOf(label)))
                          .Select(label => $"{LanguageOf(label)} \"{TextOf(label)}\" in {PathOf(label.Parent!)}");

        Assert.That(wrong, Is.Empty);
    }

    [TestCase("Checklists")]
    [TestCase("Pages")]
    public void The_pages_have_the_same_words_with_the_same_places_in_every_language(string file)
    {
        var english = Words(file, 1033);

        foreach (var language in Others)
        {
            var other = Words(file, language);
            Assert.Multiple(() =>
            {
                Assert.That(english.Keys.Except(other.Keys), Is.Empty, $"missing in {language}");
                Assert.That(other.Keys.Except(english.Keys), Is.Empty, $"in {language} only");
                Assert.That(other.Where(word => string.IsNullOrWhiteSpace(word.Value)).Select(word => word.Key), Is.Empty, $"empty in {language}");
                Assert.That(english.Where(word => other.TryGetValue(word.Key, out var text) && PlacesOf(text) != PlacesOf(word.Value)).Select(word => word.Key), Is.Empty, $"other places in {language}");
            });
        }
    }

    [Test]
    public void The_script_of_the_form_loads_the_words_in_every_language()
    {
        var form = customizations.Element("WebResources")!.Elements().Single(resource => resource.Element("Name")!.Value == "chk_/opportunity/form.js");

        var loaded = XElement.Parse(form.Element("DependencyXml")!.Value).Descendants("Library").Select(library => (string)library.Attribute("name")!);

        Assert.That(loaded, Is.EquivalentTo(new[] { "chk_/strings/Checklists.1030.resx", "chk_/strings/Checklists.1031.resx", "chk_/strings/Checklists.1033.resx" }));
    }

    private static Dictionary<string, string> Words(string file, int language) =>
        XElement.Parse(Repository.Read("WebResources", "strings", $"{file}.{language}.resx")).Elements("data").ToDictionary(word => (string)word.Attribute("name")!, word => word.Element("value")!.Value);

    private static string PlacesOf(string text) => string.Join(" ", Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    private static int? LanguageOf(XElement element) => (int?)element.Attribute("languagecode") ?? (int?)element.Attribute("LCID");

    private static string TextOf(XElement label) => (string?)label.Attribute("description") ?? (string?)label.Attribute("Title") ?? "";

    private static int RoomOf(XElement label) => label.Name.LocalName switch
    {
        "Description" => LongestDescription,
        "label" when label.Parent!.Name.LocalName == "description" => LongestDescription,
        "displayname" => LongestName,
        "LocalizedName" or "LocalizedCollectionName" when label.Parent!.Parent!.Name.LocalName == "entity" => LongestName,
        _ => LongestTitle,
    };

    private static bool IsLibrary(XElement element) => element.Name.LocalName == "Library";

    private static string PathOf(XElement place) => string.Join("/", place.AncestorsAndSelf().Reverse().Select(one =>
        (string?)one.Attribute("Name") ?? (string?)one.Attribute("PhysicalName") ?? (string?)one.Attribute("value") ?? (string?)one.Attribute("uniquename") ?? (string?)one.Attribute("Id") ?? one.Name.LocalName));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
