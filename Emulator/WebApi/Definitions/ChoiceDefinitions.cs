using System.Text.Json.Nodes;
using Emulator.Metadata;

namespace Emulator.WebApi.Definitions;

/// <summary>Choice definitions. (Learn: OptionSetMetadata, BooleanOptionSetMetadata EntityType.)</summary>
internal static class ChoiceDefinitions
{
    /// <param name="statuses">For a state: the status options, among which each state has its default.</param>
    public static Definition Of(ChoiceMetadata choice, ColumnType type = ColumnType.Choice, ChoiceMetadata? statuses = null)
    {
        var properties = new JsonObject
        {
            ["MetadataId"] = MetadataId.Of("choice", choice.Name), ["Name"] = choice.Name, ["IsGlobal"] = choice.IsGlobal,
            ["DisplayName"] = DefinitionJson.Label(choice.Label), ["OptionSetType"] = type is ColumnType.Boolean or ColumnType.State or ColumnType.Status ? type.ToString() : "Picklist",
        };
        if (type == ColumnType.Boolean)
        {
            properties["FalseOption"] = Option(choice.Option(0), type, null);
            properties["TrueOption"] = Option(choice.Option(1), type, null);
            return new Definition("BooleanOptionSetMetadata", properties, Definition.Nothing);
        }

        properties["Options"] = new JsonArray([.. choice.Options.Select(option => (JsonNode?)Option(option, type, statuses))]);
        return new Definition("OptionSetMetadata", properties, Definition.Nothing);
    }

    private static JsonObject? Option(OptionMetadata? option, ColumnType type, ChoiceMetadata? statuses)
    {
        if (option is null) return null;

        var json = new JsonObject
        {
            ["Value"] = option.Value, ["Label"] = DefinitionJson.Label(option.Label), ["Color"] = option.Color, ["IsManaged"] = false, ["MetadataId"] = null,
            ["Description"] = DefinitionJson.Label(null),
        };
        if (type == ColumnType.Status) json["State"] = option.State;
        if (type != ColumnType.State) return json;

        json["InvariantName"] = option.Label.In(1033);
        json["DefaultStatus"] = (statuses?.Options.FirstOrDefault(s => s.State == option.Value && s.IsDefault)
                                 ?? statuses?.Options.FirstOrDefault(s => s.State == option.Value))?.Value;
        return json;
    }
}
