using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>The types the solution registers have to be in the dll, and the plug-ins in the dll have to be registered.</summary>
internal static class Plugins
{
    /// <summary>Where solution and dll disagree, and steps that name types nobody registered.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, PluginAssembly plugin)
    {
        var registered = source.Assemblies.SelectMany(Registered.In).ToList();
        var typesById = registered.DistinctBy(type => type.Id).ToDictionary(type => type.Id, type => type.Name, StringComparer.OrdinalIgnoreCase);

        return source.Assemblies.SelectMany(file => OfAssembly(file, plugin))
            .Concat(Missing(registered, plugin))
            .Concat(source.Assemblies.Take(1).SelectMany(file => Forgotten(file, registered, plugin)))
            .Concat(source.Steps.SelectMany(step => OfStep(step, typesById)));
    }

    private static IEnumerable<Problem> Missing(List<Registered> registered, PluginAssembly plugin) =>
        registered.Where(type => !plugin.PluginTypes.Contains(type.Name)).Select(type => type.File.At(type.Element,
            $"There is no public plug-in class {type.Name} in {plugin.Path}. Was it renamed, or is the dll an old one?"));

    private static IEnumerable<Problem> Forgotten(XmlFile file, List<Registered> registered, PluginAssembly plugin) =>
        plugin.PluginTypes.Except(registered.Select(type => type.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => file.At(file.Root,
            $"{plugin.Path} has the plug-in class {name}, which is not registered here. Add a PluginType or make the class internal."));

    private static IEnumerable<Problem> OfAssembly(XmlFile file, PluginAssembly plugin)
    {
        var name = (string?)file.Root.Attribute("FullName");
        if (name != plugin.Name)
            yield return file.At(file.Root, $"This describes the assembly {name}, but {plugin.Path} is {plugin.Name}. Write the simple name; the packer adds version and key.");

        var path = "/" + file.Name[..^".data.xml".Length];
        if (file.Root.Element("FileName") is { } target && target.Value != path)
            yield return file.At(target, $"The file name has to be {path}, after the folder this stands in.");
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

        var own = (string?)step.Root.Attribute("SdkMessageProcessingStepId");
        if (!string.Equals(Path.GetFileNameWithoutExtension(step.Name), own, StringComparison.OrdinalIgnoreCase))
            yield return step.At(step.Root, $"The file is named {Path.GetFileName(step.Name)}, but holds {own}. Name it after its id.");
    }

    private sealed record Registered(XmlFile File, XElement Element, string Id, string Name)
    {
        public static IEnumerable<Registered> In(XmlFile file) => file.Root.Descendants("PluginType")
            .Select(type => new Registered(file, type, (string?)type.Attribute("PluginTypeId") ?? "", (string?)type.Attribute("Name") ?? ""));
    }
}
