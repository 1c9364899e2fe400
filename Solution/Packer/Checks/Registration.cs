using System.Xml.Linq;
using CrmChecklists.Packer.Source;

namespace CrmChecklists.Packer.Checks;

/// <summary>Steps and Custom APIs stand in the solution, which ships, and in attributes on the plug-in classes, which are read: both must say the same.</summary>
internal static class Registration
{
    private const string Synchronous = "0";
    private const string FirstRank = "1";
    private const string Before = "0";

    /// <summary>What only one of both says, and what they say differently.</summary>
    public static IEnumerable<Problem> Find(SolutionSource source, PluginAssembly plugin) => OfSteps(source, plugin).Concat(OfCustomApis(source, plugin));

    private static IEnumerable<Problem> OfSteps(SolutionSource source, PluginAssembly plugin)
    {
        var types = Types(source);
        var shipped = source.Steps.Select(file => new Shipped(file, types.GetValueOrDefault(file.Root.Element("PluginTypeId")?.Value ?? ""))).ToList();
        foreach (var step in shipped.Where(step => step.Message is null))
            yield return step.At("SdkMessageId", $"The packer does not know the message {step.Value("SdkMessageId")}. Its name has to be known to compare the step with its class.");

        // First those that agree on everything that makes a step another one, then what is left of the same message and table.
        var missing = plugin.Steps.ToList();
        var extra = shipped.Where(step => step.Message is not null && plugin.PluginTypes.Contains(step.Type)).ToList();
        foreach (var (step, declared) in Matched(extra, missing, sameStage: true).Concat(Matched(extra, missing, sameStage: false)))
            foreach (var problem in Compare(step, declared))
                yield return problem;

        foreach (var step in extra)
            yield return step.At(step.File.Root, $"{step.Type} does not say that it runs on {step.Message} of {step.Value("PrimaryEntity")} in stage {step.Value("Stage")}. Add the Step attribute to the class, or delete this file.");
        foreach (var declared in missing)
            yield return AtType(source, declared.Type, $"{declared.Type} says that it runs on {declared.Message} of {declared.Table} in stage {declared.Stage}, but no step registers that. Add one to SdkMessageProcessingSteps.");
    }

    private static List<(Shipped Step, DeclaredStep Declared)> Matched(List<Shipped> extra, List<DeclaredStep> missing, bool sameStage)
    {
        var pairs = new List<(Shipped, DeclaredStep)>();
        foreach (var step in extra.ToList())
        {
            var declared = missing.Find(one => one.Type == step.Type && one.Message == step.Message && one.Table == step.Value("PrimaryEntity") && (!sameStage || $"{one.Stage}" == step.Value("Stage")));
            if (declared is null) continue;

            pairs.Add((step, declared));
            extra.Remove(step);
            missing.Remove(declared);
        }

        return pairs;
    }

