using Emulator.Metadata;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Json;
using Emulator.WebApi.Operations;
using Emulator.WebApi.Reading;
using Emulator.WebApi.Writing;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi;

/// <summary>Finds out what a request to an entity set, a row, or something below a row asks for.</summary>
internal sealed class RowRoutes(ApiCall call)
{
    /// <param name="table">The table of the first segment.</param>
    /// <param name="first">The entity set, with or without a key.</param>
    /// <param name="rest">What follows it.</param>
    public Operation Find(TableMetadata table, PathSegment first, ReadOnlySpan<PathSegment> rest)
    {
        if (first.Arguments is { } key) return OfRow(table, KeyReader.Read(table, key).Reference(table.LogicalName), first, rest);
        if (rest.IsEmpty) return OfSet(table);
        if (rest is [{ Name: "$count", Arguments: null }] && Method("GET")) return CollectionReading.Count(call, table);
        if (rest is [var operation] && operation.Name.Contains('.')) return new OperationRoutes(call).BoundToSet(table, operation);

        throw Faults.UnknownSegment(rest[0].Name);
    }

    private Operation OfSet(TableMetadata table) => call.Request.Method switch
    {
        "GET" => CollectionReading.Get(call, table),
        "POST" => RowWriting.Create(call, table),
        _ => throw NotAllowed(table.EntitySetName),
    };

    /// <param name="address">How the request spelled the row, for OData-EntityId.</param>
    public Operation OfRow(TableMetadata table, EntityReference row, PathSegment address, ReadOnlySpan<PathSegment> rest)
    {
        if (rest.IsEmpty) return Row(table, row, address);
        if (rest[0].Name.Contains('.')) return rest.Length == 1 ? new OperationRoutes(call).BoundToRow(table, row, rest[0]) : throw Faults.UnknownSegment(rest[1].Name);
        if (call.Model.TryNavigation(table, rest[0].Name) is { } navigation) return Navigation(table, row, navigation, rest);
        if (EdmNames.TryColumn(table, rest[0].Name) is { } column && rest[0].Arguments is null) return Property(table, row, column, rest[1..]);

        throw Faults.UnknownSegment(rest[0].Name);
    }

    private Operation Row(TableMetadata table, EntityReference row, PathSegment address) => call.Request.Method switch
    {
        "GET" => RowReading.Get(call, table, row),
        "PATCH" => RowWriting.Patch(call, table, row, address.ToString()),
        "DELETE" => RowWriting.Delete(call, row),
        _ => throw NotAllowed(address.ToString()),
    };

    private Operation Property(TableMetadata table, EntityReference row, ColumnMetadata column, ReadOnlySpan<PathSegment> rest)
    {
        if (rest is [{ Name: "$value", Arguments: null }] && Method("GET")) return RowReading.Property(call, table, row, column, raw: true);
        if (!rest.IsEmpty) throw Faults.UnknownSegment(rest[0].Name);

        return call.Request.Method switch
        {
            "GET" => RowReading.Property(call, table, row, column, raw: false),
            "PUT" => RowWriting.PutProperty(call, table, row, column),
            "DELETE" when !column.IsLookup => RowWriting.Change(row, column, null),
            _ => throw NotAllowed(column.LogicalName),
        };
    }

    private Operation Navigation(TableMetadata table, EntityReference row, Navigation navigation, ReadOnlySpan<PathSegment> rest)
    {
        var below = rest[1..];
        if (navigation is Navigation.Lookup lookup)
            return below is [{ Name: "$ref", Arguments: null }] ? LookupReference(table, row, lookup) : ThroughLookup(row, lookup, below);
        if (below is [{ Name: "$ref", Arguments: null }]) return CollectionReference(row, navigation, rest[0].Arguments);
        if (rest[0].Arguments is not null) return Member(navigation, rest);
        if (below is [{ Name: "$count", Arguments: null }] && Method("GET")) return CollectionReading.CountRelated(call, row, navigation);
        if (!below.IsEmpty) throw Faults.UnknownSegment(below[0].Name);

        return call.Request.Method switch
        {
            "GET" => CollectionReading.GetRelated(call, row, navigation),
            "POST" => CreateWithin(row, navigation),
            _ => throw NotAllowed(navigation.Name),
        };
    }

    private Operation Member(Navigation navigation, ReadOnlySpan<PathSegment> rest)
    {
        var table = call.Model.Metadata.Table(navigation.Target);
        return Find(table, new PathSegment(table.EntitySetName, rest[0].Arguments), rest[1..]);
    }

    private Operation ThroughLookup(EntityReference row, Navigation.Lookup lookup, ReadOnlySpan<PathSegment> below)
    {
        if (RowReading.Follow(call, row, lookup) is not { } target)
            return Method("GET") ? Operation.Read(ApiResponse.NoContent) : throw Faults.UnknownSegment(lookup.Name);

        var table = call.Model.Metadata.Table(target.LogicalName);
        return OfRow(table, target, new PathSegment(table.EntitySetName, target.Id.ToString("D")), below);
    }

    private Operation CreateWithin(EntityReference row, Navigation navigation) =>
        RowWriting.Create(call, call.Model.Metadata.Table(navigation.Target), created =>
        {
            if (navigation is not Navigation.Children children)
                throw Faults.NotSupported($"creating a row in the many-to-many collection '{navigation.Name}'; create it, then associate it with $ref");
            created.Target[children.Relationship.ReferencingColumn] = row;
        });

    private Operation LookupReference(TableMetadata table, EntityReference row, Navigation.Lookup lookup) => call.Request.Method switch
    {
        "GET" => Operation.Read(() => ShowReference(RowReading.Follow(call, row, lookup))),
        "PUT" => RowWriting.Change(row, lookup.Column, ReferenceReader.Check(table, lookup, RowWriting.ReferenceInBody(call))),
        "DELETE" => RowWriting.Change(row, lookup.Column, null),
        _ => throw NotAllowed($"{lookup.Name}/$ref"),
    };

    private ApiResponse ShowReference(EntityReference? target)
    {
        if (target is null) return ApiResponse.NoContent();

        var set = call.Model.Metadata.Table(target.LogicalName).EntitySetName;
        return ApiResponse.OfJson(200, JsonBody.Write(json =>
        {
            json.WriteString("@odata.context"u8, $"{call.BaseUrl}$metadata#$ref");
            json.WriteString("@odata.id"u8, $"{call.BaseUrl}{set}({target.Id:D})");
        }));
    }

    private Operation CollectionReference(EntityReference row, Navigation navigation, string? key)
    {
        if (Method("GET") && key is null) return CollectionReading.References(call, row, navigation);
        if (Method("POST") && key is null) return Operation.Write(CreatePlan.Associate(row, navigation, RowWriting.ReferenceInBody(call)));
        if (!Method("DELETE")) throw NotAllowed($"{navigation.Name}/$ref");

        call.Query.Allow("$id");
        var target = call.Model.Metadata.Table(navigation.Target);
        var other = key is not null ? KeyReader.Read(target, key).Reference(target.LogicalName)
            : call.References.Read(call.Query["$id"] ?? throw ApiFaults.Query($"Which row leaves '{navigation.Name}'? Name it in the path or as $id."));
        return Operation.Write(CreatePlan.Disassociate(row, navigation, other));
    }

    private bool Method(string method) => call.Request.Method == method;

    private DataverseFault NotAllowed(string resource) => ApiFaults.MethodNotAllowed(call.Request.Method, resource);
}
