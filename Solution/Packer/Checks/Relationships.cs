using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Relationships stand in two places (names and definitions) and hang on a lookup column; all three have to agree.</summary>
internal static class Relationships
{
    private static readonly string[] LookupTypes = ["owner", "lookup", "customer"];

    /// <summary>What does not agree.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source)
    {
        var defined = source.Relationships
            .SelectMany(file => file.Root.Elements("EntityRelationship").Select(one => (File: file, Element: one, Name: NameOf(one)))).ToList();
        var named = source.RelationshipNames.Root.Elements("EntityRelationship").ToList();
        foreach (var name in named.Where(name => !defined.Exists(one => one.Name == NameOf(name))))
            yield return source.RelationshipNames.At(name, $"The relationship {NameOf(name)} is named here, but no file in Other/Relationships defines it.");

        var names = named.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var one in defined)
        {
            if (!names.Contains(one.Name)) yield return one.File.At(one.Element, $"Other/Relationships.xml does not name the relationship {one.Name}. Add it there.");
            foreach (var problem in OfColumn(source, one.File, one.Element)) yield return problem;
        }

        foreach (var problem in source.Tables.SelectMany(table => Unrelated(table, defined.Select(one => one.Element)))) yield return problem;
    }

    private static IEnumerable<Problem> OfColumn(SolutionSource source, XmlFile file, XElement relationship)
    {
        var child = source.FindTable(relationship.Element("ReferencingEntityName")?.Value.ToLowerInvariant());
        var column = relationship.Element("ReferencingAttributeName")?.Value;
        if (child is null)
            yield return file.At(relationship, $"The relationship {NameOf(relationship)} starts from {relationship.Element("ReferencingEntityName")?.Value}, which is no table of the solution.");
        else if (!child.Columns.Any(one => (string?)one.Attribute("PhysicalName") == column))
            yield return file.At(relationship, $"The relationship {NameOf(relationship)} needs the column {column} of {child.SchemaName}, which does not exist.");

        var parent = relationship.Element("ReferencedEntityName")?.Value;
        if (source.IsOurs(parent) && source.FindTable(parent!.ToLowerInvariant()) is null)
            yield return file.At(relationship, $"The relationship {NameOf(relationship)} points to {parent}, which is no table of the solution.");
    }

    /// <summary>A lookup of ours without a relationship has no target. Standard lookups may go without: the platform adds theirs.</summary>
    private static IEnumerable<Problem> Unrelated(Table table, IEnumerable<XElement> relationships)
    {
        var related = relationships.Where(one => one.Element("ReferencingEntityName")?.Value == table.SchemaName)
                                   .Select(one => one.Element("ReferencingAttributeName")?.Value).ToHashSet(StringComparer.Ordinal);
        return table.Columns.Where(column => LookupTypes.Contains(column.Element("Type")?.Value) && column.Element("IsCustomField")?.Value == "1")
                    .Where(column => !related.Contains((string?)column.Attribute("PhysicalName")))
                    .Select(column => table.Definition.At(column, $"No relationship gives the lookup {(string?)column.Attribute("PhysicalName")} its target. Define one in Other/Relationships."));
    }

    private static string NameOf(XElement relationship) => (string?)relationship.Attribute("Name") ?? "";
}
