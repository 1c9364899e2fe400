using System.Xml;
using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Forms and dashboards refer to columns, views, charts, other forms, relationships and web resources by name and by id.</summary>
internal sealed class Forms(SolutionSource source, Components known)
{
    /// <summary>The references nothing answers to.</summary>
    public IEnumerable<Problem> Find() =>
        source.Tables.SelectMany(table => table.Forms.SelectMany(form => Columns(table, form)))
              .Concat(source.Tables.SelectMany(table => table.Forms).Concat(source.Dashboards).SelectMany(References));

    private static IEnumerable<Problem> Columns(Table table, XmlFile form) => table.IsForeign
        ? []
        : form.Root.Descendants("control").Select(control => control.Attribute("datafieldname")).OfType<XAttribute>()
              .Where(column => !table.ColumnNames.Contains(column.Value))
              .Select(column => form.At(column, $"The form shows the column {column.Value}, which {table.LogicalName} does not have."));

    private IEnumerable<Problem> References(XmlFile form) =>
        form.Root.Descendants("Library").Select(library => library.Attribute("name"))
            .Concat(form.Root.Descendants("Handler").Select(handler => handler.Attribute("libraryName")))
            .OfType<XAttribute>().Where(name => !known.Pages.ContainsKey(name.Value)).Select(name => form.At(name, $"The form loads {name.Value}, but there is no such web resource."))
            .Concat(form.Root.Descendants("parameters").SelectMany(parameters =>
                OfGrid(form, parameters).Concat(parameters.Elements("QuickForms").SelectMany(quick => OfQuickView(form, quick))).Concat(OfPage(form, parameters))));

    private IEnumerable<Problem> OfGrid(XmlFile form, XElement parameters)
    {
        var target = parameters.Element("TargetEntityType");
        if (target is not null && source.IsOurs(target.Value) && source.FindTable(target.Value) is null)
            yield return form.At(target, $"The grid shows {target.Value}, which is no table of the solution.");

        // Views, charts and relationships of other tables may be anybody's.
        var isOurs = target is null || source.IsOurs(target.Value);
        foreach (var view in parameters.Elements("ViewId").Concat(parameters.Elements("ViewIds")))
            foreach (var problem in Ids(view).SelectMany(id => OfTable(form, view, "view", id, known.Views, target?.Value, isOurs)))
                yield return problem;
        foreach (var chart in parameters.Elements("VisualizationId"))
            foreach (var problem in Ids(chart).SelectMany(id => OfTable(form, chart, "chart", id, known.Charts, target?.Value, isOurs)))
                yield return problem;

        if (parameters.Element("RelationshipName") is { Value.Length: > 0 } relationship && !known.Relationships.Contains(relationship.Value) && (isOurs || source.IsOurs(relationship.Value)))
            yield return form.At(relationship, $"The sub-grid follows the relationship {relationship.Value}, which is not in the solution.");
    }

    private static string[] Ids(XElement list) => list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<Problem> OfTable(XmlFile form, XElement place, string kind, string id, IReadOnlyDictionary<Guid, Table> there, string? target, bool isOurs)
    {
        if (!Guid.TryParse(id, out var key) || !there.TryGetValue(key, out var table))
        {
            if (isOurs) yield return form.At(place, $"The grid shows the {kind} {id}, which is not in the solution.");
        }
        else if (target is not null && target != table.LogicalName)
        {
            yield return form.At(place, $"The grid shows rows of {target}, but {id} is a {kind} of {table.LogicalName}.");
        }
    }

    /// <summary>Exports write the list of forms as text; some tools as elements.</summary>
    private IEnumerable<Problem> OfQuickView(XmlFile form, XElement quick)
    {
        XElement list;
        try
        {
            list = quick.HasElements ? quick : XElement.Parse(quick.Value);
        }
        catch (XmlException)
        {
            return [form.At(quick, "QuickForms has to hold <QuickFormIds>, written as text.")];
        }

        return list.Descendants("QuickFormId").SelectMany(id => OfQuickView(form, quick, id));
    }

    private IEnumerable<Problem> OfQuickView(XmlFile form, XElement place, XElement id)
    {
        var table = (string?)id.Attribute("entityname");
        if (!Guid.TryParse(id.Value, out var key) || !known.QuickViews.TryGetValue(key, out var there))
        {
            if (source.IsOurs(table)) yield return form.At(place, $"The form shows the quick view form {id.Value} of {table}, which is not in the solution.");
        }
        else if (there.LogicalName != table)
        {
            yield return form.At(place, $"The quick view form {id.Value} is one of {there.LogicalName}, not of {table}.");
        }
    }

    private IEnumerable<Problem> OfPage(XmlFile form, XElement parameters)
    {
        // An address of somebody else's page is no web resource.
        if (parameters.Element("Url") is not { } page || page.Value.Contains("://", StringComparison.Ordinal)) yield break;

        if (!known.Pages.TryGetValue(page.Value, out var id))
            yield return form.At(page, $"The form shows {page.Value}, but there is no such web resource.");
        else if (parameters.Element("WebResourceId") is { } said && Guid.Parse(said.Value) != id)
            yield return form.At(said, $"The web resource {page.Value} has the id {id:B}. Write that id here.");
    }
}
