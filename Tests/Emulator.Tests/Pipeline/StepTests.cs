using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

internal sealed class StepTests
{
    private World world = null!;
    private readonly List<string> seen = [];

    [SetUp]
    public void Open()
    {
        seen.Clear();
        world = new World();
    }

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void Steps_run_by_stage_and_then_by_rank()
    {
        world.Plugins.Step("Create", "account", Stage.PostOperation, _ => seen.Add("40"));
        world.Plugins.Step("Create", "account", Stage.PreOperation, _ => seen.Add("20, second"), new StepOptions { Rank = 2 });
        world.Plugins.Step("Create", "account", Stage.PreOperation, _ => seen.Add("20, first"));
        world.Plugins.Step("Create", "account", Stage.PreValidation, _ => seen.Add("10"));
        world.Plugins.Step("Create", "contact", Stage.PreValidation, _ => seen.Add("another table"));

        world.Account();

        Assert.That(seen, Is.EqualTo(new[] { "10", "20, first", "20, second", "40" }));
    }

    [Test]
    public void Only_stages_20_to_40_are_in_the_transaction()
    {
        foreach (var stage in new[] { Stage.PreValidation, Stage.PreOperation, Stage.PostOperation })
        {
            world.Plugins.Step("Update", "account", stage, c => seen.Add($"{c.Context.Stage} {c.Context.IsInTransaction}"));
        }

        world.AsAdmin.Update(new Entity("account", world.Account()) { ["name"] = "x" });

        Assert.That(seen, Is.EqualTo(new[] { "10 False", "20 True", "40 True" }));
    }

    [Test]
    public void The_update_of_an_upsert_begins_its_transaction_after_stage_10_as_well()
    {
        world.Plugins.Step("Update", "account", Stage.PreValidation, c => seen.Add($"{c.Context.IsInTransaction}"));
        world.Plugins.Step("Update", "account", Stage.PreOperation, c => seen.Add($"{c.Context.IsInTransaction}"));

        world.Execute(world.Admin, new OrganizationRequest("Upsert") { ["Target"] = new Entity("account", world.Account()) { ["name"] = "x" } });

        Assert.That(seen, Is.EqualTo(new[] { "False", "True" }));
    }

