using System.Text.Json.Nodes;

namespace Emulator.WebApi.Definitions;

/// <summary>A definition (of a table, column, relationship, key or choice) as the Web API shows it.</summary>
/// <param name="Type">The metadata type's name, e.g. `PicklistAttributeMetadata`.</param>
/// <param name="Properties">What $select chooses from and $filter compares.</param>
/// <param name="Related">What $expand and paths lead to: a list of definitions, one definition, or null.</param>
internal sealed record Definition(string Type, JsonObject Properties, IReadOnlyDictionary<string, Func<object?>> Related)
{
    public static readonly IReadOnlyDictionary<string, Func<object?>> Nothing = new Dictionary<string, Func<object?>>();

    public string Text(string property) => (string?)Properties[property] ?? "";
}
