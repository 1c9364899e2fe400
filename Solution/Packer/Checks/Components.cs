using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>What parts of the solution can refer to: views, charts, forms and dashboards by id, relationships and web resources by name.</summary>
internal sealed class Components(SolutionSource source, IReadOnlyList<WebResource> resources)
{
    /// <summary>The table of each view.</summary>
    public IReadOnlyDictionary<Guid, Table> Views { get; } = ById(source, table => table.Views, "savedqueryid");

    /// <summary>The table of each chart.</summary>
    public IReadOnlyDictionary<Guid, Table> Charts { get; } = ById(source, table => table.Charts, "savedqueryvisualizationid");

    /// <summary>The table of each form.</summary>
    public IReadOnlyDictionary<Guid, Table> Forms { get; } = ById(source, table => table.Forms, "formid");

    /// <summary>The table of each form that shows a row inside a form of another.</summary>
    public IReadOnlyDictionary<Guid, Table> QuickViews { get; } = ById(source, table => table.Forms.Where(form => form.Name.Split('/')[^2] == "quick"), "formid");

    /// <summary>The dashboards.</summary>
    public IReadOnlySet<Guid> Dashboards { get; } = source.Dashboards.SelectMany(dashboard => dashboard.Root.Elements("FormId")).Select(id => Guid.Parse(id.Value)).ToHashSet();

    /// <summary>The relationships.</summary>
    public IReadOnlySet<string> Relationships { get; } = source.RelationshipNames.Root.Elements().Select(one => (string?)one.Attribute("Name") ?? "").ToHashSet(StringComparer.Ordinal);

    /// <summary>The id of each web resource.</summary>
    public IReadOnlyDictionary<string, Guid> Pages { get; } = resources.ToDictionary(resource => resource.Name, resource => resource.Id, StringComparer.Ordinal);

    private static Dictionary<Guid, Table> ById(SolutionSource source, Func<Table, IEnumerable<XmlFile>> files, string element)
    {
        var known = new Dictionary<Guid, Table>();
        foreach (var table in source.Tables)
            foreach (var id in files(table).SelectMany(file => file.Root.DescendantsAndSelf(element)))
                known.TryAdd(Guid.Parse(id.Value), table);
        return known;
    }
}
