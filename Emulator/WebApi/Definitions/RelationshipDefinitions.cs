using System.Text.Json.Nodes;
using Emulator.Metadata;
using Emulator.WebApi.Edm;

namespace Emulator.WebApi.Definitions;

/// <summary>Relationship definitions. (Learn: OneToManyRelationshipMetadata, ManyToManyRelationshipMetadata EntityType.)</summary>
internal static class RelationshipDefinitions
{
    public static IEnumerable<Definition> All(ApiModel model)
    {
        var tables = model.Metadata.Tables.Values;
        return tables.SelectMany(t => t.OneToMany).Select(r => Of(r, model))
            .Concat(tables.SelectMany(t => t.ManyToMany).DistinctBy(r => r.SchemaName).Select(r => Of(r, model)));
    }

    public static Definition Of(OneToManyMetadata relationship, ApiModel model) => new("OneToManyRelationshipMetadata", new JsonObject
    {
        ["MetadataId"] = MetadataId.Of("relationship", relationship.SchemaName), ["SchemaName"] = relationship.SchemaName, ["RelationshipType"] = "OneToManyRelationship",
        ["ReferencedEntity"] = relationship.ReferencedTable, ["ReferencedAttribute"] = model.Metadata.TryTable(relationship.ReferencedTable)?.PrimaryIdColumn,
        ["ReferencedEntityNavigationPropertyName"] = relationship.SchemaName, ["ReferencingEntity"] = relationship.ReferencingTable,
        ["ReferencingAttribute"] = relationship.ReferencingColumn, ["ReferencingEntityNavigationPropertyName"] = relationship.LookupNavigation,
        ["CascadeConfiguration"] = new JsonObject { ["Assign"] = relationship.Assign.ToString(), ["Delete"] = relationship.Delete.ToString() },
    }, Definition.Nothing);

    public static Definition Of(ManyToManyMetadata relationship, ApiModel model) => new("ManyToManyRelationshipMetadata", new JsonObject
    {
        ["MetadataId"] = MetadataId.Of("relationship", relationship.SchemaName), ["SchemaName"] = relationship.SchemaName, ["RelationshipType"] = "ManyToManyRelationship",
        ["Entity1LogicalName"] = relationship.FirstTable, ["Entity1IntersectAttribute"] = relationship.FirstIntersectColumn,
        ["Entity1NavigationPropertyName"] = relationship.SchemaName, ["Entity2LogicalName"] = relationship.SecondTable,
        ["Entity2IntersectAttribute"] = relationship.SecondIntersectColumn, ["Entity2NavigationPropertyName"] = relationship.SchemaName,
        ["IntersectEntityName"] = relationship.IntersectTable, ["IntersectEntitySetName"] = model.Metadata.TryTable(relationship.IntersectTable)?.EntitySetName,
    }, Definition.Nothing);
}
