using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>
/// Gives the plug-in instance of a type and configuration, made once and kept: the platform caches instances, so they must be stateless.
/// (Learn: "Develop IPlugin implementations as stateless".)
/// </summary>
internal sealed class PluginHost
{
    /// <summary>The tables plug-ins are loaded from.</summary>
    private static readonly string[] Sources = ["plugintype", "pluginassembly"];

    private volatile Generation current = new();

    public IPlugin Get(Call call, Guid pluginType, string? configuration)
    {
        var generation = call.Operation.HasWritten(Sources) || !call.Operation.IsCurrent ? new Generation() : current;
        return generation.Instances.GetOrAdd((pluginType, configuration ?? ""), key => Make(generation, call, key.Type, key.Configuration));
    }

    /// <returns>Whether one of the tables is a source.</returns>
    public bool Forget(IEnumerable<string> tables)
    {
        if (!tables.Any(Sources.Contains)) return false;
        Clear();
        return true;
    }

    // The old assemblies unload once nothing runs in them any more.
    public void Clear() => current = new Generation();

    private static IPlugin Make(Generation generation, Call call, Guid pluginType, string configuration)
    {
        var table = call.Metadata.Table("plugintype");
        var row = call.Session.Find(table, pluginType, ["typename", "pluginassemblyid"]) ?? throw Faults.DoesNotExist(table.LogicalName, pluginType);
        var name = row.GetAttributeValue<string>("typename");
        var assembly = row.GetAttributeValue<EntityReference>("pluginassemblyid")?.Id ?? throw Faults.InvalidArgument($"The plug-in type {name} names no assembly.");
        var context = generation.Assemblies.GetOrAdd(assembly, id => Load(call, id));
        var type = context.FindType(name) ?? throw Faults.InvalidArgument($"The plug-in assembly {context.Name} holds no type {name}.");
        return Construct(type, configuration);
    }

    private static PluginAssemblyContext Load(Call call, Guid assembly)
    {
        var table = call.Metadata.Table("pluginassembly");
        var row = call.Session.Find(table, assembly, ["name", "content"]) ?? throw Faults.DoesNotExist(table.LogicalName, assembly);
        var name = row.GetAttributeValue<string>("name") ?? assembly.ToString();
        try
        {
            return new PluginAssemblyContext(name, Convert.FromBase64String(row.GetAttributeValue<string>("content") ?? ""));
        }
        catch (Exception e) when (e is FormatException or BadImageFormatException)
        {
            throw Faults.BadRequest($"The content of the plug-in assembly {name} is no .NET assembly.", e);
        }
    }

    private static IPlugin Construct(Type type, string configuration)
    {
        if (!type.IsAssignableTo(typeof(IPlugin))) throw Faults.InvalidArgument($"The type {type.FullName} is no plug-in: it does not implement IPlugin.");
        try
        {
            if (type.GetConstructor([typeof(string), typeof(string)]) is not null) return (IPlugin)Activator.CreateInstance(type, configuration, "")!;
            if (type.GetConstructor([typeof(string)]) is not null) return (IPlugin)Activator.CreateInstance(type, configuration)!;
            return (IPlugin)Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            throw PluginErrors.ToFault(e.InnerException);
        }
    }

    /// <summary>What was loaded since the last change of a plug-in row.</summary>
    private sealed class Generation
    {
        public ConcurrentDictionary<Guid, PluginAssemblyContext> Assemblies { get; } = new();
        public ConcurrentDictionary<(Guid Type, string Configuration), IPlugin> Instances { get; } = new();
    }
}
