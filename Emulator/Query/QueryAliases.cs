using Emulator.Metadata;

namespace Emulator.Query;

/// <summary>The aliases of a query under construction, and the names that conditions and sort terms may call its tables by.</summary>
internal sealed class QueryAliases
{
    private readonly Dictionary<string, TableMetadata> byAlias = new(StringComparer.Ordinal);
    private int unnamed;

    public QueryAliases(TableMetadata root, string rootAlias) => byAlias.Add(rootAlias, root);

    /// <summary>Takes the alias given, or makes one up as the platform does: the table's name and a running number.</summary>
    /// <exception cref="DataverseFault">0x80040203: the alias is taken, or no name.</exception>
    public string Add(TableMetadata table, string? alias)
    {
        if (string.IsNullOrEmpty(alias)) alias = table.LogicalName + ++unnamed;
        if (!alias.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')) throw Faults.InvalidArgument($"'{alias}' is not a valid alias; it may hold letters, digits and underscores.");
        if (!byAlias.TryAdd(alias, table)) throw Faults.InvalidArgument($"The alias '{alias}' is used twice in the query.");
        return alias;
    }

    /// <summary>The table behind an alias, or, where no alias has that name, the one joined table of that name.</summary>
    /// <exception cref="DataverseFault">0x80040203: neither.</exception>
    public (string Alias, TableMetadata Table) Resolve(string name)
    {
        if (byAlias.TryGetValue(name, out var table)) return (name, table);
        var named = byAlias.Where(a => a.Value.LogicalName == name).Take(2).ToList();
        return named.Count == 1
            ? (named[0].Key, named[0].Value)
            : throw Faults.InvalidArgument($"The query names the table or alias '{name}', which {(named.Count == 0 ? "it does not join" : "it joins more than once")}.");
    }
}
