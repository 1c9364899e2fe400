namespace Emulator.Metadata;

/// <summary>A one-to-many relationship: <paramref name="ReferencingTable"/>.<paramref name="ReferencingColumn"/> points at <paramref name="ReferencedTable"/>.</summary>
/// <param name="SchemaName">The relationship's name; also the collection-valued navigation property of the referenced table.</param>
/// <param name="LookupNavigation">The lookup's navigation property, the name used with `@odata.bind` (case-sensitive).</param>
internal sealed record OneToManyMetadata(
    string SchemaName, string ReferencedTable, string ReferencingTable, string ReferencingColumn, string LookupNavigation,
    CascadeBehavior Delete = CascadeBehavior.RemoveLink, CascadeBehavior Assign = CascadeBehavior.NoCascade);
