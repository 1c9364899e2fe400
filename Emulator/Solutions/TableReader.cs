using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads <c>Entity</c> elements: a table's columns and keys, its forms, views and charts.</summary>
internal static class TableReader
{
    private const string File = "customizations.xml";

    private static readonly HashSet<string> Known = ["Name", "ObjectTypeCode", "EntityInfo", "FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml", "Icons", "Strings"];

    public static TableDefinition Read(XElement element)
    {
        var schemaName = element.Required("Name", $"{File}, an Entity");
        var where = $"{File}, table {schemaName}";
        RefuseUnknown(element, where);
        var info = element.Element("EntityInfo")?.Element("entity");
        var table = schemaName.ToLowerInvariant();
        var definition = info is null || info.Attribute("unmodified")?.Value == "1"
            ? new TableDefinition { LogicalName = table, SchemaName = schemaName, IsExtension = true, Columns = Columns(info, table, where), Keys = Keys(info, where) }
            : Whole(element, info, table, where);
        return definition with
        {
            Forms = [.. (element.Element("FormXml")?.Elements("forms") ?? []).SelectMany(f => FormReader.Read(f, table, where))],
            Views = [.. (element.Element("SavedQueries")?.Descendants("savedquery") ?? []).Select(v => ViewReader.Read(v, table, where))],
            Ribbon = [.. element.Elements("RibbonDiffXml").Where(r => r.HasElements).Select(r => RibbonReader.Read(r, where))],
            Charts = [.. (element.Element("Visualizations")?.Descendants("visualization") ?? []).Select(c => ViewReader.ReadChart(c, table, where))],
        };
    }

    private static TableDefinition Whole(XElement element, XElement info, string table, string where)
    {
        var columns = Columns(info, table, where);
        if (columns.Count(c => c.Column.IsPrimaryId) != 1)
            throw ImportFaults.Invalid(where, "a table needs exactly one column of type primarykey");
        return new TableDefinition
        {
            LogicalName = table,
            SchemaName = element.Element("Name")!.Value.Trim(),
            IsExtension = false,
            EntitySetName = info.Required("EntitySetName", where),
            Label = info.Labels("LocalizedNames", "LocalizedName", where),
            CollectionLabel = info.Labels("LocalizedCollectionNames", "LocalizedCollectionName", where),
            Description = info.Labels("Descriptions", "Description", where),
            Ownership = Ownership(info.Required("OwnershipTypeMask", where), where),
            ObjectTypeCode = element.Int("ObjectTypeCode", where),
            IsActivity = info.Flag("IsActivity", false, where),
            IsBusinessProcess = info.Flag("IsBPFEntity", false, where),
            IsQuickCreateEnabled = info.Flag("IsQuickCreateEnabled", false, where),
            IsSolutionAware = info.Flag("IsSolutionAware", false, where),
            Columns = columns,
            Keys = Keys(info, where),
        };
    }

    private static void RefuseUnknown(XElement element, string where)
    {
        var unknown = element.Elements().FirstOrDefault(e => !Known.Contains(e.Name.LocalName) && (e.HasElements || e.Value.Trim().Length > 0));
        if (unknown is not null)
            throw ImportFaults.Unsupported(where, $"table components of kind '{unknown.Name.LocalName}'");
    }

    private static List<ColumnDefinition> Columns(XElement? info, string table, string where)
    {
        var attributes = info?.Element("attributes")?.Elements("attribute").ToList() ?? [];
        var columns = attributes.Select(a => ColumnReader.Read(a, table, where)).ToList();
        var twice = columns.GroupBy(c => c.Column.LogicalName).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw ImportFaults.Invalid(where, $"the column {twice.Key} stands twice");

        var states = attributes.FirstOrDefault(a => a.Text("Type") == "state")?.Element("optionset");
        return states is null
            ? columns
            : [.. columns.Select(c => c.Column is { Type: ColumnType.Status, Choice: { } choice }
                ? c with { Column = c.Column with { Choice = ChoiceReader.WithDefaults(choice, states, where) } }
                : c)];
    }

    private static List<AlternateKeyMetadata> Keys(XElement? info, string where) =>
        [.. (info?.Element("EntityKeys")?.Elements("EntityKey") ?? []).Select(k => Key(k, where))];

    private static AlternateKeyMetadata Key(XElement key, string whereTable)
    {
        var name = key.Required("Name", whereTable);
        var columns = (key.Element("EntityKeyAttributes")?.Elements("AttributeName") ?? []).Select(a => a.Value.Trim().ToLowerInvariant()).ToList();
        if (columns.Count == 0)
            throw ImportFaults.Invalid($"{whereTable}, key {name}", "the key has no columns");
        return new AlternateKeyMetadata(
            key.Text("LogicalName") ?? name.ToLowerInvariant(), key.Labels("displaynames", "displayname", whereTable) ?? LocalizedText.Of(name), columns);
    }

    private static Ownership Ownership(string mask, string where) => mask switch
    {
        "UserOwned" => Metadata.Ownership.User,
        "OrgOwned" => Metadata.Ownership.Organization,
        "BusinessOwned" => Metadata.Ownership.BusinessUnit,
        "None" => Metadata.Ownership.None,
        _ => throw ImportFaults.Unsupported(where, $"tables with OwnershipTypeMask '{mask}'"),
    };
}
