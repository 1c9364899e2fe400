namespace Emulator.Metadata;

/// <summary>A many-to-many relationship, kept in an intersect table.</summary>
internal sealed record ManyToManyMetadata(
    string SchemaName, string IntersectTable, string FirstTable, string FirstIntersectColumn, string SecondTable, string SecondIntersectColumn);
