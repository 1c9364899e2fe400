using Emulator.Pipeline;
using Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

internal sealed class CustomApiTests
{
    private const int Integer = 7;
    private const int Text = 10;

    private World world = null!;

    [SetUp]
    public void Open() => world = new World();

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void A_bound_action_runs_its_plugin_in_stage_30_and_answers()
    {
        var account = world.Account();
        Api("new_Count", c =>
        {
            var target = (EntityReference)c.Context.InputParameters["Target"];
            var name = (string)c.AsUser.Retrieve(target.LogicalName, target.Id, new ColumnSet("name"))["name"];
            c.Context.OutputParameters["Answer"] = $"{c.Context.Stage} {c.Context.MessageName} {name} {c.Context.IsInTransaction}";
        }, boundTo: "account");

        var response = world.Execute(world.Admin, new OrganizationRequest("new_Count") { ["Target"] = new EntityReference("account", account) });

        Assert.That(response["Answer"], Is.EqualTo("30 new_Count Acme True"));
    }

    [Test]
    public void A_failing_action_undoes_what_it_wrote()
    {
        Api("new_Fail", c =>
        {
            c.AsUser.Create(new Entity("account") { ["name"] = "gone" });
            throw new InvalidPluginExecutionException("No.");
        });

        Assert.That(World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("new_Fail"))).Message, Is.EqualTo("No."));
        Assert.That(world.AsAdmin.RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
    }

    [Test]
    public void A_failing_function_undoes_what_it_wrote_too()
    {
        Api("new_Fail", c =>
        {
            c.AsUser.Create(new Entity("account") { ["name"] = "gone" });
            c.AsUser.Create(new Entity("account") { ["name"] = "gone too" });
            throw new InvalidPluginExecutionException("No.");
        }, isFunction: true);

        World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("new_Fail")));

        Assert.That(world.AsAdmin.RetrieveMultiple(new QueryExpression("account")).Entities, Is.Empty);
    }

    [Test]
    public void Parameters_are_checked_before_anything_runs()
    {
        var api = Api("new_Add", c => c.Context.OutputParameters["Answer"] = $"{c.Context.InputParameters.Contains("Second")}");
        Parameter(api, "First", Integer, isOptional: false);
        Parameter(api, "Second", Integer, isOptional: true);

        Assert.That(Call(("First", 1))["Answer"], Is.EqualTo("False"));
        Assert.That(World.Refused(() => Call()).Message, Is.EqualTo("The request 'new_Add' needs the parameter 'First' of type Int32."));
        Assert.That(World.Refused(() => Call(("First", "1"))).Message, Is.EqualTo("The Custom API 'new_Add' takes 'First' as Int32, not as String."));
        Assert.That(
            World.Refused(() => Call(("First", 1), ("Third", 3))).Message,
            Is.EqualTo("The parameter 'Third' in the request payload is not a valid parameter for the operation new_Add."));

        OrganizationResponse Call(params (string Name, object Value)[] parameters)
        {
            var request = new OrganizationRequest("new_Add");
            foreach (var (name, value) in parameters) request[name] = value;
            return world.Execute(world.Admin, request);
        }
    }

    [Test]
    public void An_answer_of_the_wrong_type_is_named()
    {
        Api("new_Answer", c => c.Context.OutputParameters["Answer"] = 7);

        Assert.That(
            World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("new_Answer"))).Message,
            Is.EqualTo("The Custom API 'new_Answer' answers 'Answer' as String, not as Int32."));
    }

    [Test]
    public void The_execute_privilege_is_asked_for()
    {
        Api("new_Guarded", _ => { }, privilege: "prvWriteAccount");
        var may = world.User("May", WellKnown.RootBusinessUnit, world.Role(PrivilegeDepth.Basic, "WriteAccount"));
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);

        world.Execute(may, new OrganizationRequest("new_Guarded"));
        var fault = World.Refused(() => world.Execute(rita, new OrganizationRequest("new_Guarded")));

        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rita}) is missing prvWriteAccount privilege."));
    }

    [Test]
    public void A_target_of_another_table_is_refused()
    {
        Api("new_Bound", _ => { }, boundTo: "contact");

        var fault = World.Refused(() => world.Execute(world.Admin, new OrganizationRequest("new_Bound") { ["Target"] = new EntityReference("account", Guid.NewGuid()) }));

        Assert.That(fault.Message, Is.EqualTo("The Custom API 'new_Bound' is bound to 'contact', not to 'account'."));
    }

    [TestCase(0, false)]
    [TestCase(2, true)]
    public void Steps_fire_only_where_the_definition_allows_them(int allowed, bool fires)
    {
        var fired = false;
        Api("new_Event", _ => { }, allowedSteps: allowed);
        world.Plugins.Step("new_Event", null, Stage.PostOperation, _ => fired = true);

        world.Execute(world.Admin, new OrganizationRequest("new_Event"));

        Assert.That(fired, Is.EqualTo(fires));
    }

    private Guid Api(
        string name, Action<PluginCall> action, string? boundTo = null, bool isFunction = false, string? privilege = null, int allowedSteps = 0)
    {
        var id = world.AsAdmin.Create(new Entity("customapi")
        {
            ["uniquename"] = name, ["name"] = name, ["displayname"] = name, ["bindingtype"] = new OptionSetValue(boundTo is null ? 0 : 1),
            ["boundentitylogicalname"] = boundTo, ["isfunction"] = isFunction, ["executeprivilegename"] = privilege,
            ["allowedcustomprocessingsteptype"] = new OptionSetValue(allowedSteps),
            ["plugintypeid"] = new EntityReference("plugintype", world.Plugins.CustomApiPlugin(action)),
        });
        world.AsAdmin.Create(new Entity("customapiresponseproperty")
        {
            ["uniquename"] = "Answer", ["name"] = "Answer", ["type"] = new OptionSetValue(Text), ["customapiid"] = new EntityReference("customapi", id),
        });
        return id;
    }

    private void Parameter(Guid api, string name, int type, bool isOptional) =>
        world.AsAdmin.Create(new Entity("customapirequestparameter")
        {
            ["uniquename"] = name, ["name"] = name, ["type"] = new OptionSetValue(type), ["isoptional"] = isOptional,
            ["customapiid"] = new EntityReference("customapi", api),
        });
}
