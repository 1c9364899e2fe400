using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>
/// Makes the environment's metadata out of solutions in the order of their import. A later one replaces columns, relationships and choices
/// of the same name and adds the others; nothing is removed.
/// </summary>
internal static class MetadataComposer
{
    private const int FirstCustomTypeCode = 10_000;

    /// <exception cref="DataverseFault">A table, choice or lookup target that no solution defines.</exception>
    public static EnvironmentMetadata Compose(IEnumerable<SolutionPackage> packages)
    {
        var tables = new Dictionary<string, TableDefinition>(StringComparer.Ordinal);
        var choices = new Dictionary<string, ChoiceMetadata>(StringComparer.OrdinalIgnoreCase);
        var oneToMany = new Dictionary<(string, string), OneToManyMetadata>();
        var manyToMany = new Dictionary<string, ManyToManyMetadata>(StringComparer.OrdinalIgnoreCase);
        foreach (var package in packages)
        {
            foreach (var table in package.Tables)
                tables[table.LogicalName] = Merge(tables.GetValueOrDefault(table.LogicalName), table, package.Manifest);
            foreach (var choice in package.GlobalChoices)
                choices[choice.Name] = choice;
            foreach (var relationship in package.OneToMany.SelectMany(SplitOwner))
                oneToMany[(relationship.SchemaName, relationship.ReferencedTable)] = relationship;
            foreach (var relationship in package.ManyToMany)
                manyToMany[relationship.SchemaName] = relationship;
        }

        foreach (var relationship in manyToMany.Values)
            tables.TryAdd(relationship.IntersectTable, IntersectTable(relationship));
        foreach (var table in tables.Values.ToList())
            tables[table.LogicalName] = WithRowVersion(table);
        Check(tables, oneToMany.Values, manyToMany.Values);
        return new EnvironmentMetadata(Tables(tables, choices, [.. oneToMany.Values], [.. manyToMany.Values]), choices.Values);
    }

    private static TableDefinition Merge(TableDefinition? present, TableDefinition added, SolutionManifest manifest)
    {
        if (present is null)
        {
            return added.IsExtension
                ? throw ImportFaults.Missing($"The solution {manifest.UniqueName}", $"the table {added.LogicalName}")
                : added;
        }

        var basis = added.IsExtension ? present : added with { ObjectTypeCode = present.ObjectTypeCode };
        return basis with
        {
            Columns = Merge(present.Columns, added.Columns, c => c.Column.LogicalName),
            Keys = Merge(present.Keys, added.Keys, k => k.Name),
            Ribbon = [.. present.Ribbon, .. added.Ribbon],
        };
    }

    private static List<T> Merge<T>(IReadOnlyList<T> present, IReadOnlyList<T> added, Func<T, string> name)
    {
        var byName = new OrderedDictionary<string, T>();
        foreach (var item in present.Concat(added))
            byName[name(item)] = item;
        return [.. byName.Values];
    }

    /// <summary>Files say that an owner column points at the table Owner; rows belong to a user or a team.</summary>
    private static IEnumerable<OneToManyMetadata> SplitOwner(OneToManyMetadata relationship) =>
        relationship.ReferencedTable != "owner"
            ? [relationship]
            : [
                relationship with { ReferencedTable = "systemuser", LookupNavigation = relationship.ReferencingColumn },
                relationship with
                {
                    ReferencedTable = "team", LookupNavigation = relationship.ReferencingColumn, SchemaName = relationship.SchemaName + "_team",
                },
            ];

    /// <summary>Every table has the row version; exports leave it out.</summary>
    private static TableDefinition WithRowVersion(TableDefinition table)
    {
        const string name = "versionnumber";
        return table.Columns.Any(c => c.Column.LogicalName == name)
            ? table
            : table with { Columns = [.. table.Columns, PlatformColumn(table.LogicalName, name, ColumnType.BigInteger)] };
    }

    private static TableDefinition IntersectTable(ManyToManyMetadata relationship)
    {
        var table = relationship.IntersectTable;
        return new TableDefinition
        {
            LogicalName = table,
            SchemaName = table,
            IsExtension = false,
            EntitySetName = table + "set",
            Ownership = Ownership.None,
            Columns =
            [
                PlatformColumn(table, table + "id", ColumnType.PrimaryKey),
                PlatformColumn(table, relationship.FirstIntersectColumn, ColumnType.Guid),
                PlatformColumn(table, relationship.SecondIntersectColumn, ColumnType.Guid),
            ],
        };
    }

    private static ColumnDefinition PlatformColumn(string table, string name, ColumnType type) =>
        new(
            new ColumnMetadata
            {
                Table = table, LogicalName = name, SchemaName = name, Type = type, Label = LocalizedText.Of(name),
                IsPrimaryId = type == ColumnType.PrimaryKey, ValidForCreate = false, ValidForUpdate = false,
            },
            null);

