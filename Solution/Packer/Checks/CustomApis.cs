using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>What the import of a Custom API refuses (https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-api-solution).</summary>
internal static class CustomApis
{
    private static readonly string[] Kinds = ["customapi", "customapirequestparameter", "customapiresponseproperty"];

    /// <summary>Files in the wrong folder, unknown types and tables, functions without an answer.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source)
    {
        var types = source.Assemblies.SelectMany(file => file.Root.Descendants("PluginType")).Select(type => (string?)type.Attribute("PluginTypeId")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return source.CustomApis.SelectMany(file => OfFile(file)
            .Concat(file.Root.Name.LocalName == "customapi" ? OfApi(source, file, types) : []));
    }

    private static IEnumerable<Problem> OfFile(XmlFile file)
    {
        var folder = file.Name.Split('/')[^2];
        var name = file.Root.Attribute("uniquename");
        if (!Kinds.Contains(file.Root.Name.LocalName) || Path.GetFileNameWithoutExtension(file.Name) != file.Root.Name.LocalName)
            yield return file.At(file.Root, $"The element {file.Root.Name.LocalName} does not belong into a file named {Path.GetFileName(file.Name)}.");
        if (name?.Value != folder)
            yield return file.At(file.Root, $"The folder is named {folder}, but holds {name?.Value}. Name it after the unique name.");
        if (file.Root.Name.LocalName == "customapiresponseproperty" && file.Root.Element("isoptional") is { } optional)
            yield return file.At(optional, "A response property has no isoptional; the import fails on it.");
    }

    private static IEnumerable<Problem> OfApi(SolutionSource source, XmlFile file, HashSet<string?> types)
    {
        if (file.Root.Element("plugintypeid")?.Element("plugintypeexportkey") is { } type && !types.Contains(type.Value))
            yield return file.At(type, $"No plug-in type has the id {type.Value}.");

        var bound = file.Root.Element("boundentitylogicalname");
        if ((file.Root.Element("bindingtype")?.Value == "0") == (bound is not null))
            yield return file.At(file.Root, "boundentitylogicalname and bindingtype contradict each other: name a table exactly when the binding is 1 or 2.");
        if (source.IsOurs(bound?.Value) && source.FindTable(bound!.Value) is null)
            yield return file.At(bound, $"The Custom API is bound to {bound.Value}, which is no table of the solution.");

        var home = file.Name[..^"customapi.xml".Length];
        if (file.Root.Element("isfunction")?.Value == "1" && !source.CustomApis.Any(one => one.Name.StartsWith(home + "customapiresponseproperties/", StringComparison.Ordinal)))
            yield return file.At(file.Root, "A function has to answer something; without a response property the platform does not show it.");
    }
}
