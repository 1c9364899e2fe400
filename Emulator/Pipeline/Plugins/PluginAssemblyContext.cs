using System.Reflection;
using System.Runtime.Loader;

namespace Emulator.Pipeline.Plugins;

/// <summary>
/// Where one plug-in assembly lives: loaded from its bytes, unloadable. Everything it refers to comes from the emulator:
/// the SDK by the contract assemblies of the same name, .NET Framework by .NET's own forwarding facades.
/// </summary>
internal sealed class PluginAssemblyContext : AssemblyLoadContext
{
    private readonly Assembly assembly;

    public PluginAssemblyContext(string name, byte[] content) : base(name, isCollectible: true)
    {
        using var stream = new MemoryStream(content);
        assembly = LoadFromStream(stream);
    }

    public Type? FindType(string fullName) => assembly.GetType(fullName);

    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
