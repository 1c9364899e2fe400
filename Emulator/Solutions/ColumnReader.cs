using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads <c>attribute</c> elements. (Learn: "Customization solutions file schema".)</summary>
internal static class ColumnReader
{
    private const int NoDefault = -1;

    public static ColumnDefinition Read(XElement attribute, string table, string whereTable)
    {
        var physical = attribute.RequiredAttribute("PhysicalName", whereTable);
        var where = $"{whereTable}, column {physical}";
        var logical = (attribute.Text("LogicalName") ?? attribute.Text("Name") ?? physical).ToLowerInvariant();
        var type = Type(attribute.Required("Type", where), where);
        var mask = attribute.Text("DisplayMask")?.Split('|') ?? [];

        return new ColumnDefinition(
            new ColumnMetadata
            {
                Table = table,
                LogicalName = logical,
                SchemaName = physical,
                Type = type,
                Label = attribute.Labels("displaynames", "displayname", where) ?? LocalizedText.Of(physical),
                Description = attribute.Labels("Descriptions", "Description", where),
                Required = Required(attribute.Text("RequiredLevel"), where),
                ValidForCreate = attribute.Flag("ValidForCreateApi", true, where),
                ValidForUpdate = attribute.Flag("ValidForUpdateApi", type != ColumnType.PrimaryKey, where),
                ValidForRead = attribute.Flag("ValidForReadApi", true, where),
                IsPrimaryId = type == ColumnType.PrimaryKey,
                IsPrimaryName = mask.Contains("PrimaryName"),
                MaxLength = type is ColumnType.Text or ColumnType.Memo or ColumnType.Image ? attribute.Int("MaxLength", where) : null,
                MinValue = attribute.Number("MinValue", where),
                MaxValue = attribute.Number("MaxValue", where),
                Precision = attribute.Int("Accuracy", where) ?? (type is ColumnType.Decimal or ColumnType.Double or ColumnType.Money ? 2 : 0),
                Format = attribute.Text("Format") ?? "",
                DateBehavior = Behavior(attribute.Int("Behavior", where), where),
                Choice = Choice(attribute, type, table, logical, where),
                Default = Default(attribute, type, where),
            },
            GlobalChoice(attribute, type, where));
    }

    private static ColumnType Type(string name, string where) => name switch
    {
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInteger,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Double,
        "money" => ColumnType.Money,
        "bit" => ColumnType.Boolean,
        "picklist" => ColumnType.Choice,
        "multiselectpicklist" => ColumnType.Choices,
        "datetime" => ColumnType.DateTime,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "primarykey" => ColumnType.PrimaryKey,
        "uniqueidentifier" => ColumnType.Guid,
        "image" => ColumnType.Image,
        "file" => ColumnType.File,
        "partylist" => ColumnType.PartyList,
        _ => throw ImportFaults.Unsupported(where, $"columns of type '{name}'"),
    };

    private static RequiredLevel Required(string? name, string where) => name switch
    {
        null or "none" => RequiredLevel.None,
        "recommended" => RequiredLevel.Recommended,
        "required" => RequiredLevel.ApplicationRequired,
        "systemrequired" => RequiredLevel.SystemRequired,
        _ => throw ImportFaults.Invalid(where, $"RequiredLevel is '{name}'; known are none, recommended, required and systemrequired"),
    };

    private static DateBehavior Behavior(int? value, string where) => value switch
    {
        null => DateBehavior.UserLocal,
        1 or 2 or 3 => (DateBehavior)value,
        _ => throw ImportFaults.Invalid(where, $"Behavior is {value}; known are 1, 2 and 3"),
    };

    private static ChoiceMetadata? Choice(XElement attribute, ColumnType type, string table, string column, string where)
    {
        if (attribute.Element("optionset") is { } choice)
            return ChoiceReader.Read(choice, where);
        if (type is ColumnType.State or ColumnType.Status)
            throw ImportFaults.Invalid(where, "a state or status column has no optionset");
        return type == ColumnType.Boolean
            ? new ChoiceMetadata($"{table}_{column}", false, LocalizedText.Of(column), [new(1, LocalizedText.Of("Yes")), new(0, LocalizedText.Of("No"))])
            : null;
    }

    private static string? GlobalChoice(XElement attribute, ColumnType type, string where)
    {
        if (type is not (ColumnType.Choice or ColumnType.Choices) || attribute.Element("optionset") is not null)
            return null;
        return attribute.Text("OptionSetName") ?? throw ImportFaults.Invalid(where, "a choice column has neither optionset nor OptionSetName");
    }

    private static object? Default(XElement attribute, ColumnType type, string where) => (type, attribute.Int("AppDefaultValue", where)) switch
    {
        (ColumnType.Boolean, var value) => value == 1,
        (ColumnType.Choice, { } value) when value != NoDefault => value,
        _ => null,
    };
}
