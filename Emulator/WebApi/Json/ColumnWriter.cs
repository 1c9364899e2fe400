using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Json;

/// <summary>Writes one column of many rows: its names are encoded once.</summary>
internal sealed class ColumnWriter
{
    private readonly ApiModel model;
    private readonly TableMetadata table;
    private readonly ColumnMetadata column;
    private readonly AnnotationFilter annotations;
    private readonly JsonEncodedText property;
    private readonly JsonEncodedText formatted;

    public ColumnWriter(ApiModel model, TableMetadata table, ColumnMetadata column, AnnotationFilter annotations)
    {
        this.model = model;
        this.table = table;
        this.column = column;
        this.annotations = annotations;
        property = JsonEncodedText.Encode(EdmNames.PropertyOf(column));
        formatted = JsonEncodedText.Encode($"{EdmNames.PropertyOf(column)}@{AnnotationFilter.FormattedValueName}");
    }

    public void Write(Utf8JsonWriter json, Entity row)
    {
        row.Attributes.TryGetValue(column.LogicalName, out var value);
        if (value is null && column.IsPrimaryId && column.LogicalName == table.PrimaryIdColumn) value = row.Id;
        if (value is not null) WriteAnnotations(json, row, value);
        json.WritePropertyName(property);
        JsonValue.Write(json, value, column);
    }

    private void WriteAnnotations(Utf8JsonWriter json, Entity row, object value)
    {
        var reference = value as EntityReference;
        if (annotations.FormattedValue && Formatted(row, reference) is { } text) json.WriteString(formatted, text);
        if (reference is null) return;
        if (annotations.AssociatedNavigation && model.NavigationOf(table, column, reference.LogicalName) is { } navigation)
            json.WriteString($"{EdmNames.PropertyOf(column)}@{AnnotationFilter.NavigationName}", navigation);
        if (annotations.LookupLogicalName)
            json.WriteString($"{EdmNames.PropertyOf(column)}@{AnnotationFilter.LookupLogicalNameName}", reference.LogicalName);
    }

    private string? Formatted(Entity row, EntityReference? reference) =>
        row.FormattedValues.TryGetValue(column.LogicalName, out var text) ? text : reference?.Name;
}
