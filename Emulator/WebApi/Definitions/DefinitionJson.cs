using System.Text.Json.Nodes;
using Emulator.Metadata;

namespace Emulator.WebApi.Definitions;

/// <summary>The values that definitions are made of.</summary>
internal static class DefinitionJson
{
    public static JsonObject Label(LocalizedText? text)
    {
        var labels = (text?.ByLanguage ?? new Dictionary<int, string>()).Select(l => Localized(l.Value, l.Key)).ToArray<JsonNode?>();
        return new JsonObject
        {
            ["LocalizedLabels"] = new JsonArray(labels),
            ["UserLocalizedLabel"] = text is null || labels.Length == 0 ? null : Localized(text.In(English), English),
        };
    }

    public static JsonObject Managed(JsonNode? value, string name) => new()
    {
        ["Value"] = value, ["CanBeChanged"] = true, ["ManagedPropertyLogicalName"] = name,
    };

    public static JsonObject Value(string? value) => new() { ["Value"] = value };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode?)JsonValue.Create(t))]);

    private const int English = 1033;

    private static JsonObject Localized(string label, int language) => new()
    {
        ["Label"] = label, ["LanguageCode"] = language, ["IsManaged"] = false, ["MetadataId"] = null, ["HasChanged"] = null,
    };
}
