using System.Globalization;
using System.Text.Json;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Environment variable definitions lie in a folder of their schema name; a default value is of the variable's type
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/environmentvariabledefinition).</summary>
internal static class EnvironmentVariables
{
    private const int LongestDefault = 2000;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["100000000"] = "text", ["100000001"] = "number", ["100000002"] = "yes or no", ["100000003"] = "JSON", ["100000004"] = "data source", ["100000005"] = "secret",
    };

    /// <summary>Definitions in the wrong folder, of an unknown type, or with a default that is not of their type.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) => source.EnvironmentVariables.SelectMany(file => OfDefinition(source, file));

    private static IEnumerable<Problem> OfDefinition(SolutionSource source, XmlFile file)
    {
        var name = (string?)file.Root.Attribute("schemaname");
        var folder = file.Name.Split('/')[^2];
        if (name != folder)
            yield return file.At(file.Root, $"The folder is named {folder}, but holds {name}. Name it after the schema name.");
        if (!source.IsOurs(name))
            yield return file.At(file.Root, $"The name {name} does not begin with the publisher's prefix {source.Prefix}.");

        var type = file.Root.Element("type");
        if (!Types.TryGetValue(type?.Value ?? "", out var kind))
        {
            yield return file.At(type ?? file.Root, $"An environment variable has a type: {string.Join(", ", Types.Select(one => $"{one.Key} {one.Value}"))}.");
            yield break;
        }

        if (file.Root.Element("defaultvalue") is not { } value) yield break;

        if (value.Value.Length > LongestDefault)
            yield return file.At(value, $"The default value has {value.Value.Length} characters; the column takes {LongestDefault}.");
        if (!Fits(kind, value.Value))
            yield return file.At(value, $"The default value of {name} is no {kind}.");
    }

    private static bool Fits(string kind, string value) => kind switch
    {
        "number" => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        "yes or no" => value is "yes" or "no",
        "JSON" => IsJson(value),
        _ => true,
    };

    private static bool IsJson(string value)
    {
        try
        {
            using var parsed = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
