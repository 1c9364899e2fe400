using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>A table as a solution file defines it, or what the file adds to a table of another solution.</summary>
internal sealed record TableDefinition
{
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }

    /// <summary>The table belongs to another solution; this file adds columns, forms or views to it.</summary>
    public required bool IsExtension { get; init; }
    public string EntitySetName { get; init; } = "";
    public LocalizedText? Label { get; init; }
    public LocalizedText? CollectionLabel { get; init; }
    public LocalizedText? Description { get; init; }
    public Ownership Ownership { get; init; }
    public int? ObjectTypeCode { get; init; }
    public bool IsActivity { get; init; }
    public bool IsBusinessProcess { get; init; }

    /// <summary>New rows may be entered on the table's quick create form.</summary>
    public bool IsQuickCreateEnabled { get; init; }

    /// <summary>The table's rows are solution components.</summary>
    public bool IsSolutionAware { get; init; }
    public IReadOnlyList<ColumnDefinition> Columns { get; init; } = [];
    public IReadOnlyList<AlternateKeyMetadata> Keys { get; init; } = [];
    public IReadOnlyList<FormDefinition> Forms { get; init; } = [];
    public IReadOnlyList<ViewDefinition> Views { get; init; } = [];
    public IReadOnlyList<ChartDefinition> Charts { get; init; } = [];

    /// <summary>What the file changes on the table's command bars.</summary>
    public IReadOnlyList<RibbonDiff> Ribbon { get; init; } = [];
}
