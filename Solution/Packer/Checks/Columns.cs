using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Keys, choices, views and steps name columns; on our own tables those have to exist.</summary>
internal static class Columns
{
    /// <summary>The names nothing answers to.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) =>
        source.Tables.SelectMany(table => OfDefinition(source, table).Concat(table.Views.SelectMany(view => OfView(source, view))))
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

    private static IEnumerable<Problem> OfView(SolutionSource source, XmlFile view)
    {
        foreach (var entity in view.Root.Descendants("fetch").Elements("entity"))
        {
            var table = source.FindTable((string?)entity.Attribute("name"));
            if (table is null || table.IsForeign) continue;

            foreach (var column in InFetch(entity).Concat(InLayout(view)).OfType<XAttribute>().Where(column => !table.ColumnNames.Contains(column.Value)))
                yield return view.At(column, $"The view names the column {column.Value}, which {table.LogicalName} does not have.");
        }
    }

    /// <summary>The columns of the table itself; a cell of a linked table is named <c>alias.column</c>.</summary>
    private static IEnumerable<XAttribute?> InLayout(XmlFile view) =>
        view.Root.Descendants("layoutxml").Descendants("cell").Select(cell => cell.Attribute("name")).Where(name => name?.Value.Contains('.') == false);

    /// <summary>The columns of the table itself; those of a linked table stand inside its link-entity.</summary>
    private static IEnumerable<XAttribute?> InFetch(XElement element) =>
        element.Elements().Where(child => child.Name.LocalName != "link-entity")
               .SelectMany(child => InFetch(child).Append(child.Name.LocalName == "attribute" ? child.Attribute("name") : child.Attribute("attribute")));

    private static IEnumerable<Problem> OfStep(SolutionSource source, XmlFile step)
    {
        var table = source.FindTable(step.Root.Element("PrimaryEntity")?.Value);
        if (table is null || table.IsForeign) return [];

        return step.Root.Descendants().Where(element => element.Name.LocalName is "FilteringAttributes" or "Attributes")
                   .SelectMany(list => list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(column => !table.ColumnNames.Contains(column))
                                           .Select(column => step.At(list, $"The step names the column {column}, which {table.LogicalName} does not have.")));
    }
}
