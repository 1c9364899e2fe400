using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads <c>EntityRelationship</c> elements. Tables are named by schema name there; here by logical name.</summary>
internal static class RelationshipReader
{
    public static void Read(XElement element, ICollection<OneToManyMetadata> oneToMany, ICollection<ManyToManyMetadata> manyToMany)
    {
        var name = element.RequiredAttribute("Name", "customizations.xml, EntityRelationships");
        var where = $"customizations.xml, relationship {name}";
        switch (element.Required("EntityRelationshipType", where))
        {
            case "OneToMany":
                oneToMany.Add(OneToMany(element, name, where));
                break;
            case "ManyToMany":
                manyToMany.Add(ManyToMany(element, name, where));
                break;
            case var other:
                throw ImportFaults.Unsupported(where, $"relationships of type '{other}'");
        }
    }

    private static OneToManyMetadata OneToMany(XElement element, string name, string where)
    {
        var column = element.Required("ReferencingAttributeName", where);
        return new OneToManyMetadata(
            name,
            Table(element, "ReferencedEntityName", where),
            Table(element, "ReferencingEntityName", where),
            column.ToLowerInvariant(),
            Navigation(element) ?? column.ToLowerInvariant(),
            Cascade(element, "CascadeDelete", CascadeBehavior.RemoveLink, where),
            Cascade(element, "CascadeAssign", CascadeBehavior.NoCascade, where));
    }

    private static ManyToManyMetadata ManyToMany(XElement element, string name, string where)
    {
        var first = Table(element, "FirstEntityName", where);
        var second = Table(element, "SecondEntityName", where);
        return new ManyToManyMetadata(
            name,
            Table(element, "IntersectEntityName", where),
            first, first == second ? $"{first}idone" : $"{first}id",
            second, first == second ? $"{second}idtwo" : $"{second}id");
    }

    /// <summary>The navigation property of the referencing side (role type 1), the one used with <c>@odata.bind</c>.</summary>
    private static string? Navigation(XElement element) =>
        element.Descendants("EntityRelationshipRole").FirstOrDefault(r => r.Text("RelationshipRoleType") == "1")?.Text("NavigationPropertyName");

    private static string Table(XElement element, string child, string where) => element.Required(child, where).ToLowerInvariant();

    private static CascadeBehavior Cascade(XElement element, string child, CascadeBehavior absent, string where) =>
        element.Text(child) is not { } text ? absent
        : Enum.TryParse<CascadeBehavior>(text, out var behavior) && Enum.IsDefined(behavior) ? behavior
        : throw ImportFaults.Invalid(where, $"{child} is '{text}'");
}
