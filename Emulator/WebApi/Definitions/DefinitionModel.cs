using Emulator.WebApi.Edm;
using Microsoft.OData.Edm;

namespace Emulator.WebApi.Definitions;

/// <summary>The EDM model that options on definitions are parsed against. Its types are open: what a definition does not have compares as null.</summary>
internal static class DefinitionModel
{
    private static readonly Dictionary<string, EdmEntityType> Types = new(StringComparer.Ordinal);

    public static IEdmModel Edm { get; } = Build();

    public static IEdmEntityType TypeOf(string name) => Types.TryGetValue(name, out var type) ? type : Types["AttributeMetadata"];

    public static IEdmEntitySet SetOf(string name) => Edm.EntityContainer.FindEntitySet(TypeOf(name).Name + "Set");

    private static EdmModel Build()
    {
        var model = new EdmModel();
        foreach (var name in new[]
                 {
                     "EntityMetadata", "AttributeMetadata", "EntityKeyMetadata", "OneToManyRelationshipMetadata", "ManyToManyRelationshipMetadata",
                     "RelationshipMetadataBase", "OptionSetMetadata", "BooleanOptionSetMetadata",
                 })
            Types[name] = Add(model, name);

        foreach (var (name, target) in new[]
                 {
                     ("Attributes", "AttributeMetadata"), ("Keys", "EntityKeyMetadata"), ("OneToManyRelationships", "OneToManyRelationshipMetadata"),
                     ("ManyToOneRelationships", "OneToManyRelationshipMetadata"), ("ManyToManyRelationships", "ManyToManyRelationshipMetadata"),
                 })
            Types["EntityMetadata"].AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = name, Target = Types[target], TargetMultiplicity = EdmMultiplicity.Many });

        foreach (var name in new[] { "OptionSet", "GlobalOptionSet" })
            Types["AttributeMetadata"].AddUnidirectionalNavigation(
                new EdmNavigationPropertyInfo { Name = name, Target = Types["OptionSetMetadata"], TargetMultiplicity = EdmMultiplicity.ZeroOrOne });

        AddEnum(model, "AttributeTypeCode",
            "Boolean", "Customer", "DateTime", "Decimal", "Double", "Integer", "Lookup", "Memo", "Money", "Owner", "PartyList", "Picklist", "State", "Status",
            "String", "Uniqueidentifier", "CalendarRules", "Virtual", "BigInt", "ManagedProperty", "EntityName");
        AddEnum(model, "AttributeRequiredLevel", "None", "SystemRequired", "ApplicationRequired", "Recommended");
        AddEnum(model, "OwnershipTypes", "None", "UserOwned", "TeamOwned", "BusinessOwned", "OrganizationOwned");
        AddEnum(model, "RelationshipType", "OneToManyRelationship", "ManyToManyRelationship");
        AddContainer(model);
        return model;
    }

    // The parser wants an entity set behind every type before it takes options inside $expand.
    private static void AddContainer(EdmModel model)
    {
        var container = new EdmEntityContainer(EdmNames.Namespace, "System");
        var sets = Types.ToDictionary(t => t.Key, t => container.AddEntitySet(t.Key + "Set", t.Value));
        foreach (var (name, type) in Types)
            foreach (var property in type.DeclaredNavigationProperties()) sets[name].AddNavigationTarget(property, sets[property.ToEntityType().Name]);
        model.AddElement(container);
    }

    private static EdmEntityType Add(EdmModel model, string name)
    {
        var type = new EdmEntityType(EdmNames.Namespace, name, null, isAbstract: false, isOpen: true);
        type.AddKeys(type.AddStructuralProperty("MetadataId", EdmPrimitiveTypeKind.Guid));
        model.AddElement(type);
        return type;
    }

    private static void AddEnum(EdmModel model, string name, params string[] members)
    {
        var type = new EdmEnumType(EdmNames.Namespace, name);
        for (var value = 0; value < members.Length; value++) type.AddMember(members[value], new EdmEnumMemberValue(value));
        model.AddElement(type);
    }
}
