using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Ids that are none. They are looked at first, because every other check reads ids.</summary>
internal static class MalformedIds
{
    private static readonly string[] Names =
    [
        "formid", "FormId", "savedqueryid", "savedqueryvisualizationid", "WebResourceId", "ViewId", "VisualizationId", "SdkMessageProcessingStepId", "SdkMessageProcessingStepImageId", "PluginTypeId", "PluginAssemblyId", "plugintypeexportkey",
    ];

    /// <summary>A sub-grid shows its default view and no chart where nothing is said.</summary>
    private static readonly string[] Optional = ["ViewId", "VisualizationId"];

    private static readonly string[] WithIdAttribute = ["Role", "RootComponent", "AppModuleComponent"];

    /// <summary>The ids that cannot be read.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source) =>
        from file in source.Files
        from element in file.Root.DescendantsAndSelf()
        from id in IdsOf(element)
        where !Guid.TryParse(id, out _)
        select file.At(element, $"\"{id}\" is no id. An id looks like {{4337f615-1600-5506-8b60-0ce17397b8a3}}.");

    private static IEnumerable<string> IdsOf(XElement element)
    {
        if (Names.Contains(element.Name.LocalName) && !(Optional.Contains(element.Name.LocalName) && element.Value.Length == 0)) yield return element.Value;
        foreach (var attribute in element.Attributes().Where(attribute => Names.Contains(attribute.Name.LocalName))) yield return attribute.Value;
        if (WithIdAttribute.Contains(element.Name.LocalName) && element.Attribute("id") is { } id) yield return id.Value;
    }
}
