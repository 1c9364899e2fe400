using System.Text;
using System.Text.Json.Nodes;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;

namespace Emulator.WebApi.Definitions;

/// <summary>EntityDefinitions, RelationshipDefinitions and GlobalOptionSetDefinitions. (Learn: "Query table definitions using the Web API".) Read only.</summary>
internal static class DefinitionRoutes
{
    /// <summary>Null when the address is none of theirs.</summary>
    public static Operation? TryFind(ApiCall call, IReadOnlyList<PathSegment> segments)
    {
        IEnumerable<Definition>? all = segments[0].Name switch
        {
            "EntityDefinitions" => new TableDefinitions(call.Model).All(),
            "RelationshipDefinitions" => RelationshipDefinitions.All(call.Model),
            "GlobalOptionSetDefinitions" => call.Model.Metadata.GlobalChoices.Values.Select(c => ChoiceDefinitions.Of(c)),
            _ => null,
        };
        if (all is null) return null;
        if (call.Request.Method != "GET") throw Faults.NotSupported($"changing definitions through the Web API ({call.Request.Method} {segments[0].Name}); import a solution");

        var type = segments[0].Name switch { "EntityDefinitions" => "EntityMetadata", "RelationshipDefinitions" => "RelationshipMetadataBase", _ => "OptionSetMetadata" };
        if (segments.LastOrDefault(s => s.Name.Contains('.')) is { } cast) type = EdmNames.TableOf(cast.Name);
        return Operation.Read(() => Answer(call, Walk(segments, all), type));
    }

    private static object? Walk(IReadOnlyList<PathSegment> segments, object? found)
    {
        for (var at = 0; at < segments.Count; at++)
        {
            var segment = segments[at];
            if (at > 0) found = Step(found, segment);
            if (segment.Arguments is { } key && found is IEnumerable<Definition> many) found = Pick(many, key);
        }

        return found;
    }

    private static object? Step(object? found, PathSegment segment)
    {
        if (segment.Name.Contains('.')) return Cast(found, EdmNames.TableOf(segment.Name));
        if (found is not Definition one) throw Faults.UnknownSegment(segment.Name);
        if (one.Related.TryGetValue(segment.Name, out var related)) return related();
        return one.Properties.TryGetPropertyValue(segment.Name, out var value) ? value : throw Faults.UnknownSegment(segment.Name);
    }

    private static object? Cast(object? found, string type) => found switch
    {
        IEnumerable<Definition> many => many.Where(d => d.Type == type).ToList(),
        Definition one when one.Type == type => one,
        _ => throw Faults.UnknownSegment($"{EdmNames.Namespace}.{type}"),
    };

    private static Definition Pick(IEnumerable<Definition> all, string key)
    {
        var (name, text) = ArgumentList.Pairs(key) is [var pair] ? pair : ("", "");
        var value = ArgumentList.Unquote(text) ?? text;
        var property = name.Length == 0 ? "MetadataId" : name;

        return all.FirstOrDefault(d => string.Equals(d.Properties[property]?.ToString(), value, StringComparison.OrdinalIgnoreCase))
               ?? throw new DataverseFault(unchecked((int)0x80060891), System.Net.HttpStatusCode.NotFound, $"A metadata record with the specified key values '{value}' does not exist.");
    }

    private static ApiResponse Answer(ApiCall call, object? found, string type)
    {
        var kind = found switch { Definition one => one.Type, IEnumerable<Definition> many => many.FirstOrDefault()?.Type ?? type, _ => type };
        var (shape, filter) = DefinitionView.Parse(call.Query, kind);
        var json = new JsonObject { ["@odata.context"] = $"{call.BaseUrl}$metadata#{call.Request.Path}" };
        switch (found)
        {
            case null: return ApiResponse.NoContent();
            case Definition one:
                foreach (var (name, value) in DefinitionView.Show(one, shape)) json[name] = value?.DeepClone();
                break;
            case IEnumerable<Definition> many: json["value"] = DefinitionView.ShowAll(many, shape, filter); break;
            default: json["value"] = ((JsonNode)found).DeepClone(); break;
        }

        return ApiResponse.OfJson(200, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
