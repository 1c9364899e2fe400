using System.Xml.Linq;

namespace Emulator.Metadata;

/// <summary>What one solution changes on a table's command bars. (Learn: "Define ribbon custom actions", RibbonDiffXml.)</summary>
/// <param name="Xml">The RibbonDiffXml element.</param>
internal sealed record RibbonDiff(XElement Xml)
{
    private const string Children = "._children";

    /// <summary>The buttons that are added, each with the place they are put into.</summary>
    public IEnumerable<(string Place, XElement Button)> Buttons =>
        Xml.Elements("CustomActions").Elements("CustomAction")
           .SelectMany(action => action.Elements("CommandUIDefinition").Elements("Button").Select(button => (PlaceOf(action), button)));

    /// <summary>Whether a custom action adds a button to the table's forms.</summary>
    public static bool IsOnForm(XElement action) =>
        action.Name.LocalName == "CustomAction" && PlaceOf(action).StartsWith("Mscrm.Form.", StringComparison.Ordinal) && action.Elements("CommandUIDefinition").Elements("Button").Any();

    private static string PlaceOf(XElement action)
    {
        var location = (string?)action.Attribute("Location") ?? "";
        return location.EndsWith(Children, StringComparison.Ordinal) ? location[..^Children.Length] : location;
    }
}
