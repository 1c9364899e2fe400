using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>The columns a FetchXML query names, each with its table. A linked table's stand inside its link-entity.</summary>
internal static class FetchColumns
{
    /// <summary>What the query names that our tables do not have.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, XmlFile file, XElement fetch, string what) =>
        fetch.Elements("entity").SelectMany(entity => Of(source, file, entity, what));

    /// <summary>The tables of the query, by the alias their columns have in its answer; the table itself has none.</summary>
    public static IReadOnlyDictionary<string, string> Aliases(XElement fetch) =>
        fetch.Descendants("link-entity").Where(link => link.Attribute("alias") is not null).DistinctBy(link => (string?)link.Attribute("alias"))
             .ToDictionary(link => (string)link.Attribute("alias")!, link => (string?)link.Attribute("name") ?? "", StringComparer.Ordinal);

    private static IEnumerable<Problem> Of(SolutionSource source, XmlFile file, XElement entity, string what)
    {
        var name = entity.Attribute("name");
        if (name is not null && source.IsOurs(name.Value) && source.FindTable(name.Value) is null)
            yield return file.At(name, $"The {what} reads {name.Value}, which is no table of the solution.");

        var links = Links(entity).ToList();
        var columns = In(entity).Concat(links.Select(link => link.Attribute("to"))).Concat(entity.Name.LocalName == "link-entity" ? [entity.Attribute("from")] : []);
        foreach (var problem in columns.OfType<XAttribute>().SelectMany(column => Missing(source, file, column, name?.Value, what)))
            yield return problem;
        foreach (var problem in links.SelectMany(link => Of(source, file, link, what)))
            yield return problem;
    }

    /// <summary>A problem when the table is ours and lacks the column.</summary>
    public static IEnumerable<Problem> Missing(SolutionSource source, XmlFile file, XAttribute column, string? table, string what) =>
        Missing(source, file, column, column.Value, table, what);

    /// <summary>A problem when the table is ours and lacks the column <paramref name="name"/>.</summary>
    public static IEnumerable<Problem> Missing(SolutionSource source, XmlFile file, XObject place, string name, string? table, string what) =>
        source.FindTable(table) is { IsForeign: false } ours && !ours.ColumnNames.Contains(name)
            ? [file.At(place, $"The {what} names the column {name}, which {ours.LogicalName} does not have.")]
            : [];

    /// <summary>A condition on a linked table names the link by its alias; it stands outside of it.</summary>
    private static IEnumerable<XAttribute?> In(XElement element) =>
        element.Elements().Where(child => child.Name.LocalName != "link-entity" && child.Attribute("entityname") is null)
               .SelectMany(child => In(child).Append(child.Name.LocalName == "attribute" ? child.Attribute("name") : child.Attribute("attribute")));

    private static IEnumerable<XElement> Links(XElement element) =>
        element.Elements().SelectMany(child => child.Name.LocalName == "link-entity" ? [child] : Links(child));
}
