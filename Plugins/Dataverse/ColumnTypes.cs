using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmChecklists.Dataverse;

/// <summary>What the columns of a table hold. A column that only tells more of another one (`owneridname`), or that nobody may read, is as good as none.</summary>
internal sealed class ColumnTypes
{
    private readonly Dictionary<string, AttributeMetadata> columns;

    private ColumnTypes(IEnumerable<AttributeMetadata> columns) =>
        this.columns = columns.Where(one => one.AttributeOf is null && one.IsValidForRead != false).ToDictionary(one => one.LogicalName);

    /// <summary>One request, whatever the number of columns.</summary>
    public static ColumnTypes Of(IOrganizationService service, string table)
    {
        var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Attributes };
        return new ColumnTypes(((RetrieveEntityResponse)service.Execute(request)).EntityMetadata.Attributes);
    }

    /// <summary>The type of a column as the platform names it; null where there is none.</summary>
    public AttributeTypeCode? TypeOf(string column) => columns.TryGetValue(column, out var found) ? found.AttributeType : null;

    /// <summary>What a column holds, as conditions and bound items know it; null where there is none.</summary>
    public ColumnKind? KindOf(string column) => columns.TryGetValue(column, out var found) ? Kind(found) : null;

    private static ColumnKind Kind(AttributeMetadata column) => column.AttributeType switch
    {
        AttributeTypeCode.String or AttributeTypeCode.Memo => ColumnKind.Text,
        AttributeTypeCode.Integer => ColumnKind.Whole,
        AttributeTypeCode.BigInt => ColumnKind.Long,
        AttributeTypeCode.Decimal => ColumnKind.Decimal,
        AttributeTypeCode.Double => ColumnKind.Double,
        AttributeTypeCode.Money => ColumnKind.Money,
        AttributeTypeCode.Boolean => ColumnKind.YesNo,
        AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status => ColumnKind.Choice,
        AttributeTypeCode.DateTime => Kind(((DateTimeAttributeMetadata)column).DateTimeBehavior?.Value),
        AttributeTypeCode.Lookup when ((LookupAttributeMetadata)column).Targets.SequenceEqual([ContactTable.Name]) => ColumnKind.Contact,
        AttributeTypeCode.Lookup or AttributeTypeCode.Customer or AttributeTypeCode.Owner or AttributeTypeCode.Uniqueidentifier => ColumnKind.Reference,
        _ when column is MultiSelectPicklistAttributeMetadata => ColumnKind.Choices,
        _ => ColumnKind.Other,
    };

    private static ColumnKind Kind(string? behavior) => behavior switch
    {
        "DateOnly" => ColumnKind.Day,
        "TimeZoneIndependent" => ColumnKind.WallClock,
        _ => ColumnKind.Moment,
    };
}
