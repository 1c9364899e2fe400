using System.Text.Json;
using Emulator.Metadata;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Writing;

/// <summary>Reads a row out of JSON: columns, `@odata.bind`, and related rows to create with it (deep insert).</summary>
internal sealed class EntityReader(ApiModel model, ReferenceReader references)
{
    /// <param name="table">The row's table.</param>
    /// <param name="json">An object.</param>
    /// <param name="target">The entity to fill; its id or key stands.</param>
    /// <param name="isCreate">Whether related rows may come along.</param>
    public WriteRow Read(TableMetadata table, JsonElement json, Entity target, bool isCreate)
    {
        if (json.ValueKind != JsonValueKind.Object) throw ApiFaults.Payload(table, "A row must be a JSON object.");

        var row = new WriteRow(table, target);
        foreach (var property in json.EnumerateObject()) Take(row, property.Name, property.Value, isCreate);

        return row;
    }

    private void Take(WriteRow row, string name, JsonElement value, bool isCreate)
    {
        var at = name.IndexOf('@');
        if (at == 0) CheckInstanceAnnotation(row.Table, name);
        else if (at > 0) TakeAnnotation(row, name[..at], name[(at + 1)..], value, isCreate);
        else if (row.Table.TryColumn(name) is { IsLookup: false } column && EdmNames.IsProperty(column)) TakeColumn(row, column, value);
        else if (model.TryNavigation(row.Table, name) is { } navigation) TakeRelated(row, navigation, value, isCreate);
        else if (EdmNames.TryColumn(row.Table, name) is not null)
            throw ApiFaults.Payload(row.Table, $"CRM do not support direct update of Entity Reference properties, Use Navigation properties instead ('{name}').");
        else throw ApiFaults.UnknownProperty(row.Table, name);
    }

    private static void CheckInstanceAnnotation(TableMetadata table, string name)
    {
        if (!name.Contains('.'))
            throw ApiFaults.Payload(table, $"'{name[1..]}' is an invalid instance annotation name. An instance annotation name must contain a period that is not at the start or end of the name.");
    }

    private void TakeAnnotation(WriteRow row, string property, string annotation, JsonElement value, bool isCreate)
    {
        if (annotation != "odata.bind") return; // formatted values and the like come back from clients that echo what they read

        var navigation = model.TryNavigation(row.Table, property) ?? throw ApiFaults.UndeclaredNavigation(row.Table, property);
        if (navigation is Navigation.Lookup lookup) row.Target[lookup.Column.LogicalName] = Bound(row.Table, lookup, value);
        else BindCollection(row, navigation, value, isCreate);
    }

    private EntityReference? Bound(TableMetadata table, Navigation.Lookup lookup, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => ReferenceReader.Check(table, lookup, references.Read(value.GetString()!)),
        _ => throw ApiFaults.Payload(table, $"'{lookup.Name}@odata.bind' takes the address of a row as text."),
    };

    private void BindCollection(WriteRow row, Navigation navigation, JsonElement value, bool isCreate)
    {
        if (!isCreate) throw ApiFaults.Payload(row.Table, $"'{navigation.Name}@odata.bind' can be set only when the row is created. Use $ref to associate rows.");
        if (value.ValueKind != JsonValueKind.Array) throw ApiFaults.Payload(row.Table, $"'{navigation.Name}@odata.bind' takes an array of addresses.");

        foreach (var item in value.EnumerateArray())
            row.Bound.Add((navigation, item.ValueKind == JsonValueKind.String ? references.Read(item.GetString()!)
                : throw ApiFaults.Payload(row.Table, $"'{navigation.Name}@odata.bind' takes an array of addresses.")));
    }

    private static void TakeColumn(WriteRow row, ColumnMetadata column, JsonElement value)
    {
        var read = ValueReader.Read(row.Table, column, value);
        if (column.LogicalName != row.Table.PrimaryIdColumn) row.Target[column.LogicalName] = read;
        else TakePrimaryKey(row, read);
    }

    private static void TakePrimaryKey(WriteRow row, object? value)
    {
        if (value is not Guid id) return;
        if (row.Target.Id != Guid.Empty && row.Target.Id != id)
            throw ApiFaults.Payload(row.Table, $"'{row.Table.PrimaryIdColumn}' in the body is not the row of the URL.");
        if (row.Target.KeyAttributes.Count == 0) row.Target.Id = id;
    }

    private void TakeRelated(WriteRow row, Navigation navigation, JsonElement value, bool isCreate)
    {
        if (navigation is Navigation.Lookup lookup && value.ValueKind == JsonValueKind.Null)
        {
            row.Target[lookup.Column.LogicalName] = null;
            return;
        }

        if (!isCreate) throw Faults.NotSupported($"changing the related rows of '{navigation.Name}' together with the row (deep update)");
        if (navigation is Navigation.Lookup single) row.Related.Add((navigation, ReadRelated(single, value)));
        else if (value.ValueKind != JsonValueKind.Array) throw ApiFaults.Payload(row.Table, $"'{navigation.Name}' takes an array of rows.");
        else
            foreach (var item in value.EnumerateArray()) row.Related.Add((navigation, ReadRelated(navigation, item)));
    }

    private WriteRow ReadRelated(Navigation navigation, JsonElement json)
    {
        var table = navigation is Navigation.Lookup { IsPrincipal: true }
            ? throw Faults.NotSupported("creating an owner together with its row")
            : model.Metadata.Table(navigation.Target);

        return Read(table, json, new Entity(table.LogicalName), isCreate: true);
    }
}
