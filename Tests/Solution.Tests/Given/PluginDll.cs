using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Xrm.Sdk;

namespace Solution.Tests.Given;

/// <summary>Builds plug-in dlls that have the wanted types and do nothing, so that packing can be tested without the real one.</summary>
internal static class PluginDll
{
    /// <summary>Any public key will do; the packer reads it and checks no signature.</summary>
    private static readonly byte[] PublicKey = typeof(IPlugin).Assembly.GetName().GetPublicKey()!;

    /// <summary>Writes a dll named CrmChecklists.Plugins, version 1.2.3.4, with those public plug-in classes and workflow activities.</summary>
    public static void Write(string path, IEnumerable<string> types, bool strongNamed = true, IEnumerable<string>? activities = null)
    {
        var name = new AssemblyName("CrmChecklists.Plugins") { Version = new Version(1, 2, 3, 4) };
        if (strongNamed) name.SetPublicKey(PublicKey);

        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("CrmChecklists.Plugins");
        var plugin = Implement(module, "CrmChecklists.Dataverse.PluginBase", TypeAttributes.Public | TypeAttributes.Abstract);
        foreach (var type in types) module.DefineType(type, TypeAttributes.Public, plugin).CreateType();
        var activity = module.DefineType("CrmChecklists.Workflow.ActivityBase", TypeAttributes.Public | TypeAttributes.Abstract, CodeActivity()).CreateType();
        foreach (var type in activities ?? []) module.DefineType(type, TypeAttributes.Public, activity).CreateType();
        module.DefineType("CrmChecklists.Dataverse.NoPlugin", TypeAttributes.Public).CreateType();
        assembly.Save(path);
    }

    /// <summary>A class of that name in another assembly: .NET has no Windows Workflow Foundation any more.</summary>
    private static Type CodeActivity() =>
        new PersistedAssemblyBuilder(new AssemblyName("System.Activities"), typeof(object).Assembly).DefineDynamicModule("System.Activities")
            .DefineType("System.Activities.CodeActivity", TypeAttributes.Public | TypeAttributes.Abstract).CreateType();

    private static Type Implement(ModuleBuilder module, string name, TypeAttributes attributes)
    {
        var type = module.DefineType(name, attributes, typeof(object), [typeof(IPlugin)]);
        var execute = type.DefineMethod(nameof(IPlugin.Execute), MethodAttributes.Public | MethodAttributes.Virtual, typeof(void), [typeof(IServiceProvider)]);
        execute.GetILGenerator().Emit(OpCodes.Ret);
        return type.CreateType();
    }
}
