using System.Text.Json.Nodes;
using Emulator.WebApi.Addressing;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Emulator.WebApi.Definitions;

/// <summary>Definitions under $select, $filter and $expand.</summary>
internal static class DefinitionView
{
    public static (SelectExpandClause? Shape, FilterClause? Filter) Parse(QueryText query, string type)
    {
        query.Allow("$select", "$filter", "$expand", "$count", "LabelLanguages");
        var options = query.All.Where(o => o.Key is "$select" or "$filter" or "$expand").ToDictionary(o => o.Key, o => o.Value);
        try
        {
            var parser = new ODataQueryOptionParser(DefinitionModel.Edm, DefinitionModel.TypeOf(type), DefinitionModel.SetOf(type), options);
            return (parser.ParseSelectAndExpand(), parser.ParseFilter());
        }
        catch (ODataException e)
        {
            throw ApiFaults.Query(e.Message);
        }
    }

    public static JsonObject Show(Definition definition, SelectExpandClause? shape)
    {
        var names = shape?.SelectedItems.OfType<PathSelectItem>().Select(i => i.SelectedPath.FirstSegment.Identifier).ToHashSet(StringComparer.Ordinal) ?? [];
        var shown = new JsonObject { ["@odata.type"] = $"#Microsoft.Dynamics.CRM.{definition.Type}" };
        foreach (var (name, value) in definition.Properties)
            if (names.Count == 0 || name == "MetadataId" || names.Contains(name)) shown[name] = value?.DeepClone();

        foreach (var item in shape?.SelectedItems.OfType<ExpandedNavigationSelectItem>() ?? []) Expand(shown, definition, item);
        return shown;
    }

    public static JsonArray ShowAll(IEnumerable<Definition> definitions, SelectExpandClause? shape, FilterClause? filter) =>
        new([.. definitions.Where(d => filter is null || DefinitionFilter.Holds(filter.Expression, d.Properties)).Select(d => (JsonNode?)Show(d, shape))]);

    private static void Expand(JsonObject shown, Definition definition, ExpandedNavigationSelectItem item)
    {
        var name = item.PathToNavigationProperty.FirstSegment.Identifier;
        var related = definition.Related.TryGetValue(name, out var find) ? find() : null;
        shown[name] = related switch
        {
            IEnumerable<Definition> many => ShowAll(many, item.SelectAndExpand, item.FilterOption),
            Definition one => Show(one, item.SelectAndExpand),
            _ => null,
        };
    }
}
