using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>The types the solution registers have to be in the dll, and the plug-ins in the dll have to be registered.</summary>
internal static class Plugins
{
    /// <summary>Where solution and dll disagree, and steps that name types nobody registered.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, PluginAssembly plugin)
    {
        var registered = source.Assemblies.SelectMany(file => file.Root.Descendants("PluginType").Select(type => (File: file, Element: type, Name: (string?)type.Attribute("Name") ?? ""))).ToList();
        return source.Assemblies.SelectMany(file => OfAssembly(file, plugin))
            .Concat(registered.Where(type => !plugin.PluginTypes.Contains(type.Name))
                              .Select(type => type.File.At(type.Element, $"There is no public plug-in class {type.Name} in {plugin.Path}. Was it renamed, or is the dll an old one?")))
            .Concat(source.Assemblies.Take(1).SelectMany(file => plugin.PluginTypes.Except(registered.Select(type => type.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal)
                              .Select(name => file.At(file.Root, $"{plugin.Path} has the plug-in class {name}, which is not registered here. Add a PluginType or make the class internal."))))
            .Concat(source.Steps.SelectMany(step => OfStep(step, registered.ToDictionary(type => (string?)type.Element.Attribute("PluginTypeId") ?? type.Name, type => type.Name, StringComparer.OrdinalIgnoreCase))));
    }

    private static IEnumerable<Problem> OfAssembly(XmlFile file, PluginAssembly plugin)
    {
        if ((string?)file.Root.Attribute("FullName") != plugin.Name)
            yield return file.At(file.Root, $"This describes the assembly {(string?)file.Root.Attribute("FullName")}, but {plugin.Path} is {plugin.Name}. Write the simple name; the packer adds version and key.");
        if (file.Root.Element("FileName") is { } target && target.Value != "/" + file.Name[..^".data.xml".Length])
            yield return file.At(target, $"The file name has to be /{file.Name[..^".data.xml".Length]}, after the folder this stands in.");
    }

    private static IEnumerable<Problem> OfStep(XmlFile step, Dictionary<string, string> typesById)
    {
        var id = step.Root.Element("PluginTypeId");
        var name = step.Root.Element("PluginTypeName");
        if (id is null || name is null)
            yield return step.At(step.Root, "A step names its plug-in type by PluginTypeId and by PluginTypeName.");
        else if (!typesById.TryGetValue(id.Value, out var registered))
            yield return step.At(id, $"No plug-in type has the id {id.Value}.");
        else if (registered != PluginTypeName.Of(name.Value))
            yield return step.At(name, $"The id {id.Value} is that of {registered}, not of {PluginTypeName.Of(name.Value)}.");

        if (step.Root.Element("SdkMessageId") is null == step.Root.Element("SdkMessageName") is null)
            yield return step.At(step.Root, "A step names its message once: by SdkMessageId, or by SdkMessageName for a message of a Custom API.");
        if (!string.Equals(Path.GetFileNameWithoutExtension(step.Name), (string?)step.Root.Attribute("SdkMessageProcessingStepId"), StringComparison.OrdinalIgnoreCase))
            yield return step.At(step.Root, $"The file is named {Path.GetFileName(step.Name)}, but holds {(string?)step.Root.Attribute("SdkMessageProcessingStepId")}. Name it after its id.");
    }
}
