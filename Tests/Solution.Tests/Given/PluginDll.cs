using System.Reflection;
using System.Reflection.Emit;
using System.Xml.Linq;
using CrmChecklists.Dataverse;
using CrmChecklists.Packer;
using Microsoft.Xrm.Sdk;

namespace Solution.Tests.Given;

/// <summary>A plug-in dll that has the wanted types and declarations and does nothing, so that packing can be tested without the real one.</summary>
/// <param name="Types">The plug-in classes.</param>
/// <param name="Activities">The workflow activities.</param>
/// <param name="Steps">The steps the classes declare.</param>
/// <param name="CustomApis">The Custom APIs the classes declare.</param>
/// <param name="Constants">Constants: <c>Class.Name = text</c>.</param>
internal sealed record PluginDll(
    IReadOnlyList<string> Types, IReadOnlyList<string> Activities, IReadOnlyList<PluginDll.Step> Steps, IReadOnlyList<(string Type, string Api)> CustomApis,
    IReadOnlyList<(string Class, string Name, string Text)> Constants)
{
    /// <summary>Any public key will do; the packer reads it and checks no signature.</summary>
    private static readonly byte[] PublicKey = typeof(IPlugin).Assembly.GetName().GetPublicKey()!;

    /// <summary>The dll that declares exactly what the solution in <paramref name="source"/> registers.</summary>
    public static PluginDll Of(string source)
    {
        IEnumerable<XElement> files(string folder, string name) => Directory.EnumerateFiles(Path.Combine(source, folder), name, SearchOption.AllDirectories).Select(path => XDocument.Load(path).Root!);
        var types = files("PluginAssemblies", "*.dll.data.xml").Single().Descendants("PluginType").ToList();
        var names = types.ToDictionary(type => (string)type.Attribute("PluginTypeId")!, PluginTypeName.Of);
        return new PluginDll(
            [.. types.Where(type => type.Element("WorkflowActivityGroupName") is null).Select(PluginTypeName.Of)],
            [.. types.Where(type => type.Element("WorkflowActivityGroupName") is not null).Select(PluginTypeName.Of)],
            [.. files("SdkMessageProcessingSteps", "*.xml").Select(Step.Of)],
            [.. files("customapis", "customapi.xml").Select(api => (names[api.Element("plugintypeid")!.Value.Trim()], (string)api.Attribute("uniquename")!))],
            [("ItemTable", "Name", "chk_item"), ("ItemTable", "Key", "chk_key"), ("ItemTable", "RowVersion", "versionnumber"), ("AccountTable", "Name", "account"), ("AccountTable", "Mood", "mood")]);
    }

    /// <summary>The step that is meant.</summary>
    public Step Find(Func<Step, bool> isMeant) => Steps.Single(isMeant);

    /// <summary>The same dll with that step declared otherwise.</summary>
    public PluginDll With(Func<Step, bool> isMeant, Func<Step, Step> change) => this with { Steps = [.. Steps.Select(step => isMeant(step) ? change(step) : step)] };

    /// <summary>The same dll with that step not declared.</summary>
    public PluginDll Without(Func<Step, bool> isMeant) => this with { Steps = [.. Steps.Where(step => !isMeant(step))] };

    /// <summary>Writes it, named CrmChecklists.Plugins, version 1.2.3.4.</summary>
    public void Write(string path, bool strongNamed = true)
    {
        var name = new AssemblyName("CrmChecklists.Plugins") { Version = new Version(1, 2, 3, 4) };
        if (strongNamed) name.SetPublicKey(PublicKey);

        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("CrmChecklists.Plugins");
        var plugin = Implement(module, "CrmChecklists.Dataverse.PluginBase", TypeAttributes.Public | TypeAttributes.Abstract);
        foreach (var type in Types) Define(module, type, plugin);
        var activity = module.DefineType("CrmChecklists.Workflow.ActivityBase", TypeAttributes.Public | TypeAttributes.Abstract, CodeActivity()).CreateType();
        foreach (var type in Activities) module.DefineType(type, TypeAttributes.Public, activity).CreateType();
        module.DefineType("CrmChecklists.Dataverse.NoPlugin", TypeAttributes.Public).CreateType();
        foreach (var table in Constants.GroupBy(constant => constant.Class)) Define(module, table.Key, table);
        assembly.Save(path);
    }

    private static void Define(ModuleBuilder module, string table, IEnumerable<(string Class, string Name, string Text)> constants)
    {
        var type = module.DefineType("CrmChecklists.Dataverse.Tables." + table, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (var constant in constants)
            type.DefineField(constant.Name, typeof(string), FieldAttributes.Public | FieldAttributes.Static | FieldAttributes.Literal).SetConstant(constant.Text);
        type.CreateType();
    }

    private void Define(ModuleBuilder module, string name, Type plugin)
    {
        var type = module.DefineType(name, TypeAttributes.Public, plugin);
        foreach (var step in Steps.Where(step => step.Type == name)) type.SetCustomAttribute(step.Attribute());
        foreach (var (_, api) in CustomApis.Where(one => one.Type == name))
            type.SetCustomAttribute(new CustomAttributeBuilder(typeof(CustomApiAttribute).GetConstructor([typeof(string)])!, [api]));
        type.CreateType();
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

    /// <summary>A step as a class declares it.</summary>
    internal sealed record Step(string Type, string Message, string Table, int Stage, string? Filter, string? PreImage)
    {
        /// <summary>The step a file registers.</summary>
        public static Step Of(XElement file) => new(
            PluginTypeName.Of(file.Element("PluginTypeName")!.Value), SdkMessages.NameOf(file.Element("SdkMessageId")!.Value)!, file.Element("PrimaryEntity")!.Value,
            (int)file.Element("Stage")!, file.Element("FilteringAttributes")?.Value, file.Descendants("SdkMessageProcessingStepImage").SingleOrDefault()?.Element("Attributes")?.Value);

        public CustomAttributeBuilder Attribute() => new(
            typeof(StepAttribute).GetConstructors().Single(), [Message, Table, (PipelineStage)Stage],
            [typeof(StepAttribute).GetProperty(nameof(StepAttribute.Filter))!, typeof(StepAttribute).GetProperty(nameof(StepAttribute.PreImage))!], [Filter, PreImage]);
    }
}
