using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Forms refer to columns, views, relationships and web resources by name and by id.</summary>
internal static class Forms
{
    /// <summary>The references nothing answers to, and files whose name is not their id.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, IReadOnlyList<WebResource> resources)
    {
        var references = new References(source, resources);
        return source.Tables.SelectMany(table =>
            table.Forms.SelectMany(form => NamedById(form, "formid").Concat(Columns(table, form)).Concat(references.Find(form)))
                 .Concat(table.Views.SelectMany(view => NamedById(view, "savedqueryid"))));
    }

    private static IEnumerable<Problem> NamedById(XmlFile file, string element)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return file.Root.Descendants(element).Where(id => !string.Equals(id.Value, name, StringComparison.OrdinalIgnoreCase))
                   .Select(id => file.At(id, $"The file is named {name}, but holds {id.Value}. Name it after its id."));
    }

    private static IEnumerable<Problem> Columns(Table table, XmlFile form) => table.IsForeign
        ? []
        : form.Root.Descendants("control").Select(control => control.Attribute("datafieldname")).OfType<XAttribute>()
              .Where(column => !table.ColumnNames.Contains(column.Value))
              .Select(column => form.At(column, $"The form shows the column {column.Value}, which {table.LogicalName} does not have."));

    private sealed class References(SolutionSource source, IReadOnlyList<WebResource> resources)
    {
        private readonly HashSet<Guid> views = 
            [.. source.Tables.SelectMany(table => table.Views).SelectMany(view => view.Root.Descendants("savedqueryid")).Select(id => Guid.Parse(id.Value))];
        private readonly HashSet<string> relationships = [.. source.RelationshipNames.Root.Elements().Select(one => (string?)one.Attribute("Name") ?? "")];
        private readonly Dictionary<string, Guid> pages = resources.ToDictionary(resource => resource.Name, resource => resource.Id, StringComparer.Ordinal);

        public IEnumerable<Problem> Find(XmlFile form) =>
            form.Root.Descendants("Library").Select(library => library.Attribute("name"))
                .Concat(form.Root.Descendants("Handler").Select(handler => handler.Attribute("libraryName")))
                .OfType<XAttribute>().Where(name => !pages.ContainsKey(name.Value)).Select(name => form.At(name, $"The form loads {name.Value}, but there is no such web resource."))
                .Concat(form.Root.Descendants("parameters").SelectMany(parameters => OfControl(form, parameters)));

        private IEnumerable<Problem> OfControl(XmlFile form, XElement parameters)
        {
            if (parameters.Element("ViewId") is { } view && !views.Contains(Guid.Parse(view.Value)))
                yield return form.At(view, $"The sub-grid shows the view {view.Value}, which is not in the solution.");
            if (parameters.Element("RelationshipName") is { } relationship && !relationships.Contains(relationship.Value))
                yield return form.At(relationship, $"The sub-grid follows the relationship {relationship.Value}, which is not in the solution.");
            if (parameters.Element("Url") is not { } page) yield break;

            if (!pages.TryGetValue(page.Value, out var id))
                yield return form.At(page, $"The form shows {page.Value}, but there is no such web resource.");
            else if (parameters.Element("WebResourceId") is { } said && Guid.Parse(said.Value) != id)
                yield return form.At(said, $"The web resource {page.Value} has the id {id:B}. Write that id here.");
        }
    }
}
