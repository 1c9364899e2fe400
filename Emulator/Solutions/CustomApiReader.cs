using System.Xml.Linq;

namespace Emulator.Solutions;

/// <summary>Reads <c>customapis/&lt;name&gt;/customapi.xml</c> with its parameters and properties. (Learn: "Create a Custom API with solution files".)</summary>
internal static class CustomApiReader
{
    private const int HighestType = 12;

    public static CustomApiDefinition Read(SolutionZip files, string file)
    {
        var folder = file[..file.LastIndexOf('/')];
        var element = files.Xml(file);
        var uniqueName = element.RequiredAttribute("uniquename", file);
        var binding = element.Int("bindingtype", file) ?? 0;
        if (binding is < 0 or > 2)
            throw ImportFaults.Invalid(file, $"bindingtype is {binding}; known are 0, 1 and 2");
        var api = new CustomApiDefinition
        {
            UniqueName = uniqueName,
            Name = element.Text("name") ?? uniqueName,
            DisplayName = Default(element, "displayname") ?? uniqueName,
            Description = Default(element, "description"),
            BindingType = binding,
            BoundTable = binding == 0 ? null : element.Required("boundentitylogicalname", file),
            IsFunction = element.Flag("isfunction", false, file),
            IsPrivate = element.Flag("isprivate", false, file),
            AllowedSteps = element.Int("allowedcustomprocessingsteptype", file) ?? 0,
            ExecutePrivilege = element.Text("executeprivilegename"),
            WorkflowEnabled = element.Flag("workflowsdkstepenabled", false, file),
            PluginTypeId = element.Element("plugintypeid") is { } type && (type.Text("plugintypeexportkey") ?? type.Text("plugintypeid")) is { } id
                ? XmlReading.Id(id, "plugintypeid", file)
                : null,
            Parameters = Children(files, folder, "customapirequestparameters", "customapirequestparameter.xml"),
            Properties = Children(files, folder, "customapiresponseproperties", "customapiresponseproperty.xml"),
        };
        if (api.IsFunction && api.Properties.Count == 0)
            throw ImportFaults.Invalid(file, "a function needs at least one response property");
        return api;
    }

    private static List<CustomApiParameterDefinition> Children(SolutionZip files, string folder, string kind, string file) =>
        [
            .. files.Names
                .Where(n => n.StartsWith($"{folder}/{kind}/", StringComparison.OrdinalIgnoreCase) && n.EndsWith("/" + file, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(n => Child(files.Xml(n), n)),
        ];

    private static CustomApiParameterDefinition Child(XElement element, string file)
    {
        var uniqueName = element.RequiredAttribute("uniquename", file);
        if (element.Name.LocalName == "customapiresponseproperty" && element.Element("isoptional") is not null)
            throw ImportFaults.Invalid(file, "a response property has no isoptional");
        return new CustomApiParameterDefinition(
            uniqueName,
            element.Text("name") ?? uniqueName,
            Default(element, "displayname") ?? uniqueName,
            Default(element, "description"),
            element.Int("type", file) is { } type and >= 0 and <= HighestType
                ? type
                : throw ImportFaults.Invalid(file, $"type is missing or not between 0 and {HighestType}"),
            element.Flag("isoptional", false, file),
            element.Text("logicalentityname"));
    }

    private static string? Default(XElement element, string child) => element.Element(child)?.Attribute("default")?.Value;
}
