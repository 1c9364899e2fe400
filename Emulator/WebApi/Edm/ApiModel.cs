using Emulator.Metadata;
using Microsoft.OData.Edm;

namespace Emulator.WebApi.Edm;

/// <summary>The Web API's view of one state of the metadata: the EDM model and the navigation properties. Immutable.</summary>
internal sealed class ApiModel
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, Navigation>> navigations;

    public ApiModel(EnvironmentMetadata metadata)
    {
        Metadata = metadata;
        navigations = metadata.Tables.Values.ToDictionary(t => t.LogicalName, NavigationReader.Of, StringComparer.Ordinal);
        Edm = new EdmModelBuilder(metadata, navigations).Build();
    }

    public EnvironmentMetadata Metadata { get; }

    public IEdmModel Edm { get; }

    public IReadOnlyDictionary<string, Navigation> Navigations(TableMetadata table) => navigations[table.LogicalName];

    /// <summary>The navigation property of the name (case-sensitive), or null.</summary>
    public Navigation? TryNavigation(TableMetadata table, string name) => navigations[table.LogicalName].GetValueOrDefault(name);

    /// <summary>The navigation property through which a lookup points at a row of the target table.</summary>
    public string? NavigationOf(TableMetadata table, ColumnMetadata lookup, string target)
    {
        foreach (var navigation in navigations[table.LogicalName].Values)
            if (navigation is Navigation.Lookup found && found.Column.LogicalName == lookup.LogicalName && found.Targets.Contains(target))
                return found.Name;

        return null;
    }

    public IEdmEntityType Type(TableMetadata table) => (IEdmEntityType)Edm.FindDeclaredType(EdmNames.TypeOf(table.LogicalName));

    public IEdmEntitySet? Set(TableMetadata table) => Edm.EntityContainer.FindEntitySet(table.EntitySetName);
}
