namespace Emulator.Solutions;

/// <summary>What makes a component the same in two solutions: its kind, and its name or id within that kind.</summary>
/// <param name="Name">In lower case: a logical, schema or unique name, <c>table.column</c>, or an id.</param>
internal readonly record struct ComponentKey(ComponentKind Kind, string Name)
{
    public static ComponentKey Of(ComponentKind kind, string name) => new(kind, name.ToLowerInvariant());

    public static ComponentKey Of(ComponentKind kind, Guid id) => new(kind, id.ToString("D"));

    public static ComponentKey Table(string name) => Of(ComponentKind.Entity, name);

    public static ComponentKey Column(string table, string column) => Of(ComponentKind.Attribute, $"{table}.{column}");

    public override string ToString() => $"{Kind} {Name}";
}
