using Emulator.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Emulator.Pipeline.Messages;

/// <summary>Says what a table is made of: its name and its columns with their types. (Learn: RetrieveEntityRequest.)</summary>
internal sealed class RetrieveEntityMessage : IMessage
{
    public string Name => "RetrieveEntity";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var filters = call.Optional<EntityFilters>("EntityFilters");
        if ((filters & ~(EntityFilters.Entity | EntityFilters.Attributes)) != 0) throw Faults.NotSupported($"RetrieveEntity with the EntityFilters {filters}; Entity and Attributes are");
        var table = call.Metadata.Table(call.Optional<string>("LogicalName") ?? throw Faults.NotSupported("RetrieveEntity by MetadataId; give LogicalName"));
        var entity = new EntityMetadata { LogicalName = table.LogicalName, MetadataId = MetadataId.Of("table", table.LogicalName), HasChanged = false };
        if (filters.HasFlag(EntityFilters.Attributes)) Set(entity, nameof(EntityMetadata.Attributes), table.Columns.Values.Select(c => Column(table, c)).ToArray());
        return new ParameterCollection { ["EntityMetadata"] = entity };
    }

    private static AttributeMetadata Column(TableMetadata table, ColumnMetadata column)
    {
        AttributeMetadata attribute = column.Type switch
        {
            ColumnType.DateTime => new DateTimeAttributeMetadata { DateTimeBehavior = column.DateBehavior.ToString() },
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new LookupAttributeMetadata { Targets = [.. column.Targets] },
            ColumnType.Choices => new MultiSelectPicklistAttributeMetadata(),
            _ => new AttributeMetadata(),
        };
        attribute.LogicalName = column.LogicalName;
        attribute.SchemaName = column.SchemaName;
        attribute.MetadataId = MetadataId.Of("column", $"{table.LogicalName}.{column.LogicalName}");
        attribute.HasChanged = false;
        Set(attribute, nameof(AttributeMetadata.AttributeType), Code(column.Type));
        Set(attribute, nameof(AttributeMetadata.IsValidForRead), column.ValidForRead);
        return attribute;
    }

    /// <summary>What callers may only read has a setter that only the SDK and reflection can call.</summary>
    private static void Set(MetadataBase metadata, string property, object value) =>
        (metadata is AttributeMetadata ? typeof(AttributeMetadata) : metadata.GetType()).GetProperty(property)!.SetValue(metadata, value);

    private static AttributeTypeCode Code(ColumnType type) => type switch
    {
        ColumnType.Text => AttributeTypeCode.String,
        ColumnType.Memo => AttributeTypeCode.Memo,
        ColumnType.Integer => AttributeTypeCode.Integer,
        ColumnType.BigInteger => AttributeTypeCode.BigInt,
        ColumnType.Decimal => AttributeTypeCode.Decimal,
        ColumnType.Double => AttributeTypeCode.Double,
        ColumnType.Money => AttributeTypeCode.Money,
        ColumnType.Boolean => AttributeTypeCode.Boolean,
        ColumnType.Choice => AttributeTypeCode.Picklist,
        ColumnType.Choices or ColumnType.Image or ColumnType.File => AttributeTypeCode.Virtual,
        ColumnType.DateTime => AttributeTypeCode.DateTime,
        ColumnType.Lookup => AttributeTypeCode.Lookup,
        ColumnType.Customer => AttributeTypeCode.Customer,
        ColumnType.Owner => AttributeTypeCode.Owner,
        ColumnType.State => AttributeTypeCode.State,
        ColumnType.Status => AttributeTypeCode.Status,
        ColumnType.EntityName => AttributeTypeCode.EntityName,
        ColumnType.PartyList => AttributeTypeCode.PartyList,
        _ => AttributeTypeCode.Uniqueidentifier,
    };
}
