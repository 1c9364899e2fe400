using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>An environment in which every checklist asks one thing at one level, with a rep, a custom process, and somebody else's plug-in that moves deals.</summary>
internal sealed class RoadWorld : IDisposable
{
    /// <summary>The checklists; each asks "What about ...?".</summary>
    public static readonly string[] Checklists = ["qualify", "develop", "propose", "close", "winning", "losing"];

    private const string RelaySlot = "TestPlugins.Relay";

    private static readonly Dictionary<string, Action<IServiceProvider>> Relayed = [];

    private readonly HttpClient http;

    /// <param name="level">What every item asks.</param>
    /// <param name="itemsEach">How many items each checklist has.</param>
    /// <param name="conditions">How many of the items have a condition, which applies to the deals of these tests.</param>
    public RoadWorld(Level level, int itemsEach = 1, int conditions = 0)
    {
        ItemKeys = [.. Checklists.SelectMany(key => Enumerable.Range(0, itemsEach).Select(number => KeyOf(key, number)))];
        Product = new Product(TenderSolution.Write());
        Product.Call<string>(Product.Admin, "chk_CompleteSetup", "Report", ("ProcessTables", TenderSolution.Table));
        Deals = new Deals(Product);
        Deals.ImportPack($$"""{ "pack":"roads", "version":1, "practices":[], "checklists":[{{string.Join(",", Checklists.Select((key, stage) => Checklist(key, stage, level, itemsEach, conditions)))}}] }""");
        Rep = Product.Rep("rita");
        http = Product.Serve().GetAwaiter().GetResult();
        RegisterRelay();
    }

    public Product Product { get; }

    public IReadOnlyList<string> ItemKeys { get; }

    public Deals Deals { get; }

    public Guid Rep { get; }

    /// <summary>A key under which the other plug-in does what a test says, on Create of a task with that subject, in stage 20.</summary>
    public void Relay(Guid key, Action<IServiceProvider> action) => Relayed[key.ToString("D")] = action;

    /// <summary>Sends a request to the Web API as the rep or the administrator.</summary>
    /// <exception cref="RefusedException">It was not answered with success.</exception>
    public void Send(string user, string method, string url, string body, string? boundary = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", boundary is null ? "application/json" : $"multipart/mixed; boundary=\"{boundary}\"");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", user + "@demo.example");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = http.Send(request);
        var text = new StreamReader(response.Content.ReadAsStream()).ReadToEnd();
        if (!response.IsSuccessStatusCode)
            throw new RefusedException(Message(text));
    }

    public void Dispose()
    {
        http.Dispose();
        Product.Dispose();
    }

    private static string Message(string text)
    {
        var json = text[text.IndexOf('{')..(text.LastIndexOf('}') + 1)];
        return (string)JsonNode.Parse(json)!["error"]!["message"]!;
    }

    private static string KeyOf(string checklist, int number) => $"{checklist}.item{(number == 0 ? "" : number)}";

    private static string Checklist(string key, int stage, Level level, int itemsEach, int conditions)
    {
        var moment = stage < 4 ? $"\"moment\":\"leavingStage\",\"stage\":{stage}" : $"\"moment\":\"{key}\"";
        // Spread over all checklists, so that every road meets some.
        var conditioned = (conditions + Checklists.Length - 1) / Checklists.Length;
        var items = Enumerable.Range(0, itemsEach).Select(number => Item(key, number, level, number < conditioned));
        return $$"""{"key":"{{key}}","name":"On {{key}}",{{moment}},"items":[{{string.Join(",", items)}}]}""";
    }

    private static string Item(string checklist, int number, Level level, bool hasCondition)
    {
        var enforcement = level == Level.RequireVerified ? "\"require\",\"needsVerification\":true" : $"\"{level.ToString().ToLowerInvariant()}\"";
        var condition = hasCondition
            ? $",\"condition\":\"<fetch><entity name='opportunity'><filter type='or'><condition attribute='estimatedvalue' operator='null'/><condition attribute='estimatedvalue' operator='gt' value='{number}'/></filter>"
              + "<link-entity name='account' from='accountid' to='parentaccountid' link-type='inner'><filter><condition attribute='name' operator='eq' value='Northwind'/></filter></link-entity></entity></fetch>\""
            : "";
        return $$"""
            {"key":"{{KeyOf(checklist, number)}}","question":"What about {{checklist}}?","kind":"know","enforcement":{{enforcement}},"impact":3,"effort":2,"whyAsked":"It matters.","whoSees":"You"{{condition}}}
            """;
    }

    private void RegisterRelay()
    {
        AppDomain.CurrentDomain.SetData(RelaySlot, new Action<string, IServiceProvider>((_, services) => Dispatch(services)));
        var dll = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "TestPlugins.dll")));
        var assembly = Product.Admin.Create(new Entity("pluginassembly") { ["name"] = "TestPlugins", ["content"] = dll });
        var type = new EntityReference("plugintype", Product.Admin.Create(new Entity("plugintype")
        {
            ["name"] = "TestPlugins.Relay", ["typename"] = "TestPlugins.Relay", ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly),
        }));
        Product.Admin.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "Somebody else's plug-in", ["sdkmessageid"] = Product.All("sdkmessage", ("name", "Create")).Single().ToEntityReference(),
            ["primaryobjecttypecode"] = "task", ["stage"] = new OptionSetValue(20), ["mode"] = new OptionSetValue(0), ["rank"] = 1,
            ["plugintypeid"] = type, ["eventhandler"] = type,
        });
    }

    private static void Dispatch(IServiceProvider services)
    {
        var context = (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;
        if (Relayed.TryGetValue(((Entity)context.InputParameters["Target"]).GetAttributeValue<string>("subject"), out var action))
            action(services);
    }
}
