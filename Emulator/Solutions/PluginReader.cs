using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Emulator.Solutions;

/// <summary>Reads plug-in assemblies, their types, and steps with images; holds what the file says against what the dll is.</summary>
internal static class PluginReader
{
    private const string File = "customizations.xml";

    public static PluginAssemblyDefinition Assembly(XElement element, ISolutionFiles files)
    {
        var fullName = element.RequiredAttribute("FullName", $"{File}, SolutionPluginAssemblies");
        var where = $"{File}, plug-in assembly {fullName}";
        var content = files.Read(element.Required("FileName", where), where);
        var declared = (element.Element("PluginTypes")?.Elements("PluginType") ?? []).Select(t => Type(t, where)).ToList();
        var name = Check(content, fullName, declared, where);
        return new PluginAssemblyDefinition(
            element.RequiredAttributeId("PluginAssemblyId", where), name,
            element.Int("IsolationMode", where) ?? 2, element.Int("SourceType", where) ?? 0, content, declared);
    }

    public static StepDefinition Step(XElement element)
    {
        var id = element.RequiredAttributeId("SdkMessageProcessingStepId", $"{File}, SdkMessageProcessingSteps");
        var name = element.Attribute("Name")?.Value ?? id.ToString();
        var where = $"{File}, step '{name}'";
        var messageName = element.Text("SdkMessageName");
        return new StepDefinition
        {
            Id = id,
            Name = name,
            MessageId = element.Text("SdkMessageId") is { } message ? XmlReading.Id(message, "SdkMessageId", where) : null,
            MessageName = element.Text("SdkMessageId") is null && messageName is null
                ? throw ImportFaults.Invalid(where, "neither SdkMessageId nor SdkMessageName says which message it is for")
                : messageName,
            PluginTypeId = XmlReading.Id(element.Text("PluginTypeId") ?? element.Required("PluginTypeExportKey", where), "PluginTypeId", where),
            PrimaryTable = element.Text("PrimaryEntity")?.ToLowerInvariant(),
            Stage = Known(element, "Stage", [10, 20, 30, 40], where),
            Mode = Known(element, "Mode", [0, 1], where),
            Rank = element.Int("Rank", where) ?? 1,
            FilteringAttributes = element.Text("FilteringAttributes"),
            Configuration = element.Text("Configuration"),
            Description = element.Text("Description"),
            AsyncAutoDelete = element.Flag("AsyncAutoDelete", false, where),
            InvocationSource = element.Int("InvocationSource", where) ?? 0,
            SupportedDeployment = element.Int("SupportedDeployment", where) ?? 0,
            Images = [.. (element.Element("SdkMessageProcessingStepImages")?.Elements("SdkMessageProcessingStepImage") ?? []).Select(i => Image(i, where))],
        };
    }

    private static PluginTypeDefinition Type(XElement element, string where)
    {
        var qualified = element.RequiredAttribute("AssemblyQualifiedName", where);
        var typeName = qualified.Split(',')[0].Trim();
        return new PluginTypeDefinition(
            element.RequiredAttributeId("PluginTypeId", where), typeName, element.Attribute("Name")?.Value ?? typeName,
            element.Text("FriendlyName") ?? typeName, element.Text("WorkflowActivityGroupName"));
    }

    private static StepImageDefinition Image(XElement element, string where) =>
        new(
            element.RequiredId("SdkMessageProcessingStepImageId", where),
            element.Attribute("Name")?.Value ?? element.Required("EntityAlias", where),
            element.Required("EntityAlias", where),
            element.Text("Attributes"),
            Known(element, "ImageType", [0, 1, 2], where),
            element.Required("MessagePropertyName", where));

    private static int Known(XElement element, string child, int[] values, string where)
    {
        var value = element.Int(child, where);
        return value is { } known && values.Contains(known)
            ? known
            : throw ImportFaults.Invalid(where, $"{child} is '{value}'; known are {string.Join(", ", values)}");
    }

    private static AssemblyName Check(byte[] dll, string fullName, List<PluginTypeDefinition> declared, string where)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(dll, writable: false));
            if (!image.HasMetadata)
                throw ImportFaults.Invalid(where, "the file is not a .NET assembly");
            var reader = image.GetMetadataReader();
            var actual = reader.GetAssemblyDefinition().GetAssemblyName();
            if (!AssemblyName.ReferenceMatchesDefinition(new AssemblyName(fullName), actual) || !Same(actual, new AssemblyName(fullName)))
                throw ImportFaults.Invalid(where, $"the dll in the zip is another assembly, {actual.FullName}");

            var types = reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                .Select(t => Qualified(reader.GetString(t.Namespace), reader.GetString(t.Name)))
                .ToHashSet(StringComparer.Ordinal);
            if (declared.FirstOrDefault(t => !types.Contains(t.TypeName)) is { } missing)
                throw ImportFaults.Invalid(where, $"the type {missing.TypeName} is named there, but it is not in the dll");
            return actual;
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or ArgumentException)
        {
            throw ImportFaults.Invalid(where, "the dll is damaged, or FullName is not an assembly's name", e);
        }
    }

    private static bool Same(AssemblyName a, AssemblyName b) =>
        a.Name == b.Name && a.Version == b.Version && (a.GetPublicKeyToken() ?? []).AsSpan().SequenceEqual(b.GetPublicKeyToken() ?? []);

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