    private static IEnumerable<Problem> Compare(Shipped step, DeclaredStep declared)
    {
        Problem? Differs(XElement place, string? here, string there, string what) =>
            here == there ? null : step.At(place, $"The {what} is {here ?? "not said"} here, but {there} at {declared.Type}.");

        Problem? DiffersIn(XElement place, string? here, IReadOnlySet<string> there, string what)
        {
            var columns = (here ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
            var differences = columns.Except(there).Select(column => column + " is too much").Concat(there.Except(columns).Order(StringComparer.Ordinal).Select(column => column + " is missing")).ToList();
            return differences.Count == 0 ? null : step.At(place, $"The {what} is not what {declared.Type} says: {string.Join(", ", differences)}.");
        }

        var root = step.File.Root;
        var images = root.Descendants("SdkMessageProcessingStepImage").ToList();
        if ((images.Count > 0) != (declared.PreImage.Count > 0) || images.Count > 1)
            yield return step.At(images.LastOrDefault(), $"The step has {images.Count} images, but {declared.Type} says {(declared.PreImage.Count > 0 ? "one" : "none")}.");

        var differences = new List<Problem?>
        {
            Differs(Place(root, "Stage"), step.Value("Stage"), $"{declared.Stage}", "stage"),
            Differs(Place(root, "Mode"), step.Value("Mode"), Synchronous, "mode"),
            Differs(Place(root, "Rank"), step.Value("Rank"), FirstRank, "rank"),
            DiffersIn(Place(root, "FilteringAttributes"), step.Value("FilteringAttributes"), declared.Filter, "filter"),
        };
        foreach (var image in declared.PreImage.Count > 0 ? images.Take(1) : [])
        {
            differences.Add(DiffersIn(Place(image, "Attributes"), image.Element("Attributes")?.Value, declared.PreImage, "image"));
            differences.Add(Differs(Place(image, "EntityAlias"), image.Element("EntityAlias")?.Value, DeclaredStep.ImageName, "image's alias"));
            differences.Add(Differs(Place(image, "ImageType"), image.Element("ImageType")?.Value, Before, "image's type"));
            differences.Add(Differs(Place(image, "MessagePropertyName"), image.Element("MessagePropertyName")?.Value, declared.ImageProperty, "image's message property"));
        }

        foreach (var difference in differences.OfType<Problem>()) yield return difference;
    }

    private static IEnumerable<Problem> OfCustomApis(SolutionSource source, PluginAssembly plugin)
    {
        var types = Types(source);
        var apis = source.CustomApis.Where(file => file.Root.Name.LocalName == "customapi")
                         .Select(file => (File: file, Name: (string?)file.Root.Attribute("uniquename"), Type: types.GetValueOrDefault(file.Root.Element("plugintypeid")?.Value.Trim() ?? ""))).ToList();
        foreach (var (file, name, type) in apis.Where(api => api.Type is not null && plugin.PluginTypes.Contains(api.Type)))
        {
            var declared = plugin.CustomApis.GetValueOrDefault(type!);
            if (declared != name)
                yield return file.At(Place(file.Root, "plugintypeid"), $"{type} says that it implements {declared ?? "no Custom API"}, not {name}. Correct the CustomApi attribute of the class, or name another type.");
        }

        foreach (var (type, name) in plugin.CustomApis.Where(declared => !apis.Exists(api => api.Type == declared.Key || api.Name == declared.Value)))
            yield return AtType(source, type, $"{type} says that it implements {name}, but no such Custom API names it.");
    }

    private static Dictionary<string, string> Types(SolutionSource source) =>
        source.Assemblies.SelectMany(file => file.Root.Descendants("PluginType")).DistinctBy(type => (string?)type.Attribute("PluginTypeId"))
              .ToDictionary(type => (string?)type.Attribute("PluginTypeId") ?? "", PluginTypeName.Of, StringComparer.OrdinalIgnoreCase);

    private static XElement Place(XElement parent, string name) => parent.Element(name) ?? parent;

    /// <summary>The line that registers the class; the manifest's first when none does.</summary>
    private static Problem AtType(SolutionSource source, string type, string message)
    {
        var place = source.Assemblies.SelectMany(file => file.Root.Descendants("PluginType").Where(one => PluginTypeName.Of(one) == type).Select(one => (File: file, Element: one))).FirstOrDefault();
        return place.File is null ? source.Manifest.At(source.Manifest.Root, message) : place.File.At(place.Element, message);
    }

    private sealed record Shipped(XmlFile File, string? TypeById)
    {
        public string Type => TypeById ?? PluginTypeName.Of(Value("PluginTypeName") ?? "");

        public string? Message => Value("SdkMessageName") ?? SdkMessages.NameOf(Value("SdkMessageId"));

        public string? Value(string name) => File.Root.Element(name)?.Value;

        public Problem At(XElement? place, string message) => File.At(place ?? File.Root, message);

        public Problem At(string name, string message) => At(File.Root.Element(name), message);
    }
}
