using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Json;

/// <summary>Writes the rows of FetchXML and $apply: what the query selected, nulls left out, aliases as they are.</summary>
internal sealed class FetchRowWriter(ApiModel model, TableMetadata table, AnnotationFilter annotations, bool isAggregate)
{
    public void WriteMembers(Utf8JsonWriter json, Entity row)
    {
        if (!isAggregate && row.RowVersion is { Length: > 0 } version) json.WriteString("@odata.etag"u8, ETag.Write(version));
        foreach (var (name, value) in row.Attributes)
            if (value is not null && name != table.PrimaryIdColumn) WriteMember(json, row, name, value);

        if (!isAggregate) json.WriteString(table.PrimaryIdColumn, row.Id);
        else if (row.Attributes.TryGetValue(table.PrimaryIdColumn, out var alias) && alias is AliasedValue) WriteMember(json, row, table.PrimaryIdColumn, alias);
    }

    private void WriteMember(Utf8JsonWriter json, Entity row, string name, object value)
    {
        var column = Column(name, value);
        var plain = value is AliasedValue aliased ? aliased.Value : value;
        if (plain is null) return;

        var property = value is not AliasedValue && column is not null ? EdmNames.PropertyOf(column) : name;
        var reference = plain as EntityReference;
        if (annotations.FormattedValue && (row.FormattedValues.TryGetValue(name, out var text) ? text : reference?.Name) is { } formatted)
            json.WriteString($"{property}@{AnnotationFilter.FormattedValueName}", formatted);
        if (reference is not null) WriteLookupAnnotations(json, property, column, reference);

        json.WritePropertyName(property);
        JsonValue.Write(json, plain, column);
    }

    private void WriteLookupAnnotations(Utf8JsonWriter json, string property, ColumnMetadata? column, EntityReference reference)
    {
        if (annotations.AssociatedNavigation && column is not null && column.Table == table.LogicalName
            && model.NavigationOf(table, column, reference.LogicalName) is { } navigation)
            json.WriteString($"{property}@{AnnotationFilter.NavigationName}", navigation);
        if (annotations.LookupLogicalName) json.WriteString($"{property}@{AnnotationFilter.LookupLogicalNameName}", reference.LogicalName);
    }

    private ColumnMetadata? Column(string name, object value) => value is AliasedValue aliased
        ? model.Metadata.TryTable(aliased.EntityLogicalName ?? "")?.TryColumn(aliased.AttributeLogicalName ?? "")
        : table.TryColumn(name);
}
