using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Keys, choices, views and steps name columns; on our own tables those have to exist.</summary>
internal static class Columns
{
    /// <summary>The names nothing answers to.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) =>
        source.Tables.SelectMany(table => OfDefinition(source, table).Concat(table.Views.SelectMany(view => OfView(source, table, view))))
              .Concat(source.Steps.SelectMany(step => OfStep(source, step)));

    private static IEnumerable<Problem> OfDefinition(SolutionSource source, Table table)
    {
        var choices = source.Choices.Select(choice => (string?)choice.Root.Attribute("Name")).ToHashSet(StringComparer.Ordinal);
        var unknownChoices = table.Columns.Select(column => column.Element("OptionSetName")).OfType<XElement>()
                                  .Where(choice => source.IsOurs(choice.Value) && !choices.Contains(choice.Value))
                                  .Select(choice => table.Definition.At(choice, $"There is no choice {choice.Value}; its file would be OptionSets/{choice.Value}.xml."));
        var unknownKeys = table.Definition.Root.Descendants("EntityKeyAttributes").Elements().Where(column => !table.ColumnNames.Contains(column.Value))
                               .Select(column => table.Definition.At(column, $"The key names the column {column.Value}, which {table.LogicalName} does not have."));
        return unknownChoices.Concat(unknownKeys);
    }

    private static IEnumerable<Problem> OfView(SolutionSource source, Table table, XmlFile view) =>
        view.Root.Descendants("fetch").SelectMany(fetch => OfFetch(source, table, view, fetch).Concat(OfLayout(source, table, view, FetchColumns.Aliases(fetch))));

    private static IEnumerable<Problem> OfFetch(SolutionSource source, Table table, XmlFile view, XElement fetch) =>
        fetch.Elements("entity").Where(entity => (string?)entity.Attribute("name") != table.LogicalName)
             .Select(entity => view.At(entity, $"The view lies in the folder of {table.LogicalName}, but reads {(string?)entity.Attribute("name")}."))
             .Concat(FetchColumns.Find(source, view, fetch, "view"));

    /// <summary>A cell of a linked table is named <c>alias.column</c>.</summary>
    private static IEnumerable<Problem> OfLayout(SolutionSource source, Table table, XmlFile view, IReadOnlyDictionary<string, string> aliases)
    {
        foreach (var cell in view.Root.Descendants("layoutxml").Descendants("cell").Select(cell => cell.Attribute("name")).OfType<XAttribute>())
        {
            var parts = cell.Value.Split('.');
            if (parts.Length > 1 && !aliases.ContainsKey(parts[0]))
                yield return view.At(cell, $"The view shows {cell.Value}, but its query has no link of the alias {parts[0]}.");
            foreach (var problem in FetchColumns.Missing(source, view, cell, parts[^1], parts.Length > 1 ? aliases.GetValueOrDefault(parts[0]) : table.LogicalName, "view"))
                yield return problem;
        }
    }

    private static IEnumerable<Problem> OfStep(SolutionSource source, XmlFile step)
    {
        var table = source.FindTable(step.Root.Element("PrimaryEntity")?.Value);
        if (table is null || table.IsForeign) return [];

        return step.Root.Descendants().Where(element => element.Name.LocalName is "FilteringAttributes" or "Attributes")
                   .SelectMany(list => list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(column => !table.ColumnNames.Contains(column))
                                           .Select(column => step.At(list, $"The step names the column {column}, which {table.LogicalName} does not have.")));
    }
}
