using System.Text.RegularExpressions;
using System.Xml.Linq;
using Browser.Tests.Support;

namespace Browser.Tests.Pages;

/// <summary>The words of the pages in a language; in "ar" the English ones in Arabic letters, which mean nothing and run from right to left.</summary>
internal static partial class GalleryWords
{
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

    private static readonly Dictionary<string, int> Files = new() { ["en"] = 1033, ["de"] = 1031, ["ar"] = 1033 };

    /// <summary>Texts by key.</summary>
    public static Dictionary<string, string> In(string language)
    {
        var words = Directory.GetFiles(Path.Combine(Repository.WebResources, "strings"), $"*.{Files[language]}.resx").SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
            .DistinctBy(data => data.Attribute("name")!.Value).ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
        if (language != "ar") return words;

        var mirrored = words.ToDictionary(word => word.Key, word => Letter().Replace(word.Value, letter => Arabic[char.ToLowerInvariant(letter.Value[0]) - 'a'].ToString()));
        mirrored["language.tag"] = "ar";
        mirrored["language.direction"] = "rtl";
        return mirrored;
    }

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letter();
}
