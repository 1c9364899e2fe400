using System.IO.Compression;
using System.Xml.Linq;
using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>
/// Gives a table's command bars as a zip of one XML file. (Learn: RetrieveEntityRibbon function, "Export ribbon definitions".) The environment has none of Microsoft's
/// own commands, so that what is told is what solutions add: buttons in their places, commands, rules, and labels in every language.
/// </summary>
internal sealed class RetrieveEntityRibbonMessage : IMessage
{
    private const string File = "RibbonXml.xml";

    private static readonly (RibbonLocationFilters Filter, string Prefix)[] Locations =
    [
        (RibbonLocationFilters.Form, "Mscrm.Form."), (RibbonLocationFilters.HomepageGrid, "Mscrm.HomepageGrid."), (RibbonLocationFilters.SubGrid, "Mscrm.SubGrid."),
    ];

    public string Name => "RetrieveEntityRibbon";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var table = call.Metadata.Table((string)call.Request["EntityName"]);
        if (!Enum.TryParse<RibbonLocationFilters>(call.Request["RibbonLocationFilter"].ToString(), out var filter))
            throw Faults.InvalidArgument($"'{call.Request["RibbonLocationFilter"]}' is no value of RibbonLocationFilters.");
        string[] places = [.. Locations.Where(one => filter.HasFlag(one.Filter)).Select(one => one.Prefix)];
        return new() { ["CompressedEntityXml"] = Zipped(Definitions(table.Ribbon, places)) };
    }

    private static XElement Definitions(IReadOnlyList<RibbonDiff> diffs, string[] places)
    {
        var controls = diffs.SelectMany(diff => diff.Buttons).Where(one => places.Any(place => one.Place.StartsWith(place, StringComparison.Ordinal)))
            .GroupBy(one => one.Place, one => one.Button, StringComparer.Ordinal)
            .Select(place => new XElement("Controls", new XAttribute("Id", place.Key), Latest(place)));
        return new XElement("RibbonDefinitions", new XElement("RibbonDefinition",
            new XElement("UI", new XElement("Ribbon", controls)),
            new XElement("CommandDefinitions", Latest(diffs.SelectMany(diff => diff.Xml.Elements("CommandDefinitions").Elements()))),
            new XElement("RuleDefinitions", diffs.SelectMany(diff => diff.Xml.Elements("RuleDefinitions").Elements()).GroupBy(rules => rules.Name)
                .Select(kind => new XElement(kind.Key, Latest(kind.Elements())))),
            new XElement("LocLabels", Latest(diffs.SelectMany(diff => diff.Xml.Elements("LocLabels").Elements())))));
    }

    /// <summary>Of several with one id the one imported last.</summary>
    private static IEnumerable<XElement> Latest(IEnumerable<XElement> elements) => elements.GroupBy(one => (string?)one.Attribute("Id"), StringComparer.Ordinal).Select(same => same.Last());

    private static byte[] Zipped(XElement xml)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(File).Open();
            xml.Save(entry);
        }
        return buffer.ToArray();
    }
}
