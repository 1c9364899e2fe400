using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Forms, views, charts and dashboards lie in files named after their ids, one in each.</summary>
internal static class FileNames
{
    /// <summary>Files that are named otherwise.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) =>
        source.Tables.SelectMany(table => NamedById(table.Forms, "formid").Concat(NamedById(table.Views, "savedqueryid")).Concat(NamedById(table.Charts, "savedqueryvisualizationid")))
              .Concat(NamedById(source.Dashboards, "FormId"));

    private static IEnumerable<Problem> NamedById(IEnumerable<XmlFile> files, string element) => files.SelectMany(file =>
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        var ids = file.Root.Descendants(element).ToList();
        return ids.Count == 0
            ? [file.At(file.Root, $"There is no {element} in this file, so it defines nothing of its kind.")]
            : ids.Where(id => !string.Equals(id.Value, name, StringComparison.OrdinalIgnoreCase))
                 .Select(id => file.At(id, $"The file is named {name}, but holds {id.Value}. Name it after its id."));
    });
}
