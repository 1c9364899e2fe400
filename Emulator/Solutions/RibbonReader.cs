using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads a table's RibbonDiffXml. (Learn: "Define ribbon commands".)</summary>
internal static class RibbonReader
{
    /// <exception cref="DataverseFault">A button names a command that neither this file nor the platform defines.</exception>
    public static RibbonDiff Read(XElement element, string where)
    {
        var ribbon = new RibbonDiff(new XElement(element));
        var commands = element.Elements("CommandDefinitions").Elements("CommandDefinition").Select(c => (string?)c.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, button) in ribbon.Buttons)
        {
            var command = button.Attribute("Command")?.Value ?? "";
            if (!commands.Contains(command) && !command.StartsWith("Mscrm.", StringComparison.Ordinal))
                throw ImportFaults.Missing($"{where}, the button {button.Attribute("Id")?.Value}", $"the command {command}");
        }
        return ribbon;
    }
}
