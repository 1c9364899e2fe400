using System.Text.Json.Nodes;
using Emulator.Metadata;
using Emulator.WebApi.Edm;

namespace Emulator.WebApi.Definitions;

/// <summary>Table definitions. (Learn: EntityMetadata EntityType.)</summary>
internal sealed class TableDefinitions(ApiModel model)
{
    public IEnumerable<Definition> All() => model.Metadata.Tables.Values.Select(Of);

    private Definition Of(TableMetadata table) => new("EntityMetadata", Properties(table), new Dictionary<string, Func<object?>>(StringComparer.Ordinal)
    {
        ["Attributes"] = () => table.Columns.Values.Select(c => ColumnDefinitions.Of(table, c)).ToList(),
        ["Keys"] = () => table.Keys.Select(k => Key(table, k)).ToList(),
        ["OneToManyRelationships"] = () => table.OneToMany.Select(r => RelationshipDefinitions.Of(r, model)).ToList(),
        ["ManyToOneRelationships"] = () => ManyToOne(table).ToList(),
        ["ManyToManyRelationships"] = () => table.ManyToMany.Select(r => RelationshipDefinitions.Of(r, model)).ToList(),
    });

    private static JsonObject Properties(TableMetadata table) => new()
    {
        ["MetadataId"] = MetadataId.Of("table", table.LogicalName), ["LogicalName"] = table.LogicalName, ["SchemaName"] = table.SchemaName,
        ["EntitySetName"] = table.EntitySetName, ["LogicalCollectionName"] = table.EntitySetName, ["CollectionSchemaName"] = table.EntitySetName,
        ["PrimaryIdAttribute"] = table.PrimaryIdColumn, ["PrimaryNameAttribute"] = table.PrimaryNameColumn, ["ObjectTypeCode"] = table.ObjectTypeCode,
        ["DisplayName"] = DefinitionJson.Label(table.Label), ["DisplayCollectionName"] = DefinitionJson.Label(table.CollectionLabel),
        ["Description"] = DefinitionJson.Label(table.Description), ["OwnershipType"] = OwnershipOf(table), ["IsActivity"] = table.IsActivity,
        ["IsBPFEntity"] = table.IsBusinessProcess, ["IsIntersect"] = table.IsIntersect, ["IsQuickCreateEnabled"] = table.IsQuickCreateEnabled,
        ["IsCustomEntity"] = table.SchemaName.Contains('_'),
        ["IsOptimisticConcurrencyEnabled"] = true, ["TableType"] = "Standard",
    };

    private static string OwnershipOf(TableMetadata table) => table.Ownership switch
    {
        Ownership.User => "UserOwned",
        Ownership.BusinessUnit => "BusinessOwned",
        Ownership.Organization => "OrganizationOwned",
        _ => "None",
    };

    private IEnumerable<Definition> ManyToOne(TableMetadata table)
    {
        foreach (var relationship in table.ManyToOne) yield return RelationshipDefinitions.Of(relationship, model);

        var known = table.ManyToOne.Select(r => (r.ReferencingColumn, r.ReferencedTable)).ToHashSet();
        foreach (var lookup in model.Navigations(table).Values.OfType<Navigation.Lookup>())
            foreach (var target in lookup.Targets.Where(t => !known.Contains((lookup.Column.LogicalName, t))))
                yield return RelationshipDefinitions.Of(
                    new OneToManyMetadata($"{lookup.Name}_{table.LogicalName}_{target}", target, table.LogicalName, lookup.Column.LogicalName, lookup.Name), model);
    }

    private static Definition Key(TableMetadata table, AlternateKeyMetadata key) => new("EntityKeyMetadata", new JsonObject
    {
        ["MetadataId"] = MetadataId.Of("key", $"{table.LogicalName}.{key.Name}"), ["LogicalName"] = key.Name.ToLowerInvariant(), ["SchemaName"] = key.Name,
        ["EntityLogicalName"] = table.LogicalName, ["DisplayName"] = DefinitionJson.Label(key.Label), ["KeyAttributes"] = DefinitionJson.Texts(key.Columns),
        ["EntityKeyIndexStatus"] = "Active",
    }, Definition.Nothing);
}
