using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace CrmChecklists.Packer;

/// <summary>The built plug-in dll: its identity and the plug-in types in it. It is read, never loaded.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">Its simple name.</param>
/// <param name="FullName">Its full name with version, culture and public key token.</param>
/// <param name="PluginTypes">The full names of the public types that implement <c>Microsoft.Xrm.Sdk.IPlugin</c>, themselves or through a base class here.</param>
/// <param name="Activities">The full names of the public types that derive from <c>System.Activities.CodeActivity</c>: steps for classic workflows.</param>
/// <param name="Steps">The steps its classes declare.</param>
/// <param name="CustomApis">The Custom APIs its classes declare, by the name of the class.</param>
/// <param name="Tables">The tables and columns its code spells.</param>
/// <param name="Content">The bytes.</param>
internal sealed record PluginAssembly(
    string Path, string Name, string FullName, IReadOnlySet<string> PluginTypes, IReadOnlySet<string> Activities,
    IReadOnlyList<DeclaredStep> Steps, IReadOnlyDictionary<string, string> CustomApis, IReadOnlyList<DeclaredTable> Tables, byte[] Content)
{
    /// <summary>Dataverse takes assemblies of up to 16 MB
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/build-and-package).</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>Reads the dll.</summary>
    /// <exception cref="PackException">It is missing, no .NET assembly, not strong-named, or too big.</exception>
    public static PluginAssembly Read(string path)
    {
        if (!File.Exists(path)) throw Refused(path, "The plug-in assembly is missing. Build the Plugins project first, or give its dll with --plugin.");

        var content = File.ReadAllBytes(path);
        if (content.Length > MaximumBytes) throw Refused(path, $"The assembly has {content.Length:N0} bytes; Dataverse takes up to 16 MB.");

        try
        {
            using var file = new PEReader(new MemoryStream(content));
            return Read(path, file.GetMetadataReader(), content);
        }
        catch (Exception broken) when (broken is BadImageFormatException or InvalidOperationException)
        {
            throw Refused(path, "This is no .NET assembly.");
        }
    }

    /// <summary>The assembly-qualified name Dataverse wants for the type <paramref name="typeName"/>.</summary>
    public string Qualify(string typeName) => $"{typeName}, {FullName}";

    private static PluginAssembly Read(string path, MetadataReader metadata, byte[] content)
    {
        var definition = metadata.GetAssemblyDefinition();
        var name = metadata.GetString(definition.Name);
        var key = metadata.GetBlobBytes(definition.PublicKey);
        if (key.Length == 0) throw Refused(path, "The assembly is not strong-named. Dataverse refuses it; set SignAssembly and AssemblyOriginatorKeyFile in its project.");

        var declarations = new PluginDeclarations(metadata);
        return new PluginAssembly(path, name, $"{name}, Version={definition.Version}, Culture=neutral, PublicKeyToken={Token(key)}",
                                  Types(metadata, IsPlugin), Types(metadata, IsActivity),
                                  declarations.Steps(), declarations.CustomApis(), declarations.DeclaredTables(), content);
    }

    private static HashSet<string> Types(MetadataReader metadata, Func<MetadataReader, TypeDefinition, bool> wanted) =>
        metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).Where(type => IsPublicClass(type) && Family(metadata, type).Any(one => wanted(metadata, one)))
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}").ToHashSet(StringComparer.Ordinal);

    private static PackException Refused(string path, string message) => new([new Problem(path, 0, message)]);

    private static string Token(byte[] publicKey)
    {
#pragma warning disable CA5350 // ECMA-335 II.6.2.1.3 defines the token as the last eight bytes of the key's SHA-1, reversed.
        var token = SHA1.HashData(publicKey)[^8..];
#pragma warning restore CA5350
        Array.Reverse(token);
        return Convert.ToHexStringLower(token);
    }

    private static bool IsPublicClass(TypeDefinition type)
    {
        const System.Reflection.TypeAttributes Kind =
            System.Reflection.TypeAttributes.VisibilityMask | System.Reflection.TypeAttributes.Abstract | System.Reflection.TypeAttributes.Interface;
        return (type.Attributes & Kind) == System.Reflection.TypeAttributes.Public;
    }

    /// <summary>The type and those of its base classes that are in the dll.</summary>
    private static IEnumerable<TypeDefinition> Family(MetadataReader metadata, TypeDefinition type)
    {
        yield return type;
        while (type.BaseType.Kind == HandleKind.TypeDefinition && !type.BaseType.IsNil)
            yield return type = metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType);
    }

    private static bool IsPlugin(MetadataReader metadata, TypeDefinition type) =>
        type.GetInterfaceImplementations().Any(one => Is(metadata, metadata.GetInterfaceImplementation(one).Interface, "Microsoft.Xrm.Sdk", "IPlugin"));

    private static bool IsActivity(MetadataReader metadata, TypeDefinition type) => Is(metadata, type.BaseType, "System.Activities", "CodeActivity");

    private static bool Is(MetadataReader metadata, EntityHandle handle, string space, string name)
    {
        if (handle.Kind != HandleKind.TypeReference) return false;

        var type = metadata.GetTypeReference((TypeReferenceHandle)handle);
        return metadata.StringComparer.Equals(type.Name, name) && metadata.StringComparer.Equals(type.Namespace, space);
    }
}
