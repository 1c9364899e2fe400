using System.Xml.Linq;

namespace Emulator.Solutions;

/// <summary>Reads <c>environmentvariabledefinitions/&lt;name&gt;/environmentvariabledefinition.xml</c>.</summary>
internal static class EnvironmentVariableReader
{
    private const int FirstType = 100_000_000;
    private const int LastType = 100_000_005;

    public static EnvironmentVariableDefinition Read(XElement element, string file)
    {
        var name = element.RequiredAttribute("schemaname", file);
        return new EnvironmentVariableDefinition(
            name,
            element.Element("displayname")?.Attribute("default")?.Value ?? name,
            element.Element("description")?.Attribute("default")?.Value,
            element.Int("type", file) is { } type and >= FirstType and <= LastType
                ? type
                : throw ImportFaults.Invalid(file, $"type is missing or not between {FirstType} and {LastType}"),
            element.Text("defaultvalue"),
            element.Flag("isrequired", false, file),
            element.Int("secretstore", file) ?? 0);
    }
}
