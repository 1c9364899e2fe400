using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Turns what was asked for into what is stored.</summary>
internal static class RowValues
{
    /// <summary>A copy of the row that can be changed without its sender noticing.</summary>
    public static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion, KeyAttributes = row.KeyAttributes };
        foreach (var (name, value) in row.Attributes) copy[name] = value;
        foreach (var (relationship, rows) in row.RelatedEntities) copy.RelatedEntities[relationship] = rows;
        return copy;
    }

    /// <summary>Removes columns that cannot be set: the platform ignores them. (Learn: AttributeMetadata.IsValidForCreate, IsValidForUpdate.)</summary>
    public static void DropUnsettable(TableMetadata table, Entity row, Func<ColumnMetadata, bool> settable)
    {
        foreach (var name in row.Attributes.Keys.ToList())
        {
            var column = table.Column(name);
            if (!column.IsPrimaryId && !settable(column)) row.Attributes.Remove(name);
        }
    }

    /// <summary>The checked row as storage takes it.</summary>
    /// <exception cref="DataverseFault">An unknown column, or a value that does not fit.</exception>
    public static Entity Checked(Call call, TableMetadata table, Entity row)
    {
        var result = new Entity(table.LogicalName, row.Id);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (column.IsPrimaryId) continue;
            result[name] = value is EntityReference reference && column.IsLookup
                ? Lookup(call, column, reference)
                : ValueCheck.Check(column, value);
        }

        return result;
    }

    private static EntityReference Lookup(Call call, ColumnMetadata column, EntityReference reference)
    {
        var target = string.IsNullOrEmpty(reference.LogicalName) && column.Targets.Count == 1 ? column.Targets[0] : reference.LogicalName;
        if (column.Targets.Count > 0 && !column.Targets.Contains(target))
        {
            throw Faults.InvalidArgument(
                $"The column '{column.LogicalName}' of '{column.Table}' cannot point at a row of '{target}', only at {string.Join(", ", column.Targets)}.");
        }

        var resolved = RowKeys.Resolve(call, reference);
        if (resolved.Id == Guid.Empty) throw Faults.InvalidArgument($"The column '{column.LogicalName}' of '{column.Table}' needs an id to point at.");
        return new EntityReference(target, resolved.Id);
    }
}
