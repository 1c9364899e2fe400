namespace Emulator.Metadata;

/// <summary>A column of a table.</summary>
internal sealed record ColumnMetadata
{
    public required string Table { get; init; }
    public required string LogicalName { get; init; }
    public required string SchemaName { get; init; }
    public required ColumnType Type { get; init; }
    public required LocalizedText Label { get; init; }
    public LocalizedText? Description { get; init; }
    public RequiredLevel Required { get; init; }
    public bool ValidForCreate { get; init; } = true;
    public bool ValidForUpdate { get; init; } = true;
    public bool ValidForRead { get; init; } = true;
    public bool IsPrimaryId { get; init; }
    public bool IsPrimaryName { get; init; }

    /// <summary>Characters, for text and memo columns.</summary>
    public int? MaxLength { get; init; }
    public decimal? MinValue { get; init; }
    public decimal? MaxValue { get; init; }

    /// <summary>Digits after the decimal point, for decimal, float and money columns.</summary>
    public int Precision { get; init; }

    /// <summary>The format as the customizations schema spells it: text, email, url, phone, textarea, date, datetime, duration ...</summary>
    public string Format { get; init; } = "";
    public DateBehavior DateBehavior { get; init; } = DateBehavior.UserLocal;

    /// <summary>For choice, choices, boolean, state and status columns.</summary>
    public ChoiceMetadata? Choice { get; init; }

    /// <summary>The default: an int for choices, a bool for yes/no; null for none.</summary>
    public object? Default { get; init; }

    /// <summary>Logical names of the tables a lookup, customer or owner column may point at.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether the column is a lookup of any kind: its value is a reference, its Web API name `_x_value`.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;
}
