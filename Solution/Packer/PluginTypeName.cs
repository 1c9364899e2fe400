using System.Xml.Linq;

namespace CrmChecklists.Packer;

/// <summary>The names of plug-in types in the source: <c>Namespace.Type, Assembly</c>, without version and key.</summary>
internal static class PluginTypeName
{
    /// <summary>The type's part of <paramref name="qualified"/>.</summary>
    public static string Of(string qualified) => qualified.Split(',')[0].Trim();

    /// <summary>The type that a <c>PluginType</c> element registers. Not its <c>Name</c>: a workflow activity's is what the process designer shows.</summary>
    public static string Of(XElement type) => Of((string?)type.Attribute("AssemblyQualifiedName") ?? "");
}
