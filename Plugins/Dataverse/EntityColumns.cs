using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>Reading columns of a row and of the rows joined to it.</summary>
internal static class EntityColumns
{
    /// <summary>A column of the row, or of the joined row <paramref name="alias"/>; default where it is empty.</summary>
    public static T? Read<T>(this Entity row, string column, string? alias = null)
    {
        var name = alias is null ? column : alias + "." + column;
        if (!row.Attributes.TryGetValue(name, out var value))
            return default;
        return (T?)(value is AliasedValue joined ? joined.Value : value);
    }

    /// <summary>A column as it will be: what is sent, else what was there before.</summary>
    public static T? ReadAfter<T>(this Entity target, string column, Entity? before) =>
        target.Contains(column) || before is null ? target.Read<T>(column) : before.Read<T>(column);

    /// <summary>Whether the operation changes a column to something else.</summary>
    public static bool Changes(this Entity target, string column, Entity before) =>
        target.Contains(column) && !Equals(target.Read<object>(column), before.Read<object>(column));
}
