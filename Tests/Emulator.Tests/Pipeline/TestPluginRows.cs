using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

/// <summary>
/// Registers steps and Custom APIs as rows, with the plug-ins of TestPlugins.dll. Its Relay calls back into the test, so that a test can say in place
/// what its plug-in does; the assembly is a real one, built for .NET Framework.
/// </summary>
internal sealed class TestPluginRows
{
    private const string RelaySlot = "TestPlugins.Relay";

    private readonly World world;
    private readonly Guid assembly;
    private readonly Dictionary<string, Action<PluginCall>> actions = [];
    private readonly Dictionary<string, Guid> types = [];
    private readonly Dictionary<string, Guid> messages = [];

    public TestPluginRows(World world)
    {
        this.world = world;
        assembly = world.Put("pluginassembly", Guid.NewGuid(), ("name", "TestPlugins"), ("content", Convert.ToBase64String(Content)));
        AppDomain.CurrentDomain.SetData(RelaySlot, new Action<string, IServiceProvider>((key, services) => actions[key](new PluginCall(services))));
    }

    private static byte[] Content => File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "TestPlugins.dll"));

    /// <summary>Registers a step that does what the test says.</summary>
    public Guid Step(string message, string? table, Stage stage, Action<PluginCall> action, StepOptions? options = null)
    {
        var key = Guid.NewGuid().ToString();
        actions[key] = action;
        return Register("TestPlugins.Relay", message, table, stage, options ?? new StepOptions(), key);
    }

    /// <summary>Registers a step of one of the other plug-in types.</summary>
    public Guid Step(string type, string message, string? table, Stage stage) => Register(type, message, table, stage, new StepOptions(), null);

    /// <summary>A plug-in type that does what the test says, for a Custom API's main operation.</summary>
    public Guid CustomApiPlugin(Action<PluginCall> action)
    {
        actions[""] = action;
        return Type("TestPlugins.Relay");
    }

    private Guid Register(string type, string message, string? table, Stage stage, StepOptions options, string? configuration)
    {
        var pluginType = new EntityReference("plugintype", Type(type));
        var id = Guid.NewGuid();
        // Through the service, as a registration tool does: the caches must notice.
        world.AsAdmin.Create(new Entity("sdkmessageprocessingstep", id)
        {
            ["name"] = $"{message} of {table}", ["sdkmessageid"] = new EntityReference("sdkmessage", Message(message)), ["primaryobjecttypecode"] = table ?? "none",
            ["stage"] = new OptionSetValue((int)stage), ["mode"] = new OptionSetValue(options.IsAsync ? 1 : 0), ["rank"] = options.Rank,
            ["filteringattributes"] = options.Filter, ["configuration"] = configuration, ["plugintypeid"] = pluginType, ["eventhandler"] = pluginType,
            ["impersonatinguserid"] = options.RunAs is { } user ? new EntityReference("systemuser", user) : null,
        });
        if (options.PreImage is not null) Image(id, message, "Before", 0, options.PreImage);
        if (options.PostImage is not null) Image(id, message, "After", 1, options.PostImage);
        return id;
    }

    private void Image(Guid step, string message, string alias, int type, string columns) =>
        world.AsAdmin.Create(new Entity("sdkmessageprocessingstepimage")
        {
            ["name"] = alias, ["entityalias"] = alias, ["imagetype"] = new OptionSetValue(type), ["attributes"] = columns,
            ["messagepropertyname"] = message == "SetState" ? "EntityMoniker" : "Target",
            ["sdkmessageprocessingstepid"] = new EntityReference("sdkmessageprocessingstep", step),
        });

    private Guid Type(string name) => types.TryGetValue(name, out var id)
        ? id
        : types[name] = world.AsAdmin.Create(new Entity("plugintype")
        {
            ["name"] = name, ["typename"] = name, ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly),
        });

    private Guid Message(string name) =>
        messages.TryGetValue(name, out var id) ? id : messages[name] = Known(name) ?? world.AsAdmin.Create(new Entity("sdkmessage") { ["name"] = name });

    private Guid? Known(string message) =>
        world.AsAdmin.RetrieveMultiple(new QueryByAttribute("sdkmessage") { Attributes = { "name" }, Values = { message } }).Entities.FirstOrDefault()?.Id;
}
