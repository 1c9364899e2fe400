namespace Emulator.Metadata;

/// <summary>A table with its columns, keys and relationships. Immutable; a solution import makes a new <see cref="EnvironmentMetadata"/>.</summary>
internal sealed class TableMetadata
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required string EntitySetName { get; init; }
    public required LocalizedText Label { get; init; }
    public required LocalizedText CollectionLabel { get; init; }
    public LocalizedText? Description { get; init; }
    public required Ownership Ownership { get; init; }
    public required string PrimaryIdColumn { get; init; }

    /// <summary>Null for tables without a name of their own (intersect tables).</summary>
    public string? PrimaryNameColumn { get; init; }
    public int ObjectTypeCode { get; init; }
    public bool IsActivity { get; init; }
    public bool IsBusinessProcess { get; init; }

    /// <summary>Clients may offer the table's quick create form, if it has one. (Learn: EntityMetadata.IsQuickCreateEnabled.)</summary>
    public bool IsQuickCreateEnabled { get; init; }
    public bool IsIntersect { get; init; }

    /// <summary>What solutions change on the command bars, in the order of their import.</summary>
    public IReadOnlyList<RibbonDiff> Ribbon { get; init; } = [];

    /// <summary>Component tables (sdkmessageprocessingstep, webresource, role ...): rows are configuration and stand outside row security by owner.</summary>
    public bool IsSystem { get; init; }

    /// <summary>By logical name, in the order of the schema.</summary>
    public required IReadOnlyDictionary<string, ColumnMetadata> Columns { get; init; }
    public IReadOnlyList<AlternateKeyMetadata> Keys { get; init; } = [];

    /// <summary>Relationships in which this table is the referencing side (it has the lookup).</summary>
    public IReadOnlyList<OneToManyMetadata> ManyToOne { get; init; } = [];

    /// <summary>Relationships in which this table is the referenced side.</summary>
    public IReadOnlyList<OneToManyMetadata> OneToMany { get; init; } = [];
    public IReadOnlyList<ManyToManyMetadata> ManyToMany { get; init; } = [];

    /// <exception cref="DataverseFault">0x80041103: the table has no such column.</exception>
    public ColumnMetadata Column(string logicalName) =>
        Columns.TryGetValue(logicalName, out var column) ? column : throw Faults.UnknownColumn(LogicalName, logicalName);

    public ColumnMetadata? TryColumn(string logicalName) => Columns.GetValueOrDefault(logicalName);

    public override string ToString() => LogicalName;
}
