using System.Text.Json.Nodes;
using Emulator.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.WebApi;

/// <summary>Actions, functions and Custom APIs over HTTP: how parameters and answers travel, and what headers do to the steps in between.</summary>
public sealed class OperationTests : WebApiFixture
{
    private const string Slot = "TestPlugins.Relay";
    private const string RefusingStep = "Refuses accounts named Forbidden";

    private readonly Dictionary<string, Action<PluginCall>> actions = [];
    private Guid relay;
    private string salesperson = "";

    private IOrganizationService Service => Emulator.ServiceFor(Admin);

    [OneTimeSetUp]
    public async Task RegisterPlugins()
    {
        var assembly = Service.Create(new Entity("pluginassembly")
        {
            ["name"] = "TestPlugins", ["content"] = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(TestContext.CurrentContext.TestDirectory, "TestPlugins.dll"))),
        });
        relay = Service.Create(new Entity("plugintype")
        {
            ["name"] = "TestPlugins.Relay", ["typename"] = "TestPlugins.Relay", ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly),
        });
        salesperson = (string)(await Read("roles?$select=roleid&$filter=name eq 'Salesperson'"))["value"]![0]!["roleid"]!;
        AddStep();
    }

    [SetUp]
    public void Listen() => AppDomain.CurrentDomain.SetData(Slot, new Action<string, IServiceProvider>((key, services) =>
    {
        var call = new PluginCall(services);
        actions[key.Length > 0 ? key : call.Context.MessageName](call);
    }));

    [Test]
    public async Task Every_type_of_a_custom_api_travels_there_and_back()
    {
        var account = await Create("accounts", """{"name":"Typed"}""");
        var api = Api("tst_Echo", c =>
        {
            foreach (var (name, value) in c.Context.InputParameters) c.Context.OutputParameters[name] = value;
        });
        foreach (var (name, type) in Types) Parameters(api, name, type);

        using var response = await Send("POST", "tst_Echo", $$"""
            {"Flag":true,"When":"2026-01-02T03:04:05Z","Exact":1.25,"Row":{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"{{account}}","name":"Typed"},
             "Rows":[{"@odata.type":"Microsoft.Dynamics.CRM.contact","lastname":"One"}],"Ref":{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"{{account}}"},
             "Real":0.5,"Whole":7,"Price":9.99,"Option":3,"Text":"a \"quoted\" text","Texts":["x","y"],"Id":"{{account}}"}
            """);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

        Assert.That((int)response.StatusCode, Is.EqualTo(200), answer.ToJsonString());
        var expected = $$"""
            {"@odata.context":"{{Emulator.BaseAddress}}api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.tst_EchoResponse",
             "Exact":1.25,"Flag":true,"Id":"{{account}}","Option":3,"Price":9.99,"Real":0.5,
             "Ref":{"@odata.type":"#Microsoft.Dynamics.CRM.account","accountid":"{{account}}"},
             "Row":{"@odata.type":"#Microsoft.Dynamics.CRM.account","accountid":"{{account}}","name":"Typed"},
             "Rows":[{"@odata.type":"#Microsoft.Dynamics.CRM.contact","lastname":"One"}],
             "Text":"a \"quoted\" text","Texts":["x","y"],"When":"2026-01-02T03:04:05Z","Whole":7}
            """;
        Assert.That(JsonNode.DeepEquals(answer, JsonNode.Parse(expected)), Is.True, answer.ToJsonString());
    }

    [TestCase("tst_Add(First=2,Second=3)")]
    [TestCase("tst_Add(First=@a,Second=@b)?@a=2&@b=3")]
    public async Task A_functions_parameters_stand_in_the_url_or_behind_aliases(string url)
    {
        Function("tst_Add", c => c.Context.OutputParameters["Sum"] = (int)c.Context.InputParameters["First"] + (int)c.Context.InputParameters["Second"],
            [("First", 7), ("Second", 7)], ("Sum", 7));

        var answer = await Read(url);

        Assert.That((int?)answer["Sum"], Is.EqualTo(5));
    }

    [TestCase("tst_Say(Text='O''Neil%20%26%20Co')", "O'Neil & Co")]
    [TestCase("tst_Say(Text=@t)?@t='a/b(c),d'", "a/b(c),d")]
    public async Task A_text_in_the_url_keeps_its_signs(string url, string text)
    {
        Function("tst_Say", c => c.Context.OutputParameters["Said"] = c.Context.InputParameters["Text"], [("Text", 10)], ("Said", 10));

        var answer = await Read(url);

        Assert.That((string?)answer["Said"], Is.EqualTo(text));
    }

    [Test]
    public async Task A_reference_behind_an_alias_is_an_address()
    {
        var account = await Create("accounts", """{"name":"Referred"}""");
        Function("tst_NameOf", c => c.Context.OutputParameters["Name"] = ((EntityReference)c.Context.InputParameters["Row"]).Id.ToString(), [("Row", 5)], ("Name", 10));

        var answer = await Read($"tst_NameOf(Row=@r)?@r={{'@odata.id':'accounts({account})'}}");

        Assert.That((string?)answer["Name"], Is.EqualTo(account.ToString()));
    }

    [Test]
    public async Task A_function_without_an_answer_does_not_exist()
    {
        Function("tst_Mute", _ => { }, []);

        var refused = await Refused("GET", "tst_Mute()");

        Assert.That(refused, Is.EqualTo((404, "0x8006088a", "Resource not found for the segment 'tst_Mute'.")));
    }

    [Test]
    public async Task A_bound_action_is_called_by_its_full_name_on_its_row_or_set()
    {
        var account = await Create("accounts", """{"name":"Bound"}""");
        Parameters(Api("tst_OfRow", c => c.Context.OutputParameters["Said"] = ((EntityReference)c.Context.InputParameters["Target"]).Id.ToString(), binding: 1), "Said", 10, isAnswerOnly: true);
        Parameters(Api("tst_OfSet", c => c.Context.OutputParameters["Said"] = c.Context.PrimaryEntityName, binding: 2), "Said", 10, isAnswerOnly: true);

        using var row = await Send("POST", $"accounts({account})/Microsoft.Dynamics.CRM.tst_OfRow", "{}");
        using var set = await Send("POST", "accounts/Microsoft.Dynamics.CRM.tst_OfSet", "{}");
        var unbound = await Refused("POST", "tst_OfRow", "{}");
        var elsewhere = await Refused("POST", $"contacts({account})/Microsoft.Dynamics.CRM.tst_OfRow", "{}");

        Assert.That(await row.Content.ReadAsStringAsync(), Does.EndWith($"\"Said\":\"{account}\"}}"));
        Assert.That(await set.Content.ReadAsStringAsync(), Does.EndWith("\"Said\":\"account\"}"));
        Assert.That((unbound.Status, unbound.Message), Is.EqualTo((400, "Request message has unresolved parameters.")));
        Assert.That(elsewhere.Status, Is.EqualTo(404));
    }

    [TestCase("{\"Whole\":\"7\"}", "The parameter 'Whole' of 'tst_Whole' could not be read: it must be of type Integer.")]
    [TestCase("{\"Whole\":1,\"Other\":2}", "The parameter 'Other' in the request payload is not a valid parameter for the operation 'tst_Whole'.")]
    [TestCase("{}", "Required field 'Whole' is missing for the operation 'tst_Whole'.")]
    public async Task A_wrong_parameter_is_named(string body, string message)
    {
        Parameters(Api("tst_Whole", _ => { }), "Whole", 7);

        var refused = await Refused("POST", "tst_Whole", body);

        Assert.That((refused.Status, refused.Message), Is.EqualTo((400, message)));
    }

    [TestCase("MSCRM.BypassBusinessLogicExecution", "CustomSync")]
    [TestCase("MSCRM.BypassBusinessLogicExecution", "CustomSync,CustomAsync")]
    [TestCase("MSCRM.BypassCustomPluginExecution", "true")]
    public async Task Who_may_bypass_passes_the_steps_over_and_nobody_else(string header, string value)
    {
        var rep = await User("rep" + value.Length);
        using var asRep = ClientOf(rep);
        const string Body = """{"name":"Forbidden"}""";

        var held = await Refused("POST", "accounts", Body);
        using var bypassed = await Send("POST", "accounts", Body, (header, value));
        using var request = new HttpRequestMessage(HttpMethod.Post, "accounts") { Content = new StringContent(Body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        using var refused = await asRep.SendAsync(request);

        Assert.That((held.Status, held.Code, held.Message), Is.EqualTo((400, "0x80040265", "Not this name.")));
        Assert.That((int)bypassed.StatusCode, Is.EqualTo(204), await bypassed.Content.ReadAsStringAsync());
        Assert.That((int)refused.StatusCode, Is.EqualTo(403));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("is missing prvBypassCustomBusinessLogic privilege."));
    }

    [Test]
    public async Task A_tag_in_the_url_reaches_the_plugins()
    {
        string? seen = null;
        actions["step"] = c => seen = c.Context.SharedVariables.TryGetValue("tag", out var tag) ? (string)tag : null;

        using var created = await Send("POST", "accounts?tag=nightly%20run", """{"name":"Tagged"}""");
        RefuseForbidden();

        Assert.That((int)created.StatusCode, Is.EqualTo(204), await created.Content.ReadAsStringAsync());
        Assert.That(seen, Is.EqualTo("nightly run"));
    }

    [Test]
    public async Task A_bypass_nobody_knows_is_named()
    {
        var refused = await Refused("POST", "accounts", """{"name":"x"}""", ("MSCRM.BypassBusinessLogicExecution", "Everything"));

        Assert.That((refused.Status, refused.Message), Is.EqualTo((400, "MSCRM.BypassBusinessLogicExecution takes CustomSync and CustomAsync, not 'Everything'.")));
    }

    [Test]
    public async Task A_user_is_impersonated_by_object_id_with_the_rights_of_that_user()
    {
        var objectId = Guid.NewGuid();
        var address = await User("impersonated", objectId);

        using var asked = await Send("GET", "WhoAmI", null, ("CallerObjectId", objectId.ToString()));
        var unknown = await Refused("GET", "WhoAmI", null, ("CallerObjectId", Guid.NewGuid().ToString()));
        var malformed = await Refused("GET", "WhoAmI", null, ("CallerObjectId", "me"));
        var notAllowed = await Refused("POST", "businessunits", """{"name":"By a rep"}""", ("CallerObjectId", objectId.ToString()));
        using var rep = ClientOf(await User("without.privilege"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "WhoAmI");
        request.Headers.Add("CallerObjectId", objectId.ToString());
        using var byRep = await rep.SendAsync(request);

        Assert.Multiple(async () =>
        {
            var user = Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryByAttribute("systemuser") { Attributes = { "internalemailaddress" }, Values = { address } }).Entities.Single();
            Assert.That((string?)JsonNode.Parse(await asked.Content.ReadAsStringAsync())!["UserId"], Is.EqualTo(user.Id.ToString()));
            Assert.That((unknown.Status, unknown.Message), Is.EqualTo((403, "The user is not a member of the organization.")));
            Assert.That((malformed.Status, malformed.Message), Is.EqualTo((400, "The header CallerObjectId must hold the id of a user; it holds 'me'.")));
            Assert.That(notAllowed.Status, Is.EqualTo(403));
            Assert.That((int)byRep.StatusCode, Is.EqualTo(403));
        });
    }

    [Test]
    public async Task A_deal_is_lost_by_the_action()
    {
        var deal = await Create("opportunities", """{"name":"Lost deal"}""");
        string Body(int status) => $$"""{"Status":{{status}},"OpportunityClose":{"subject":"No budget","opportunityid@odata.bind":"/opportunities({{deal}})"} }""";

        var wrong = await Refused("POST", "LoseOpportunity", Body(3));
        using var lost = await Send("POST", "LoseOpportunity", Body(4));
        var row = await Read($"opportunities({deal})?$select=statecode,statuscode");

        Assert.That(wrong.Code, Is.EqualTo("0x80048408"));
        Assert.That((int)lost.StatusCode, Is.EqualTo(204), await lost.Content.ReadAsStringAsync());
        Assert.That(((int?)row["statecode"], (int?)row["statuscode"]), Is.EqualTo((2, 4)));
    }

    [Test]
    public async Task Rows_are_counted_for_several_tables_at_once()
    {
        var answer = await Read("RetrieveTotalRecordCount(EntityNames=['role','systemuser'])");

        var counts = answer["EntityRecordCountCollection"]!;
        Assert.That(counts["Keys"]!.AsArray().Select(k => (string?)k), Is.EqualTo(new[] { "role", "systemuser" }));
        Assert.That(counts["Values"]!.AsArray().Select(v => (long)v!), Is.All.GreaterThan(0));
    }

    private static (string Name, int Type)[] Types =>
    [
        ("Flag", 0), ("When", 1), ("Exact", 2), ("Row", 3), ("Rows", 4), ("Ref", 5), ("Real", 6), ("Whole", 7), ("Price", 8), ("Option", 9), ("Text", 10), ("Texts", 11), ("Id", 12),
    ];

    private void AddStep()
    {
        var message = Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryByAttribute("sdkmessage") { Attributes = { "name" }, Values = { "Create" } }).Entities.Single().Id;
        RefuseForbidden();
        Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = RefusingStep, ["sdkmessageid"] = new EntityReference("sdkmessage", message), ["primaryobjecttypecode"] = "account", ["stage"] = new OptionSetValue(20),
            ["mode"] = new OptionSetValue(0), ["rank"] = 1, ["configuration"] = "step", ["plugintypeid"] = new EntityReference("plugintype", relay),
            ["eventhandler"] = new EntityReference("plugintype", relay),
        });
    }

    private void RefuseForbidden() => actions["step"] = c =>
    {
        if ((string)c.Target["name"] == "Forbidden") throw new InvalidPluginExecutionException("Not this name.");
    };

    private Guid Api(string name, Action<PluginCall> action, bool isFunction = false, int binding = 0)
    {
        actions[name] = action;
        if (Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryByAttribute("customapi") { Attributes = { "uniquename" }, Values = { name } }).Entities is [var known]) return known.Id;
        return Service.Create(new Entity("customapi")
        {
            ["uniquename"] = name, ["name"] = name, ["displayname"] = name, ["bindingtype"] = new OptionSetValue(binding), ["isfunction"] = isFunction,
            ["boundentitylogicalname"] = binding == 0 ? null : "account", ["allowedcustomprocessingsteptype"] = new OptionSetValue(0),
            ["plugintypeid"] = new EntityReference("plugintype", relay),
        });
    }

    private void Function(string name, Action<PluginCall> action, (string Name, int Type)[] parameters, params (string Name, int Type)[] answers)
    {
        var isNew = !actions.ContainsKey(name);
        var api = Api(name, action, isFunction: true);
        if (!isNew) return;
        foreach (var (parameter, type) in parameters) Member("customapirequestparameter", api, parameter, type);
        foreach (var (answer, type) in answers) Member("customapiresponseproperty", api, answer, type);
    }

    /// <summary>A parameter and an answer of the same name and type.</summary>
    private void Parameters(Guid api, string name, int type, bool isAnswerOnly = false)
    {
        var members = new Microsoft.Xrm.Sdk.Query.QueryByAttribute("customapiresponseproperty") { Attributes = { "customapiid", "uniquename" }, Values = { api, name } };
        if (Service.RetrieveMultiple(members).Entities.Count > 0) return;
        if (!isAnswerOnly) Member("customapirequestparameter", api, name, type);
        Member("customapiresponseproperty", api, name, type);
    }

    private void Member(string table, Guid api, string name, int type)
    {
        var row = new Entity(table)
        {
            ["uniquename"] = name, ["name"] = name, ["displayname"] = name, ["type"] = new OptionSetValue(type), ["customapiid"] = new EntityReference("customapi", api),
        };
        if (table == "customapirequestparameter") row["isoptional"] = false;
        Service.Create(row);
    }

    /// <summary>A user with the role of a salesperson; the address to sign in with.</summary>
    private async Task<string> User(string name, Guid? objectId = null)
    {
        var unit = (string)(await Read("WhoAmI"))["BusinessUnitId"]!;
        var address = $"{name}@demo.example";
        var row = new JsonObject
        {
            ["firstname"] = name, ["lastname"] = "User", ["internalemailaddress"] = address, ["domainname"] = address, ["businessunitid@odata.bind"] = $"/businessunits({unit})",
        };
        if (objectId is not null) row["azureactivedirectoryobjectid"] = objectId;
        var id = await Create("systemusers", row.ToJsonString());
        using var given = await Send("POST", $"systemusers({id})/systemuserroles_association/$ref", $$"""{"@odata.id":"roles({{salesperson}})"}""");
        Assert.That((int)given.StatusCode, Is.EqualTo(204));
        return address;
    }
}
