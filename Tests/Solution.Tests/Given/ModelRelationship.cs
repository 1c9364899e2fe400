using System.Xml.Linq;

namespace Solution.Tests.Given;

/// <summary>A lookup of one of our tables, with what happens along it.</summary>
internal sealed class ModelRelationship
{
    private static readonly string[] Verbs = ["Assign", "Delete", "Reparent", "Share", "Unshare"];

    private readonly XElement relationship;

    private ModelRelationship(XElement relationship) => this.relationship = relationship;

    /// <summary>All lookups of our own; who owns, wrote and changed a row is on every table and left out.</summary>
    public static IReadOnlyList<ModelRelationship> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "Solution", "src", "Other", "Relationships"), "*.xml")
            .SelectMany(file => XDocument.Load(file).Descendants("EntityRelationship")).Select(one => new ModelRelationship(one))
            .Where(one => one.Column.StartsWith("chk_", StringComparison.Ordinal))
            .OrderBy(one => one.To, StringComparer.Ordinal).ThenBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.Column, StringComparer.Ordinal),
    ];

    /// <summary>The table that points.</summary>
    public string From => Value("ReferencingEntityName");

    /// <summary>The table that is pointed at.</summary>
    public string To => Value("ReferencedEntityName");

    public string Column => Value("ReferencingAttributeName");

    /// <summary>Whether a row goes wherever the row it points at goes.</summary>
    public bool IsParental => Verbs.All(verb => Cascade(verb) == "Cascade");

    /// <summary>"parental", "emptied" (when the row it points at is deleted), or the verbs that do anything with what they do.</summary>
    public string Behaviour => IsParental
        ? "parental"
        : string.Join(", ", Verbs.Where(verb => Cascade(verb) != "NoCascade").Select(verb => Words(verb, Cascade(verb))));

    private string Cascade(string verb) => (string?)relationship.Element("Cascade" + verb) ?? "NoCascade";

    private string Value(string name) => ((string)relationship.Element(name)!).ToLowerInvariant();

    private static string Words(string verb, string cascade) => (verb, cascade) switch
    {
        ("Delete", "RemoveLink") => "emptied",
        ("Delete", "Restrict") => "not to be deleted",
        _ => $"{verb} {cascade}".ToLowerInvariant(),
    };
}
