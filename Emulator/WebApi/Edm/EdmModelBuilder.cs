using Emulator.Metadata;
using Microsoft.OData.Edm;

namespace Emulator.WebApi.Edm;

/// <summary>Makes the EDM model that Microsoft.OData.Core parses queries against. (Learn: "Web API service documents", CSDL metadata document.)</summary>
internal sealed class EdmModelBuilder(
    EnvironmentMetadata metadata, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Navigation>> navigations)
{
    private readonly EdmModel model = new();
    private readonly Dictionary<string, EdmEntityType> types = new(StringComparer.Ordinal);

    public IEdmModel Build()
    {
        var root = new EdmEntityType(EdmNames.Namespace, EdmNames.BaseType, null, isAbstract: true, isOpen: false);
        model.AddElement(root);
        AddPrincipal(root);
        foreach (var table in metadata.Tables.Values) AddType(table, root);
        foreach (var table in metadata.Tables.Values) AddNavigations(table);
        AddContainer();
        QueryFunctionModel.AddTo(model);

        return model;
    }

    private void AddPrincipal(EdmEntityType root)
    {
        var principal = new EdmEntityType(EdmNames.Namespace, EdmNames.Principal, root);
        principal.AddKeys(principal.AddStructuralProperty("ownerid", EdmPrimitiveTypeKind.Guid, isNullable: false));
        types[EdmNames.Principal] = principal;
        model.AddElement(principal);
    }

    private void AddType(TableMetadata table, EdmEntityType root)
    {
        var type = new EdmEntityType(EdmNames.Namespace, table.LogicalName, root);
        foreach (var column in table.Columns.Values.Where(EdmNames.IsProperty))
        {
            var property = type.AddStructuralProperty(EdmNames.PropertyOf(column), TypeReference(column));
            if (column.LogicalName == table.PrimaryIdColumn) type.AddKeys(property);
        }

        types[table.LogicalName] = type;
        model.AddElement(type);
    }

    private static IEdmTypeReference TypeReference(ColumnMetadata column)
    {
        var nullable = !column.IsPrimaryId;
        var name = EdmNames.EdmTypeOf(column);
        if (name == "Edm.Decimal") return EdmCoreModel.Instance.GetDecimal(null, column.Precision, nullable);
        if (name == "Edm.String" && column.MaxLength is { } length) return EdmCoreModel.Instance.GetString(false, length, false, nullable);

        return EdmCoreModel.Instance.GetPrimitive(EdmCoreModel.Instance.GetPrimitiveTypeKind(name), nullable);
    }

    private void AddNavigations(TableMetadata table)
    {
        foreach (var navigation in navigations[table.LogicalName].Values)
            if (types.TryGetValue(navigation.Target, out var target))
                types[table.LogicalName].AddUnidirectionalNavigation(Describe(navigation, types[table.LogicalName], target));
    }

    private static EdmNavigationPropertyInfo Describe(Navigation navigation, EdmEntityType type, EdmEntityType target)
    {
        var info = new EdmNavigationPropertyInfo
        {
            Name = navigation.Name,
            Target = target,
            TargetMultiplicity = navigation is Navigation.Lookup ? EdmMultiplicity.ZeroOrOne : EdmMultiplicity.Many,
        };
        if (navigation is Navigation.Lookup lookup && type.FindProperty(EdmNames.PropertyOf(lookup.Column)) is IEdmStructuralProperty property)
        {
            info.DependentProperties = [property];
            info.PrincipalProperties = [.. target.DeclaredKey];
        }

        return info;
    }

    private void AddContainer()
    {
        var container = new EdmEntityContainer(EdmNames.Namespace, "System");
        var sets = metadata.Tables.Values.Where(t => t.EntitySetName.Length > 0)
            .ToDictionary(t => t.LogicalName, t => container.AddEntitySet(t.EntitySetName, types[t.LogicalName]), StringComparer.Ordinal);
        sets[EdmNames.Principal] = container.AddEntitySet("principals", types[EdmNames.Principal]);
        foreach (var (table, set) in sets)
            foreach (var property in types[table].DeclaredNavigationProperties())
                if (sets.TryGetValue(property.ToEntityType().Name, out var target))
                    set.AddNavigationTarget(property, target);

        model.AddElement(container);
    }
}
