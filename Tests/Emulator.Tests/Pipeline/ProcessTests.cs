using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

internal sealed class ProcessTests
{
    private const string Instances = "opportunitysalesprocess";

    private World world = null!;
    private IReadOnlyList<Guid> stages = null!;

    [SetUp]
    public void Open()
    {
        world = new World(isBooted: true);
        stages = Stages(world);
    }

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void A_new_deal_starts_in_the_first_stage_of_its_default_process()
    {
        var deal = Deal();

        var instance = Instance(deal);
        Assert.That(instance.GetAttributeValue<EntityReference>("activestageid").Id, Is.EqualTo(stages[0]));
        Assert.That(instance["traversedpath"], Is.EqualTo($"{stages[0]}"));
        Assert.That(instance["activestagestartedon"], Is.EqualTo(world.Clock.Now));
        Assert.That(world.Stored("opportunity", deal)!["stepname"], Is.EqualTo("1-Qualify"));
    }

    [Test]
    public void An_empty_process_id_starts_no_process()
    {
        var deal = world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal", ["processid"] = Guid.Empty });

        Assert.That(All(deal), Is.Empty);
    }

    [Test]
    public void A_move_to_the_next_stage_keeps_path_and_record_up_to_date_without_updating_the_record()
    {
        var deal = Deal();
        var updates = 0;
        world.Plugins.Step("Update", "opportunity", Stage.PostOperation, _ => updates++);
        world.Clock.Advance(TimeSpan.FromHours(1));

        Move(deal, 1);

        var instance = Instance(deal);
        Assert.That(instance["traversedpath"], Is.EqualTo($"{stages[0]},{stages[1]}"));
        Assert.That(instance["activestagestartedon"], Is.EqualTo(world.Clock.Now));
        var row = world.Stored("opportunity", deal)!;
        Assert.That((row["stepname"], row["stageid"]), Is.EqualTo(((object)"2-Develop", (object)stages[1])));
        Assert.That(updates, Is.Zero);
    }

    [Test]
    public void A_jump_over_a_stage_is_refused_and_a_jump_back_is_not()
    {
        var deal = Deal();

        var fault = World.Refused(() => Move(deal, 2));
        Assert.That((fault.Code, fault.Message), Is.EqualTo(
            (unchecked((int)0x80092003), "Invalid stage transition. Transition to stage Propose is not in the process active path.")));
        Move(deal, 1);
        Move(deal, 2);
        Move(deal, 0);

        Assert.That(Instance(deal).GetAttributeValue<EntityReference>("activestageid").Id, Is.EqualTo(stages[0]));
    }

    [Test]
    public void A_stage_of_another_process_is_refused()
    {
        var deal = Deal();

        var fault = World.Refused(() => world.AsAdmin.Update(new Entity(Instances, Instance(deal).Id) { ["activestageid"] = new EntityReference("processstage", Guid.NewGuid()) }));

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80092003)));
    }

    [Test]
    public void An_instance_may_be_created_in_any_stage_but_only_once()
    {
        var deal = world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal", ["processid"] = Guid.Empty });
        Entity Fresh() => new(Instances) { ["opportunityid"] = new EntityReference("opportunity", deal), ["activestageid"] = new EntityReference("processstage", stages[2]) };

        world.AsAdmin.Create(Fresh());
        var fault = World.Refused(() => world.AsAdmin.Create(Fresh()));

        Assert.That(Instance(deal)["traversedpath"], Is.EqualTo($"{stages[0]},{stages[1]},{stages[2]}"));
        Assert.That(fault.Message, Is.EqualTo($"The process 'opportunitysalesprocess' runs on the opportunity row with Id {deal} already."));
    }

    [Test]
    public void Finishing_and_reactivating_set_and_clear_the_completion_date()
    {
        var deal = Deal();
        var id = Instance(deal).Id;

        world.AsAdmin.Update(new Entity(Instances, id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.That(world.Stored(Instances, id)!.Contains("completedon"), Is.True);
        world.AsAdmin.Update(new Entity(Instances, id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Assert.That(world.Stored(Instances, id)!.Contains("completedon"), Is.False);
    }

    [Test]
    public void A_refused_move_leaves_the_stage_as_it_was()
    {
        var deal = Deal();
        world.Plugins.Step("TestPlugins.Refusing", "Update", Instances, Stage.PreOperation);

        World.Refused(() => Move(deal, 1));

        Assert.That(Instance(deal).GetAttributeValue<EntityReference>("activestageid").Id, Is.EqualTo(stages[0]));
        Assert.That(world.Stored("opportunity", deal)!["stepname"], Is.EqualTo("1-Qualify"));
    }

    [Test]
    public void The_instances_and_the_path_of_a_deal_can_be_asked_for()
    {
        var deal = Deal();

        var processes = (EntityCollection)world.Execute(world.Admin, new OrganizationRequest("RetrieveProcessInstances")
        {
            ["EntityId"] = deal, ["EntityLogicalName"] = "opportunity",
        })["Processes"];
        var path = (EntityCollection)world.Execute(world.Admin, new OrganizationRequest("RetrieveActivePath")
        {
            ["ProcessInstanceId"] = processes[0].Id,
        })["ProcessStages"];

        Assert.That(processes.Entities.Select(p => p["processstageid"]), Is.EqualTo(new object[] { stages[0] }));
        Assert.That(path.Entities.Select(s => s["stagename"]), Is.EqualTo(new[] { "Qualify", "Develop", "Propose", "Close" }));
    }

    [Test]
    public void Deleting_a_deal_deletes_its_instance()
    {
        var deal = Deal();

        world.AsAdmin.Delete("opportunity", deal);

        Assert.That(All(deal), Is.Empty);
    }

    /// <summary>The stages of the opportunity's process in order.</summary>
    internal static IReadOnlyList<Guid> Stages(World world)
    {
        var query = new QueryExpression("processstage") { ColumnSet = new ColumnSet("stagecategory"), Orders = { new OrderExpression("stagecategory", OrderType.Ascending) } };
        query.Criteria.AddCondition("processid", ConditionOperator.Equal, WellKnown.OpportunitySalesProcess);
        return [.. world.AsAdmin.RetrieveMultiple(query).Entities.OrderBy(s => s.GetAttributeValue<OptionSetValue>("stagecategory").Value).Select(s => s.Id)];
    }

    private Guid Deal() => world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal" });

    private void Move(Guid deal, int stage) =>
        world.AsAdmin.Update(new Entity(Instances, Instance(deal).Id) { ["activestageid"] = new EntityReference("processstage", stages[stage]) });

    private Entity Instance(Guid deal) => world.Stored(Instances, All(deal).Single().Id)!;

    private IEnumerable<Entity> All(Guid deal) =>
        world.AsAdmin.RetrieveMultiple(new QueryByAttribute(Instances) { Attributes = { "opportunityid" }, Values = { deal } }).Entities;
}
