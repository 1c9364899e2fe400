using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>
/// Reads business process flows: the row out of customizations.xml, the stages out of the XAML tree EntityComposite, StageComposite, StepComposite, Control.
/// </summary>
internal static class ProcessReader
{
    private const string File = "customizations.xml";
    private const int BusinessProcessFlow = 4;
    private const int Activated = 1;

    private static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    public static ProcessDefinition Read(XElement element, ISolutionFiles files)
    {
        var name = element.RequiredAttribute("Name", $"{File}, Workflows");
        var where = $"{File}, process {name}";
        if (element.Int("Category", where) is var category && category != BusinessProcessFlow)
            throw ImportFaults.Unsupported(where, $"processes of category {category}; only business process flows ({BusinessProcessFlow}) are supported");

        var path = element.Required("XamlFileName", where);
        var xaml = Encoding.UTF8.GetString(files.Read(path, where)).TrimStart('\uFEFF');
        var stages = Stages(Parse(xaml, path), path);
        return new ProcessDefinition(
            element.RequiredAttributeId("WorkflowId", where),
            element.Labels("LocalizedNames", "LocalizedName", where) ?? LocalizedText.Of(name),
            element.Labels("Descriptions", "Description", where),
            element.Required("UniqueName", where).ToLowerInvariant(),
            element.Required("PrimaryEntity", where).ToLowerInvariant(),
            element.Int("processorder", where) ?? 0,
            element.Int("StateCode", where) == Activated,
            xaml,
            new JsonObject { ["stages"] = new JsonArray([.. stages.Select(s => JsonNode.Parse(s.ClientData))]) }.ToJsonString(),
            stages);
    }

    private static XElement Parse(string xaml, string path)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xaml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            throw ImportFaults.Invalid(path, $"the XAML is malformed ({e.Message.TrimEnd('.')})", e);
        }
    }

    private static List<ProcessStageDefinition> Stages(XElement root, string where)
    {
        var stages = Composites(root, "EntityComposite")
            .SelectMany(entity => Composites(entity, "StageComposite").Select(stage => Stage(stage, Table(entity), where)))
            .ToList();
        return stages.Count == 0 ? throw ImportFaults.Invalid(where, "the process has no stages") : InOrder(stages, where);
    }

    /// <summary>Stages stand in the order of their next-stage links, which is the order of the file except in branching flows.</summary>
    private static List<ProcessStageDefinition> InOrder(List<ProcessStageDefinition> stages, string where)
    {
        var known = stages.Select(s => s.Id).ToHashSet();
        return stages.FirstOrDefault(s => s.Next is { } next && !known.Contains(next)) is { } dangling
            ? throw ImportFaults.Invalid(where, $"the stage {dangling.Name} leads to the stage {dangling.Next}, which is not in the process")
            : stages;
    }

    private static ProcessStageDefinition Stage(XElement stage, string table, string whereFile)
    {
        var name = Label(stage) ?? DisplayName(stage);
        var where = $"{whereFile}, stage {name}";
        var id = XmlReading.Id(Property(stage, "StageId") ?? throw ImportFaults.Invalid(where, "StageId is missing"), "StageId", where);
        int? category = int.TryParse(Property(stage, "StageCategory"), out var number) ? number : null;
        Guid? next = Property(stage, "NextStageId") is { } text ? XmlReading.Id(text, "NextStageId", where) : null;
        var steps = Composites(stage, "StepComposite").Select(Step);
        var clientData = new JsonObject
        {
            ["stageId"] = id.ToString(),
            ["name"] = name,
            ["entity"] = table,
            ["stageCategory"] = category,
            ["nextStageId"] = next?.ToString(),
            ["steps"] = new JsonArray([.. steps]),
        };
        return new ProcessStageDefinition(id, name, category, table, next, clientData.ToJsonString());
    }

    private static JsonObject Step(XElement step)
    {
        var control = step.Descendants().FirstOrDefault(e => e.Name.LocalName == "Control");
        return new JsonObject
        {
            ["id"] = Property(step, "ProcessStepId"),
            ["label"] = Label(step) ?? control?.Attribute("ControlDisplayName")?.Value ?? DisplayName(step),
            ["attribute"] = control?.Attribute("DataFieldName")?.Value,
            ["required"] = string.Equals(Property(step, "IsProcessRequired"), "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static IEnumerable<XElement> Composites(XElement scope, string kind) =>
        scope.Descendants().Where(e => e.Attribute("AssemblyQualifiedName")?.Value.Contains($".{kind},", StringComparison.Ordinal) == true);

    /// <summary>The table of an EntityComposite, out of a display name such as "EntityStep1: opportunity".</summary>
    private static string Table(XElement entity) => DisplayName(entity).ToLowerInvariant();

    private static string DisplayName(XElement composite)
    {
        var text = composite.Attribute("DisplayName")?.Value ?? "";
        return text[(text.IndexOf(':') + 1)..].Trim();
    }

    /// <summary>A value that belongs to the composite itself, not to one nested in it.</summary>
    private static string? Property(XElement composite, string key) =>
        Properties(composite)?.Elements().FirstOrDefault(e => e.Attribute(X + "Key")?.Value == key)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string? Label(XElement composite) =>
        Properties(composite)?.Elements().FirstOrDefault(e => e.Attribute(X + "Key")?.Value == "StepLabels")
            ?.Elements().FirstOrDefault()?.Attribute("Description")?.Value is { Length: > 0 } label ? label : null;

    private static XElement? Properties(XElement composite) =>
        composite.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith(".Properties", StringComparison.Ordinal));
}
