using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Finds rows by alternate keys. (Learn: "Use an alternate key to reference a record".)</summary>
internal static class RowKeys
{
    /// <summary>The id the row goes by: its own, the primary key column's, or the one its key columns lead to; null when the key leads nowhere.</summary>
    public static Guid? TryResolve(Call call, TableMetadata table, Entity row)
    {
        if (row.Id != Guid.Empty) return row.Id;
        if (row.GetAttributeValue<object>(table.PrimaryIdColumn) is Guid id && id != Guid.Empty) return id;
        return row.KeyAttributes.Count == 0 ? null : Find(call, table, row.KeyAttributes);
    }

    /// <exception cref="DataverseFault">Neither id nor key, or no such row.</exception>
    public static Guid Resolve(Call call, TableMetadata table, Entity row) =>
        TryResolve(call, table, row) ?? throw Missing(table, row.KeyAttributes);

    /// <summary>The reference with its id; the same object when it has one already.</summary>
    public static EntityReference Resolve(Call call, EntityReference reference)
    {
        if (reference.Id != Guid.Empty || reference.KeyAttributes.Count == 0) return reference;
        var table = call.Metadata.Table(reference.LogicalName);
        return new EntityReference(table.LogicalName, Find(call, table, reference.KeyAttributes) ?? throw Missing(table, reference.KeyAttributes));
    }

    private static Guid? Find(Call call, TableMetadata table, KeyAttributeCollection keys)
    {
        var names = keys.Keys.ToHashSet(StringComparer.Ordinal);
        if (!table.Keys.Any(k => names.SetEquals(k.Columns)) && !names.SetEquals([table.PrimaryIdColumn]))
        {
            throw Faults.UnknownKey(table.LogicalName, string.Join(", ", names));
        }

        return call.Session.FindId(table, keys.ToDictionary(k => k.Key, k => ValueCheck.Check(table.Column(k.Key), KeyValue(table, k)) ?? ""));
    }

    // A lookup in a key may come as a bare id.
    private static object KeyValue(TableMetadata table, KeyValuePair<string, object> key) =>
        key.Value is Guid id && table.Column(key.Key) is { IsLookup: true } column ? new EntityReference(column.Targets[0], id) : key.Value;

    private static DataverseFault Missing(TableMetadata table, KeyAttributeCollection keys) => keys.Count == 0
        ? Faults.InvalidArgument($"Entity Id must be specified for the operation on '{table.LogicalName}'.")
        : Faults.NoRowWithKey(table.LogicalName, string.Join(", ", keys.Select(k => $"{k.Key}={k.Value}")));
}
