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
            .Concat(source.Steps.SelectMany(step => OfStep(step, typesById)))
            .Concat(Unrunnable(source, registered));
    }

    private static IEnumerable<Problem> Missing(List<Registered> registered, PluginAssembly plugin)
    {
        foreach (var type in registered)
        {
            if (type.IsActivity && !plugin.Activities.Contains(type.Name))
                yield return type.At($"There is no public workflow activity {type.Name} in {plugin.Path}; only those have a WorkflowActivityGroupName.");
            else if (!type.IsActivity && plugin.Activities.Contains(type.Name))
                yield return type.At($"{type.Name} is a workflow activity: it needs a WorkflowActivityGroupName, under which the process designer shows it.");
            else if (!type.IsActivity && !plugin.PluginTypes.Contains(type.Name))
                yield return type.At($"There is no public plug-in class {type.Name} in {plugin.Path}. Was it renamed, or is the dll an old one?");
        }
    }

    private static IEnumerable<Problem> Forgotten(XmlFile file, List<Registered> registered, PluginAssembly plugin) =>
        plugin.PluginTypes.Select(name => (Name: name, What: "plug-in class")).Concat(plugin.Activities.Select(name => (Name: name, What: "workflow activity")))
            .Where(type => registered.All(one => one.Name != type.Name)).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => file.At(file.Root,
                $"{plugin.Path} has the {type.What} {type.Name}, which is not registered here. Add a PluginType or make the class internal."));

    /// <summary>Steps and Custom APIs that name a workflow activity: the platform calls IPlugin there.</summary>
    private static IEnumerable<Problem> Unrunnable(SolutionSource source, List<Registered> registered)
    {
        var activities = registered.Where(type => type.IsActivity).ToLookup(type => type.Id, type => type.Name, StringComparer.OrdinalIgnoreCase);
        return source.Steps.Concat(source.CustomApis)
            .SelectMany(file => file.Root.Descendants().Where(element => element.Name.LocalName is "PluginTypeId" or "plugintypeexportkey")
                .SelectMany(element => activities[element.Value].Select(name => file.At(element, $"{name} is a workflow activity; steps and Custom APIs need a plug-in class."))));
    }

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

    private sealed record Registered(XmlFile File, XElement Element, string Id, string Name, bool IsActivity)
    {
        public static IEnumerable<Registered> In(XmlFile file) => file.Root.Descendants("PluginType").Select(type => new Registered(
            file, type, (string?)type.Attribute("PluginTypeId") ?? "", PluginTypeName.Of(type), type.Element("WorkflowActivityGroupName") is not null));

        public Problem At(string message) => File.At(Element, message);
    }
}
