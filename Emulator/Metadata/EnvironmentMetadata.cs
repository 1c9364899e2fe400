namespace Emulator.Metadata;

/// <summary>All tables, relationships and global choices of the environment at one moment. Immutable; replaced as a whole by a solution import.</summary>
internal sealed class EnvironmentMetadata
{
    private readonly Dictionary<string, TableMetadata> bySet;

    public EnvironmentMetadata(IEnumerable<TableMetadata> tables, IEnumerable<ChoiceMetadata> globalChoices)
    {
        Tables = tables.ToDictionary(t => t.LogicalName, StringComparer.Ordinal);
        bySet = Tables.Values.Where(t => t.EntitySetName.Length > 0).ToDictionary(t => t.EntitySetName, StringComparer.Ordinal);
        GlobalChoices = globalChoices.ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyDictionary<string, TableMetadata> Tables { get; }

    public IReadOnlyDictionary<string, ChoiceMetadata> GlobalChoices { get; }

    /// <exception cref="DataverseFault">0x80041102: no such table.</exception>
    public TableMetadata Table(string logicalName) =>
        Tables.TryGetValue(logicalName ?? "", out var table) ? table : throw Faults.UnknownTable(logicalName ?? "");

    public TableMetadata? TryTable(string logicalName) => Tables.GetValueOrDefault(logicalName);

    /// <summary>The table behind a Web API entity set name (case-sensitive), or null.</summary>
    public TableMetadata? TryTableBySet(string entitySetName) => bySet.GetValueOrDefault(entitySetName);
}
