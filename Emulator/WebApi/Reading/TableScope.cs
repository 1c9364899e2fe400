using Emulator.Metadata;
using Emulator.Query;
using Emulator.WebApi.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Reading;

/// <summary>A table while a query is being read, with the lookups followed from it; each lookup is joined once, however often it is named.</summary>
internal sealed class TableScope
{
    private readonly ApiModel model;
    private readonly Counter aliases;
    private readonly Dictionary<string, (TableScope Scope, ColumnMetadata From, ColumnMetadata To)> followed = new(StringComparer.Ordinal);

    public TableScope(ApiModel model, TableMetadata table) : this(model, table, new Counter())
    {
    }

    private TableScope(ApiModel model, TableMetadata table, Counter aliases)
    {
        this.model = model;
        this.aliases = aliases;
        Table = table;
        Alias = $"t{aliases.Next++}";
    }

    public TableMetadata Table { get; }

    public string Alias { get; }

    /// <summary>Columns of this joined table in the result: what $apply groups by.</summary>
    public List<SelectedColumn> Columns { get; } = [];

    /// <summary>The table at the other end of a single-valued navigation property.</summary>
    public TableScope Follow(string navigation)
    {
        if (followed.TryGetValue(navigation, out var known)) return known.Scope;
        if (model.TryNavigation(Table, navigation) is not Navigation.Lookup { IsPrincipal: false } lookup)
            throw Faults.NotSupported($"a query through '{navigation}' of '{Table.LogicalName}'");

        var target = model.Metadata.Table(lookup.Target);
        var scope = new TableScope(model, target, aliases);
        followed[navigation] = (scope, target.Column(target.PrimaryIdColumn), lookup.Column);
        return scope;
    }

    /// <summary>The rows at the other end of a collection-valued navigation property, for `any` and `all`.</summary>
    public (TableScope Scope, Func<FilterNode?, LinkNode> Link) Enter(string navigation)
    {
        var found = model.TryNavigation(Table, navigation) ?? throw ApiFaults.Query($"'{Table.LogicalName}' has no property '{navigation}'.");
        var scope = new TableScope(model, model.Metadata.Table(found.Target), aliases);

        return (scope, filter => Relationships.Link(found, Table, scope.Table, scope.Alias, JoinOperator.Exists) with { Filter = filter, Links = scope.Links() });
    }

    /// <summary>The joins that the names followed so far need. Left outer: a row without the other one stays.</summary>
    public IReadOnlyList<LinkNode> Links() =>
    [
        .. followed.Values.Select(f => new LinkNode(f.Scope.Table, f.Scope.Alias, f.From, f.To, JoinOperator.LeftOuter)
        {
            Columns = f.Scope.Columns, Links = f.Scope.Links(),
        }),
    ];

    private sealed class Counter
    {
        public int Next { get; set; }
    }
}
