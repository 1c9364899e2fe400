using Emulator.Metadata;

namespace Emulator.WebApi.Edm;

/// <summary>Reads a table's navigation properties out of its relationships.</summary>
internal static class NavigationReader
{
    /// <summary>By name. A name given twice keeps its first meaning: a table related to itself many-to-many is walked from its first side.</summary>
    public static IReadOnlyDictionary<string, Navigation> Of(TableMetadata table)
    {
        var found = new Dictionary<string, Navigation>(StringComparer.Ordinal);
        foreach (var lookup in Lookups(table)) found.TryAdd(lookup.Name, lookup);
        foreach (var relationship in table.OneToMany) found.TryAdd(relationship.SchemaName, new Navigation.Children(relationship));
        foreach (var relationship in table.ManyToMany)
            found.TryAdd(relationship.SchemaName, new Navigation.ManyToMany(relationship, relationship.FirstTable == table.LogicalName));

        return found;
    }

    private static IEnumerable<Navigation.Lookup> Lookups(TableMetadata table)
    {
        foreach (var owner in table.Columns.Values.Where(c => c.Type == ColumnType.Owner))
            yield return new Navigation.Lookup(owner.LogicalName, owner, owner.Targets.Count > 0 ? owner.Targets : ["systemuser", "team"]);

        foreach (var named in table.ManyToOne.Where(r => r.LookupNavigation.Length > 0).GroupBy(r => r.LookupNavigation, StringComparer.Ordinal))
            if (table.TryColumn(named.First().ReferencingColumn) is { IsLookup: true } column)
                yield return new Navigation.Lookup(named.Key, column, [.. named.Select(r => r.ReferencedTable).Distinct()]);
    }
}
