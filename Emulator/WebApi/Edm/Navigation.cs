using Emulator.Metadata;

namespace Emulator.WebApi.Edm;

/// <summary>A navigation property of a table. (Learn: "Web API navigation properties".)</summary>
/// <param name="Name">As the Web API spells it, case-sensitive.</param>
internal abstract record Navigation(string Name)
{
    /// <summary>The logical name of the table at the other end; `principal` for an owner.</summary>
    public abstract string Target { get; }

    /// <summary>Single-valued: a lookup. An owner points at a user or a team, both of them principals.</summary>
    internal sealed record Lookup(string Name, ColumnMetadata Column, IReadOnlyList<string> Targets) : Navigation(Name)
    {
        public bool IsPrincipal => Targets.Count > 1;

        public override string Target => IsPrincipal ? EdmNames.Principal : Targets[0];
    }

    /// <summary>Collection-valued: the rows whose lookup points here.</summary>
    internal sealed record Children(OneToManyMetadata Relationship) : Navigation(Relationship.SchemaName)
    {
        public override string Target => Relationship.ReferencingTable;
    }

    /// <summary>Collection-valued: the rows linked across an intersect table.</summary>
    /// <param name="FromFirst">Whether this side is the relationship's first table.</param>
    internal sealed record ManyToMany(ManyToManyMetadata Relationship, bool FromFirst) : Navigation(Relationship.SchemaName)
    {
        public override string Target => FromFirst ? Relationship.SecondTable : Relationship.FirstTable;
    }
}
