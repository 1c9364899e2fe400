using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Emulator.WebApi.Reading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Emulator.WebApi.Writing;

/// <summary>Creating, changing and deleting rows. (Learn: "Create", "Update and delete table rows using the Web API".)</summary>
internal static class RowWriting
{
    /// <summary>POST set, or POST set(key)/collection, which fills the lookup of the new row.</summary>
    public static Operation Create(ApiCall call, TableMetadata table, Action<WriteRow>? prepare = null)
    {
        var plan = Representation(call, table, withExpand: true);
        using var body = JsonBody.ReadObject(call.Request.Body);
        var row = call.Entities.Read(table, body.RootElement, new Entity(table.LogicalName), isCreate: true);
        prepare?.Invoke(row);

        var requests = CreatePlan.Of(row);
        var reference = row.Target.ToEntityReference();
        return new Operation(requests, _ => plan is null
            ? ApiResponse.NoContent().With("OData-EntityId", Address(call, table, reference.Id))
            : RowReading.Show(call, reference, plan, 201)) { Row = reference };
    }

    /// <summary>PATCH set(key): an upsert, unless If-Match or If-None-Match say otherwise.</summary>
    public static Operation Patch(ApiCall call, TableMetadata table, EntityReference row, string segment)
    {
        var plan = Representation(call, table, withExpand: false);
        using var body = JsonBody.ReadObject(call.Request.Body);
        var target = call.Entities.Read(table, body.RootElement, EntityOf(row), isCreate: false).Target;
        var request = PatchRequest(call, target);
        var address = $"{call.BaseUrl}{segment}";

        return Operation.Write(request, response => plan is null
            ? ApiResponse.NoContent().With("OData-EntityId", address)
            : RowReading.Show(call, row, plan, IsCreated(response) ? 201 : 200)) with { Row = row };
    }

    private static OrganizationRequest PatchRequest(ApiCall call, Entity target)
    {
        if (call.Request.Header("If-None-Match")?.Trim() == "*") return InsertOnly(target);

        var ifMatch = call.Request.Header("If-Match")?.Trim();
        if (string.IsNullOrEmpty(ifMatch)) return new UpsertRequest { Target = target };
        if (ETag.Read(ifMatch) is not { } version) return new UpdateRequest { Target = target };

        target.RowVersion = version;
        return new UpdateRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
    }

    private static CreateRequest InsertOnly(Entity target)
    {
        foreach (var (column, value) in target.KeyAttributes) target[column] = value;
        target.KeyAttributes.Clear();
        return new CreateRequest { Target = target };
    }

    private static bool IsCreated(OrganizationResponse response) =>
        response is CreateResponse || response.Results.TryGetValue("RecordCreated", out var created) && created is true;

    /// <summary>DELETE set(key).</summary>
    public static Operation Delete(ApiCall call, EntityReference row)
    {
        call.Query.Allow();
        var request = new DeleteRequest { Target = row };
        if (ETag.Read(call.Request.Header("If-Match")) is { } version)
        {
            row.RowVersion = version;
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return Operation.Write(request);
    }

    /// <summary>PUT set(key)/column {"value": …}.</summary>
    public static Operation PutProperty(ApiCall call, TableMetadata table, EntityReference row, ColumnMetadata column)
    {
        using var body = JsonBody.ReadObject(call.Request.Body);
        if (!body.RootElement.TryGetProperty("value", out var value))
            throw ApiFaults.Payload(table, $"Setting '{column.LogicalName}' takes a body of the form {{\"value\": ...}}.");
        if (column.IsLookup) throw ApiFaults.Payload(table, $"'{column.LogicalName}' is a lookup: use PUT on its navigation property's $ref.");

        return Change(row, column, ValueReader.Read(table, column, value));
    }

    /// <summary>An update of one column; null clears it.</summary>
    public static Operation Change(EntityReference row, ColumnMetadata column, object? value)
    {
        var target = EntityOf(row);
        target[column.LogicalName] = value;
        return Operation.Write(new UpdateRequest { Target = target }) with { Row = row };
    }

    /// <summary>The address in `{"@odata.id": "…"}`.</summary>
    public static EntityReference ReferenceInBody(ApiCall call)
    {
        using var body = JsonBody.ReadObject(call.Request.Body);
        return body.RootElement.TryGetProperty("@odata.id", out var id) && id.ValueKind == JsonValueKind.String
            ? call.References.Read(id.GetString()!)
            : throw Faults.BadRequest("The body must be {\"@odata.id\": \"<address of a row>\"}.");
    }

    public static string Address(ApiCall call, TableMetadata table, Guid id) => $"{call.BaseUrl}{table.EntitySetName}({id:D})";

    private static ReadPlan? Representation(ApiCall call, TableMetadata table, bool withExpand)
    {
        if (call.Preferences.ReturnRepresentation) return RowReading.Representation(call, table, withExpand);
        call.Query.Allow("$select", "$expand");
        return null;
    }

    private static Entity EntityOf(EntityReference row) =>
        row.Id != Guid.Empty ? new Entity(row.LogicalName, row.Id) : new Entity(row.LogicalName, row.KeyAttributes);
}
