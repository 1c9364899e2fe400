using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmChecklists.Plugins.Tests;

/// <summary>
/// A JSON Schema (draft 2020-12) as far as docs/schemas use it. A keyword it does not know throws, because a constraint that is passed over in silence proves nothing.
/// </summary>
/// <remarks>Written by hand: of the libraries on NuGet those that read this draft could not be restored where this was made, or carry a licence with a fee.</remarks>
internal sealed class JsonSchema
{
    private static readonly string[] Words = ["$schema", "$id", "title", "description", "$defs", "then", "else"];

    private static readonly string[] Rules =
    [
        "$ref", "type", "enum", "const", "properties", "patternProperties", "required", "additionalProperties", "items", "minItems", "maxItems", "maxLength", "pattern", "format", "minimum", "maximum", "anyOf", "if",
    ];

    private readonly JsonElement root;

    private JsonSchema(JsonElement root)
    {
        this.root = root;
        foreach (var schema in All(root))
        {
            if (schema.EnumerateObject().Select(one => one.Name).Except(Words).Except(Rules).FirstOrDefault() is { } unknown)
                throw new NotSupportedException($"The keyword \"{unknown}\" is not known here.");
        }
    }

    /// <summary>Every schema within, the whole one first.</summary>
    public IEnumerable<JsonElement> Parts => All(root);

    public static JsonSchema Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return new JsonSchema(document.RootElement.Clone());
    }

    /// <summary>What of a text does not fit, each with its place; empty when everything does.</summary>
    public IReadOnlyList<string> Problems(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Problems(root, document.RootElement, "$").ToList();
    }

    /// <summary>A definition, by its name.</summary>
    public JsonElement Definition(string name) => root.GetProperty("$defs").GetProperty(name);

    private IEnumerable<string> Problems(JsonElement schema, JsonElement value, string place) => schema.EnumerateObject().SelectMany(rule => rule.Name switch
    {
        "$ref" => Problems(Definition(rule.Value.GetString()!["#/$defs/".Length..]), value, place),
        "type" => Types(rule.Value).Any(type => IsOf(value, type)) ? [] : [$"{place} is {value.ValueKind}, not {rule.Value}"],
        "enum" => rule.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{place} is {value}, none of {rule.Value}"],
        "const" => JsonElement.DeepEquals(rule.Value, value) ? [] : [$"{place} is {value}, not {rule.Value}"],
        "anyOf" => rule.Value.EnumerateArray().Any(one => !Problems(one, value, place).Any()) ? [] : [$"{place} fits none of the alternatives: {string.Join("; ", Problems(rule.Value[0], value, place))}"],
        "if" => Conditional(schema, rule.Value, value, place),
        "properties" or "patternProperties" or "required" or "additionalProperties" => value.ValueKind == JsonValueKind.Object ? OfObject(schema, rule, value, place) : [],
        "items" or "minItems" or "maxItems" => value.ValueKind == JsonValueKind.Array ? OfArray(rule, value, place) : [],
        "maxLength" or "pattern" or "format" => value.ValueKind == JsonValueKind.String ? OfText(rule, value.GetString()!, place) : [],
        "minimum" or "maximum" => value.ValueKind == JsonValueKind.Number ? OfNumber(rule, value.GetDecimal(), place) : [],
        _ => [],
    });

    private IEnumerable<string> OfObject(JsonElement schema, JsonProperty rule, JsonElement value, string place) => rule.Name switch
    {
        "required" => rule.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place}.{name} is missing"),
        "properties" => value.EnumerateObject().Where(one => rule.Value.TryGetProperty(one.Name, out _))
                             .SelectMany(one => Problems(rule.Value.GetProperty(one.Name), one.Value, $"{place}.{one.Name}")),
        "patternProperties" => value.EnumerateObject().SelectMany(one => rule.Value.EnumerateObject().Where(pattern => Regex.IsMatch(one.Name, pattern.Name, RegexOptions.ECMAScript))
                                                     .SelectMany(pattern => Problems(pattern.Value, one.Value, $"{place}.{one.Name}"))),
        _ when rule.Value.ValueKind == JsonValueKind.False =>
            value.EnumerateObject().Where(one => !IsNamed(schema, one.Name)).Select(one => $"{place}.{one.Name} is unknown"),
        _ => throw new NotSupportedException("additionalProperties is known as false only."),
    };

    private static bool IsNamed(JsonElement schema, string name) =>
        (schema.TryGetProperty("properties", out var named) && named.TryGetProperty(name, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => Regex.IsMatch(name, pattern.Name, RegexOptions.ECMAScript)));

    private IEnumerable<string> OfArray(JsonProperty rule, JsonElement value, string place) => rule.Name switch
    {
        "items" => value.EnumerateArray().SelectMany((one, i) => Problems(rule.Value, one, $"{place}[{i}]")),
        "minItems" => value.GetArrayLength() >= rule.Value.GetInt32() ? [] : [$"{place} has fewer than {rule.Value}"],
        _ => value.GetArrayLength() <= rule.Value.GetInt32() ? [] : [$"{place} has more than {rule.Value}"],
    };

    private static IEnumerable<string> OfText(JsonProperty rule, string value, string place) => rule.Name switch
    {
        "maxLength" => value.EnumerateRunes().Count() <= rule.Value.GetInt32() ? [] : [$"{place} is longer than {rule.Value}"],
        "pattern" => Regex.IsMatch(value, rule.Value.GetString()!, RegexOptions.ECMAScript) ? [] : [$"{place} is \"{value}\", not like {rule.Value}"],
        _ => HasFormat(value, rule.Value.GetString()!) ? [] : [$"{place} is \"{value}\", no {rule.Value}"],
    };

    private static IEnumerable<string> OfNumber(JsonProperty rule, decimal value, string place) =>
        (rule.Name == "minimum" ? value >= rule.Value.GetDecimal() : value <= rule.Value.GetDecimal()) ? [] : [$"{place} is {value}; the {rule.Name} is {rule.Value}"];

    private IEnumerable<string> Conditional(JsonElement schema, JsonElement condition, JsonElement value, string place) =>
        schema.TryGetProperty(Problems(condition, value, place).Any() ? "else" : "then", out var consequence) ? Problems(consequence, value, place) : [];

    private static bool HasFormat(string value, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
        "date-time" => DateTimeOffset.TryParse(value, out _),
        "uuid" => Guid.TryParseExact(value, "D", out _),
        _ => throw new NotSupportedException($"The format \"{format}\" is not known here."),
    };

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type \"{type}\" is not known here."),
    };

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static IEnumerable<JsonElement> All(JsonElement schema) => schema.EnumerateObject().SelectMany(rule => rule.Name switch
    {
        "properties" or "patternProperties" or "$defs" => rule.Value.EnumerateObject().SelectMany(one => All(one.Value)),
        "anyOf" => rule.Value.EnumerateArray().SelectMany(All),
        "items" or "if" or "then" or "else" => All(rule.Value),
        _ => [],
    }).Prepend(schema);
}
