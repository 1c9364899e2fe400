using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Emulator.WebApi.Operations;

/// <summary>CreateMultiple, UpdateMultiple, UpsertMultiple. (Learn: "Use bulk operation messages".)</summary>
internal static class BulkOperations
{
    /// <summary>Null when the name is none of the three.</summary>
    public static Operation? TryGet(ApiCall call, TableMetadata table, string name)
    {
        if (name is not ("CreateMultiple" or "UpdateMultiple" or "UpsertMultiple")) return null;
        if (call.Request.Method != "POST") throw ApiFaults.MethodNotAllowed(call.Request.Method, name);

        var targets = Targets(call, table, isCreate: name == "CreateMultiple");
        return name switch
        {
            "CreateMultiple" => Operation.Write(new CreateMultipleRequest { Targets = targets }, response => Ids(call, response)),
            "UpdateMultiple" => Operation.Write(new UpdateMultipleRequest { Targets = targets }),
            _ => Operation.Write(new UpsertMultipleRequest { Targets = targets }),
        };
    }

    private static EntityCollection Targets(ApiCall call, TableMetadata table, bool isCreate)
    {
        using var body = JsonBody.ReadObject(call.Request.Body);
        if (!body.RootElement.TryGetProperty("Targets", out var items) || items.ValueKind != JsonValueKind.Array)
            throw ApiFaults.Payload(table, "The operation takes {\"Targets\": [ ... ]}.");

        var entities = call.Entities;
        var targets = new List<Entity>(items.GetArrayLength());
        foreach (var item in items.EnumerateArray()) targets.Add(Target(call, table, entities, item, isCreate));

        return new EntityCollection(targets) { EntityName = table.LogicalName };
    }

    private static Entity Target(ApiCall call, TableMetadata table, Writing.EntityReader entities, JsonElement item, bool isCreate)
    {
        if (item.ValueKind != JsonValueKind.Object) throw ApiFaults.Payload(table, "Every element of 'Targets' must be a row.");
        if (!item.TryGetProperty("@odata.type", out var type) || EdmNames.TableOf(type.GetString() ?? "") != table.LogicalName)
            throw ApiFaults.Payload(table, $"Every element of 'Targets' needs \"@odata.type\": \"{EdmNames.TypeOf(table.LogicalName)}\".");

        var row = entities.Read(table, item, Empty(call, table, item), isCreate);
        return row.IsDeep ? throw Faults.NotSupported("related rows inside 'Targets'") : row.Target;
    }

    private static Entity Empty(ApiCall call, TableMetadata table, JsonElement item)
    {
        if (!item.TryGetProperty("@odata.id", out var address) || address.ValueKind != JsonValueKind.String) return new Entity(table.LogicalName);

        var row = call.References.Read(address.GetString()!);
        if (row.LogicalName != table.LogicalName) throw ApiFaults.Payload(table, $"'{address.GetString()}' is not a row of '{table.LogicalName}'.");
        return row.Id != Guid.Empty ? new Entity(table.LogicalName, row.Id) : new Entity(table.LogicalName, row.KeyAttributes);
    }

    private static ApiResponse Ids(ApiCall call, OrganizationResponse response)
    {
        var ids = (IEnumerable<Guid>)response.Results["Ids"];
        return ApiResponse.OfJson(200, JsonBody.Write(json =>
        {
            json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#{EdmNames.Namespace}.CreateMultipleResponse");
            json.WriteStartArray("Ids"u8);
            foreach (var id in ids) json.WriteStringValue(id);
            json.WriteEndArray();
        }));
    }
}