    private static void Check(
        Dictionary<string, TableDefinition> tables, IEnumerable<OneToManyMetadata> oneToMany, IEnumerable<ManyToManyMetadata> manyToMany)
    {
        foreach (var r in oneToMany)
        {
            var where = $"The relationship {r.SchemaName}";
            RequireTable(tables, r.ReferencedTable, where);
            RequireTable(tables, r.ReferencingTable, where);
            if (tables[r.ReferencingTable].Columns.All(c => c.Column.LogicalName != r.ReferencingColumn))
                throw ImportFaults.Missing(where, $"the column {r.ReferencingTable}.{r.ReferencingColumn}");
        }

        foreach (var r in manyToMany)
        {
            RequireTable(tables, r.FirstTable, $"The relationship {r.SchemaName}");
            RequireTable(tables, r.SecondTable, $"The relationship {r.SchemaName}");
        }
    }

    private static void RequireTable(Dictionary<string, TableDefinition> tables, string name, string where)
    {
        if (!tables.ContainsKey(name))
            throw ImportFaults.Missing(where, $"the table {name}");
    }

    private static IEnumerable<TableMetadata> Tables(
        Dictionary<string, TableDefinition> tables, Dictionary<string, ChoiceMetadata> choices,
        IReadOnlyList<OneToManyMetadata> oneToMany, IReadOnlyList<ManyToManyMetadata> manyToMany)
    {
        var asReferencing = oneToMany.ToLookup(r => r.ReferencingTable);
        var asReferenced = oneToMany.ToLookup(r => r.ReferencedTable);
        var nextTypeCode = FirstCustomTypeCode;
        foreach (var table in tables.Values)
        {
            var manyToOne = asReferencing[table.LogicalName].ToList();
            yield return new TableMetadata
            {
                LogicalName = table.LogicalName,
                SchemaName = table.SchemaName,
                EntitySetName = table.EntitySetName,
                Label = table.Label ?? LocalizedText.Of(table.SchemaName),
                CollectionLabel = table.CollectionLabel ?? table.Label ?? LocalizedText.Of(table.SchemaName),
                Description = table.Description,
                Ownership = table.Ownership,
                PrimaryIdColumn = table.Columns.Single(c => c.Column.IsPrimaryId).Column.LogicalName,
                PrimaryNameColumn = table.Columns.FirstOrDefault(c => c.Column.IsPrimaryName)?.Column.LogicalName,
                ObjectTypeCode = table.ObjectTypeCode ?? nextTypeCode++,
                IsActivity = table.IsActivity,
                IsBusinessProcess = table.IsBusinessProcess,
                IsQuickCreateEnabled = table.IsQuickCreateEnabled,
                Ribbon = table.Ribbon,
                IsIntersect = manyToMany.Any(r => r.IntersectTable == table.LogicalName),
                IsSystem = table.IsSolutionAware,
                Columns = table.Columns.Select(c => Column(c, manyToOne, choices)).ToDictionary(c => c.LogicalName, StringComparer.Ordinal),
                Keys = [.. table.Keys.Select(k => Checked(k, table))],
                ManyToOne = manyToOne,
                OneToMany = [.. asReferenced[table.LogicalName]],
                ManyToMany = [.. manyToMany.Where(r => r.FirstTable == table.LogicalName || r.SecondTable == table.LogicalName)],
            };
        }
    }

    private static AlternateKeyMetadata Checked(AlternateKeyMetadata key, TableDefinition table)
    {
        var missing = key.Columns.FirstOrDefault(name => table.Columns.All(c => c.Column.LogicalName != name));
        return missing is null ? key : throw ImportFaults.Missing($"The key {key.Name} of the table {table.LogicalName}", $"the column {missing}");
    }

    private static ColumnMetadata Column(ColumnDefinition definition, List<OneToManyMetadata> manyToOne, Dictionary<string, ChoiceMetadata> choices)
    {
        var column = definition.Column;
        if (column.IsLookup)
            return column with { Targets = Targets(column, manyToOne) };
        if (definition.GlobalChoice is not { } name)
            return column;
        return choices.TryGetValue(name, out var choice)
            ? column with { Choice = choice }
            : throw ImportFaults.Missing($"The column {column.Table}.{column.LogicalName}", $"the global choice {name}");
    }

    private static List<string> Targets(ColumnMetadata column, List<OneToManyMetadata> manyToOne)
    {
        var related = manyToOne.Where(r => r.ReferencingColumn == column.LogicalName).Select(r => r.ReferencedTable).Distinct().ToList();
        if (related.Count > 0)
            return related;

        // Exports leave out the relationships of these standard columns.
        return (column.Type, column.LogicalName) switch
        {
            (ColumnType.Owner, _) => ["systemuser", "team"],
            (ColumnType.Customer, _) => ["account", "contact"],
            (_, "createdby" or "createdonbehalfby" or "modifiedby" or "modifiedonbehalfby" or "owninguser") => ["systemuser"],
            (_, "owningteam") => ["team"],
            (_, "owningbusinessunit") => ["businessunit"],
            (_, "organizationid") => ["organization"],
            (_, "transactioncurrencyid") => ["transactioncurrency"],
            _ => throw ImportFaults.Missing($"The lookup column {column.Table}.{column.LogicalName}", "a relationship that says which table it points at"),
        };
    }
}
