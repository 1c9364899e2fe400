using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Operations;

/// <summary>Writes what an action or function answers: 204 without response properties, else 200 with them.</summary>
internal sealed class OperationResponse(ApiCall call, OperationDefinition operation)
{
    public ApiResponse Write(OrganizationResponse response)
    {
        if (operation.Results.Count == 0) return ApiResponse.NoContent();

        return ApiResponse.OfJson(200, JsonBody.Write(json =>
        {
            json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#{EdmNames.Namespace}.{operation.Name}Response");
            foreach (var result in operation.Results)
                if (response.Results.TryGetValue(result.Name, out var value)) Write(json, JsonName(result), value);
        }));
    }

    /// <summary>A response of the SDK that is nothing but an EntityCollection is a plain collection of rows here.</summary>
    private static string JsonName(OperationValue result) => result is { Name: "EntityCollection", Kind: ValueKind.EntityCollection } ? "value" : result.Name;

    private void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case Entity row: Write(json, row); break;
            case EntityCollection rows: WriteAll(json, rows); break;
            case EntityReference reference: Write(json, reference); break;
            case string[] texts: WriteAll(json, texts); break;
            default: JsonValue.Write(json, value, null); break;
        }
    }

    private static void WriteAll(Utf8JsonWriter json, string[] texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private void WriteAll(Utf8JsonWriter json, EntityCollection rows)
    {
        json.WriteStartArray();
        foreach (var row in rows.Entities) Write(json, row);
        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Entity row)
    {
        json.WriteStartObject();
        if (call.Model.Metadata.TryTable(row.LogicalName ?? "") is { } table) WriteRow(json, table, row);
        else
            foreach (var (name, value) in row.Attributes) Write(json, name, value); // an entity without a table is an open bag of values
        json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, TableMetadata table, Entity row)
    {
        json.WriteString("@odata.type"u8, "#" + EdmNames.TypeOf(table.LogicalName));
        if (row.Id != Guid.Empty && !row.Contains(table.PrimaryIdColumn)) json.WriteString(table.PrimaryIdColumn, row.Id);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.TryColumn(name);
            json.WritePropertyName(column is null ? name : EdmNames.PropertyOf(column));
            JsonValue.Write(json, value, column);
        }
    }

    private void Write(Utf8JsonWriter json, EntityReference reference)
    {
        var table = call.Model.Metadata.Table(reference.LogicalName);
        json.WriteStartObject();
        json.WriteString("@odata.type"u8, "#" + EdmNames.TypeOf(table.LogicalName));
        json.WriteString(table.PrimaryIdColumn, reference.Id);
        json.WriteEndObject();
    }
}
