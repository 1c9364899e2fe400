using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Reading;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Json;

/// <summary>Writes the rows of an OData query: every column asked for, nulls included, with the annotations asked for.</summary>
internal sealed class RowWriter(ApiModel model, AnnotationFilter annotations, string baseUrl)
{
    private readonly Dictionary<ReadPlan, IReadOnlyList<ColumnWriter>> writers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row's members, inside an object that is already open.</summary>
    public void WriteMembers(Utf8JsonWriter json, ReadRow row, ReadPlan plan)
    {
        if (row.Entity.RowVersion is { Length: > 0 } version) json.WriteString("@odata.etag"u8, ETag.Write(version));
        foreach (var column in Writers(plan)) column.Write(json, row.Entity);
        foreach (var expand in plan.Expands) WriteExpanded(json, row, plan.Table, expand);
    }

    private IReadOnlyList<ColumnWriter> Writers(ReadPlan plan)
    {
        if (!writers.TryGetValue(plan, out var known))
            writers[plan] = known = [.. plan.Shown.Select(c => new ColumnWriter(model, plan.Table, c, annotations))];

        return known;
    }

    private void WriteExpanded(Utf8JsonWriter json, ReadRow row, TableMetadata table, ExpandPlan expand)
    {
        if (expand.Navigation is Navigation.Lookup lookup) WriteSingle(json, row, lookup, expand);
        else WriteCollection(json, row, table, expand);
    }

    private void WriteSingle(Utf8JsonWriter json, ReadRow row, Navigation.Lookup lookup, ExpandPlan expand)
    {
        json.WritePropertyName(lookup.Name);
        var reference = row.Entity.GetAttributeValue<EntityReference>(lookup.Column.LogicalName);
        if (expand.Read is null) WriteReference(json, reference, lookup, expand.OnlyReference);
        else if (row.Related(lookup.Name) is [var target])
        {
            json.WriteStartObject();
            WriteMembers(json, target, expand.Read);
            json.WriteEndObject();
        }
        else json.WriteNullValue();
    }

    private void WriteReference(Utf8JsonWriter json, EntityReference? reference, Navigation.Lookup lookup, bool onlyReference)
    {
        if (reference is null || !lookup.Targets.Contains(reference.LogicalName))
        {
            json.WriteNullValue();
            return;
        }

        var table = model.Metadata.Table(reference.LogicalName);
        json.WriteStartObject();
        if (onlyReference) json.WriteString("@odata.id"u8, $"{baseUrl}{table.EntitySetName}({reference.Id:D})");
        else
        {
            json.WriteString("@odata.type"u8, "#" + EdmNames.TypeOf(table.LogicalName));
            json.WriteString("ownerid"u8, reference.Id);
        }

        json.WriteEndObject();
    }

    private void WriteCollection(Utf8JsonWriter json, ReadRow row, TableMetadata table, ExpandPlan expand)
    {
        json.WriteStartArray(expand.Navigation.Name);
        foreach (var related in row.Related(expand.Navigation.Name))
        {
            json.WriteStartObject();
            WriteMembers(json, related, expand.Read!);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var query = expand.Options.Length == 0 ? "" : "?" + expand.Options;
        json.WriteString($"{expand.Navigation.Name}@odata.nextLink", $"{baseUrl}{table.EntitySetName}({row.Entity.Id:D})/{expand.Navigation.Name}{query}");
    }
}