    [Test]
    public void In_a_transaction_stage_10_is_inside_it_too()
    {
        world.Plugins.Step("Create", "account", Stage.PreValidation, c => seen.Add($"{c.Context.IsInTransaction}"));

        world.Execute(world.Admin, new OrganizationRequest("ExecuteTransaction")
        {
            ["Requests"] = new OrganizationRequestCollection { new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["name"] = "x" } } },
        });

        Assert.That(seen, Is.EqualTo(new[] { "True" }));
    }

    [Test]
    public void A_step_in_stage_20_changes_what_is_stored()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, c => c.Target["name"] = "ACME");

        var id = world.Account();

        Assert.That(world.Stored("account", id)!["name"], Is.EqualTo("ACME"));
    }

    [Test]
    public void A_refusal_reaches_the_client_with_the_plugins_sentence_and_rolls_everything_back()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, c => c.AsSystem.Create(new Entity("contact") { ["lastname"] = "gone" }));
        world.Plugins.Step("TestPlugins.Refusing", "Create", "account", Stage.PostOperation);

        var fault = World.Refused(() => world.Account());

        Assert.That((fault.Code, (int)fault.Status, fault.Message), Is.EqualTo((unchecked((int)0x80040265), 400, "Not now: ask the buyer first.")));
        Assert.That(Count("account"), Is.Zero);
        Assert.That(Count("contact"), Is.Zero);
    }

    [Test]
    public void What_stage_10_wrote_outlives_a_refusal()
    {
        world.Plugins.Step("Create", "account", Stage.PreValidation, c => c.AsSystem.Create(new Entity("contact") { ["lastname"] = "receipt" }));
        world.Plugins.Step("TestPlugins.Refusing", "Create", "account", Stage.PreOperation);

        World.Refused(() => world.Account());

        Assert.That(Count("account"), Is.Zero);
        Assert.That(Count("contact"), Is.EqualTo(1));
    }

    [Test]
    public void A_plugin_may_choose_code_and_status()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, _ =>
            throw new InvalidPluginExecutionException(OperationStatus.Failed, 4711, "Taken.", PluginHttpStatusCode.Conflict));

        var fault = World.Refused(() => world.Account());

        Assert.That((fault.Code, (int)fault.Status, fault.Message), Is.EqualTo((4711, 409, "Taken.")));
    }

    [Test]
    public void Another_exceptions_text_never_reaches_the_client()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, _ => throw new InvalidOperationException("secret"));

        var fault = World.Refused(() => world.Account());

        Assert.That((fault.Code, fault.Message), Is.EqualTo((unchecked((int)0x80040224), "An unexpected error occurred from ISV code.")));
    }

    [Test]
    public void A_trace_of_a_failed_plugin_survives_the_rollback_braces_and_all()
    {
        world.Plugins.Step("TestPlugins.Refusing", "Create", "account", Stage.PreOperation);

        World.Refused(() => world.Account());

        var log = world.AsAdmin.RetrieveMultiple(new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("messageblock", "messagename", "typename") }).Entities.Single();
        Assert.That(log["messageblock"], Is.EqualTo("refusing {braces}" + Environment.NewLine));
        Assert.That((log["messagename"], log["typename"]), Is.EqualTo(((object)"Create", (object)"TestPlugins.Refusing")));
    }

    [Test]
    public void A_filtered_step_fires_when_one_of_its_columns_is_present()
    {
        world.Plugins.Step("Update", "account", Stage.PreOperation, _ => seen.Add("fired"), new StepOptions { Filter = "description,name" });
        var id = world.Account();

        world.AsAdmin.Update(new Entity("account", id) { ["telephone1"] = "1" });
        Assert.That(seen, Is.Empty);
        world.AsAdmin.Update(new Entity("account", id) { ["name"] = "Acme" });

        Assert.That(seen, Is.EqualTo(new[] { "fired" }));
    }

    [Test]
    public void Images_hold_the_row_before_and_after_with_the_columns_named()
    {
        world.Plugins.Step(
            "Update", "account", Stage.PostOperation,
            c =>
            {
                seen.Add((string)c.Context.PreEntityImages["Before"]["name"]);
                seen.Add((string)c.Context.PostEntityImages["After"]["name"]);
                seen.Add(string.Join(",", c.Context.PreEntityImages["Before"].Attributes.Keys));
            },
            new StepOptions { PreImage = "name", PostImage = "name,description" });
        var id = world.AsAdmin.Create(new Entity("account") { ["name"] = "old", ["description"] = "text" });

        world.AsAdmin.Update(new Entity("account", id) { ["name"] = "new" });

        Assert.That(seen, Is.EqualTo(new[] { "old", "new", "name" }));
    }

    [Test]
    public void A_value_set_in_stage_10_is_seen_later_through_the_parent_context()
    {
        world.Plugins.Step("Create", "account", Stage.PreValidation, c => c.Context.SharedVariables["decision"] = "allowed");
        world.Plugins.Step("Create", "account", Stage.PreOperation, c =>
        {
            seen.Add($"own: {c.Context.SharedVariables.Contains("decision")}");
            seen.Add($"parent: {c.Context.ParentContext.SharedVariables["decision"]}");
            c.Context.SharedVariables["later"] = 1;
        });
        world.Plugins.Step("Create", "account", Stage.PostOperation, c => seen.Add($"later: {c.Context.SharedVariables["later"]}"));

        world.Account();

        Assert.That(seen, Is.EqualTo(new[] { "own: False", "parent: allowed", "later: 1" }));
    }

    [Test]
    public void A_tag_is_seen_by_plugins()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, c => seen.Add((string)c.Context.SharedVariables["tag"]));

        world.Execute(world.Admin, new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["name"] = "x" } }, new CallOptions { Tag = "import" });

        Assert.That(seen, Is.EqualTo(new[] { "import" }));
    }

    [Test]
    public void Depth_counts_nested_messages_and_stops_at_eight()
    {
        world.Plugins.Step("Create", "account", Stage.PostOperation, c =>
        {
            seen.Add($"{c.Context.Depth}");
            c.AsSystem.Create(new Entity("account") { ["name"] = "again" });
        });

        var fault = World.Refused(() => world.Account());

        Assert.That(seen, Is.EqualTo(new[] { "1", "2", "3", "4", "5", "6", "7", "8" }));
        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80044182)));
        Assert.That(Count("account"), Is.Zero);
    }

    [Test]
    public void A_swallowed_failure_of_the_service_still_ends_the_transaction()
    {
        world.Plugins.Step("Create", "account", Stage.PostOperation, c =>
        {
            try
            {
                c.AsSystem.Retrieve("account", Guid.NewGuid(), new ColumnSet("name"));
            }
            catch (Exception)
            {
                seen.Add("swallowed");
            }
        });

        var fault = World.Refused(() => world.Account());

        Assert.That(seen, Is.EqualTo(new[] { "swallowed" }));
        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x8009000C)));
        Assert.That(Count("account"), Is.Zero);
    }

    [Test]
    public void Single_and_multiple_steps_fire_whichever_message_is_sent()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, c => seen.Add((string)c.Target["name"]));
        world.Plugins.Step("CreateMultiple", "account", Stage.PreOperation, c => seen.Add($"{((EntityCollection)c.Context.InputParameters["Targets"]).Entities.Count}"));

        world.Account("one");
        world.Execute(world.Admin, new OrganizationRequest("CreateMultiple")
        {
            ["Targets"] = new EntityCollection([new Entity("account") { ["name"] = "two" }, new Entity("account") { ["name"] = "three" }]) { EntityName = "account" },
        });

        Assert.That(seen, Is.EquivalentTo(new[] { "one", "1", "2", "two", "three" }));
    }

    [Test]
    public void Who_may_bypass_passes_steps_over_and_nobody_else()
    {
        world.Plugins.Step("TestPlugins.Refusing", "Create", "account", Stage.PreOperation);
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit, world.Role(Emulator.Security.PrivilegeDepth.Global, "CreateAccount"));
        var request = new OrganizationRequest("Create") { ["Target"] = new Entity("account") { ["name"] = "x" } };
        var bypass = new CallOptions { BypassSyncLogic = true };

        world.Execute(world.Admin, request, bypass);
        var fault = World.Refused(() => world.Execute(rita, request, bypass));

        Assert.That(Count("account"), Is.EqualTo(1));
        Assert.That(((int)fault.Status, fault.Message), Is.EqualTo((403, $"Principal user (Id={rita}) is missing prvBypassCustomBusinessLogic privilege.")));
    }

    [Test]
    public void A_step_that_is_switched_off_or_deleted_fires_no_more()
    {
        var step = world.Plugins.Step("TestPlugins.Refusing", "Create", "account", Stage.PreOperation);
        World.Refused(() => world.Account());

        world.AsAdmin.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(1) });
        world.Account();
        world.AsAdmin.Delete("sdkmessageprocessingstep", step);
        world.Account();

        Assert.That(Count("account"), Is.EqualTo(2));
    }

    [Test]
    public void A_step_can_run_as_another_user()
    {
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);
        world.Plugins.Step(
            "Create", "account", Stage.PreOperation,
            c => seen.Add($"{c.Context.UserId == rita} {c.Context.InitiatingUserId == world.Admin}"), new StepOptions { RunAs = rita });

        world.Account();

        Assert.That(seen, Is.EqualTo(new[] { "True True" }));
    }

    [Test]
    public async Task An_asynchronous_step_runs_after_the_commit_and_leaves_a_job()
    {
        world.Plugins.Step("Create", "account", Stage.PostOperation, c => c.AsSystem.Update(new Entity("account", c.Context.PrimaryEntityId) { ["description"] = "later" }), new StepOptions { IsAsync = true });

        var id = world.Account();
        await world.Dataverse.WhenIdle();

        Assert.That(world.Stored("account", id)!["description"], Is.EqualTo("later"));
        var job = world.AsAdmin.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statecode", "statuscode") }).Entities.Single();
        Assert.That((job["statecode"], job["statuscode"]), Is.EqualTo(((object)new OptionSetValue(3), (object)new OptionSetValue(30))));
    }

    [Test]
    public async Task An_asynchronous_step_that_fails_leaves_a_failed_job_and_the_row()
    {
        world.Plugins.Step("Create", "account", Stage.PostOperation, _ => throw new InvalidPluginExecutionException("Later, perhaps."), new StepOptions { IsAsync = true });

        world.Account();
        await world.Dataverse.WhenIdle();

        Assert.That(Count("account"), Is.EqualTo(1));
        var job = world.AsAdmin.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statuscode", "friendlymessage") }).Entities.Single();
        Assert.That((job["statuscode"], job["friendlymessage"]), Is.EqualTo(((object)new OptionSetValue(31), (object)"Later, perhaps.")));
    }

    [Test]
    public void A_type_that_is_no_plugin_is_named()
    {
        world.Plugins.Step("TestPlugins.NotAPlugin", "Create", "account", Stage.PreOperation);

        Assert.That(World.Refused(() => world.Account()).Message, Is.EqualTo("The type TestPlugins.NotAPlugin is no plug-in: it does not implement IPlugin."));
    }

    [Test]
    public void A_service_that_is_not_there_is_refused_by_name()
    {
        world.Plugins.Step("Create", "account", Stage.PreOperation, c => c.Services.GetService(typeof(IServiceEndpointNotificationService)));

        Assert.That(
            World.Refused(() => world.Account()).Message,
            Is.EqualTo("The emulator does not support the plug-in service Microsoft.Xrm.Sdk.IServiceEndpointNotificationService."));
    }

    private int Count(string table) => world.AsAdmin.RetrieveMultiple(new QueryExpression(table)).Entities.Count;
}
