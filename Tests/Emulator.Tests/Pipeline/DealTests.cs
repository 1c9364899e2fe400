using Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

internal sealed class DealTests
{
    private World world = null!;
    private Guid deal;

    [SetUp]
    public void Open()
    {
        world = new World();
        deal = world.AsAdmin.Create(new Entity("opportunity") { ["name"] = "Deal" });
    }

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void Winning_sets_state_value_and_date_and_leaves_a_completed_activity()
    {
        Win(3);

        var row = world.Stored("opportunity", deal)!;
        Assert.That((row["statecode"], row["statuscode"]), Is.EqualTo(((object)new OptionSetValue(1), (object)new OptionSetValue(3))));
        Assert.That(row.GetAttributeValue<Money>("actualvalue").Value, Is.EqualTo(1000m));
        Assert.That(row.GetAttributeValue<DateTime>("actualclosedate"), Is.EqualTo(world.Clock.Now.Date));
        var close = world.AsAdmin.RetrieveMultiple(new QueryExpression("opportunityclose") { ColumnSet = new ColumnSet("statecode", "opportunityid") }).Entities.Single();
        Assert.That(close["statecode"], Is.EqualTo(new OptionSetValue(1)));
        Assert.That(close.GetAttributeValue<EntityReference>("opportunityid").Id, Is.EqualTo(deal));
    }

    [Test]
    public void Losing_needs_a_status_of_lost()
    {
        var fault = World.Refused(() => Lose(3));
        Lose(5);

        Assert.That(fault.Message, Is.EqualTo($"3 is not a valid status code for state code 2 on opportunity with Id {deal}."));
        Assert.That(world.Stored("opportunity", deal)!["statuscode"], Is.EqualTo(new OptionSetValue(5)));
    }

    [Test]
    public void Steps_of_Win_are_registered_on_Win_and_can_refuse_everything()
    {
        string? seen = null;
        world.Plugins.Step("Win", "opportunity", Stage.PreOperation, c => seen = $"{c.Context.MessageName} {((Entity)c.Context.InputParameters["OpportunityClose"]).GetAttributeValue<EntityReference>("opportunityid").Id}");
        world.Plugins.Step("TestPlugins.Refusing", "Win", "opportunity", Stage.PostOperation);

        World.Refused(() => Win(3));

        Assert.That(seen, Is.EqualTo($"Win {deal}"));
        Assert.That(world.Stored("opportunity", deal)!["statecode"], Is.EqualTo(new OptionSetValue(0)));
        Assert.That(world.AsAdmin.RetrieveMultiple(new QueryExpression("opportunityclose")).Entities, Is.Empty);
    }

    [Test]
    public void A_deal_is_not_closed_by_an_update_but_reopened_by_one()
    {
        var fault = World.Refused(() => world.AsAdmin.Update(new Entity("opportunity", deal) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) }));
        Win(3);
        var again = World.Refused(() => Win(3));
        world.AsAdmin.Update(new Entity("opportunity", deal) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Assert.That(fault.Message, Is.EqualTo("An opportunity cannot be closed by setting its state. Use the WinOpportunity or LoseOpportunity message instead."));
        Assert.That(again.Message, Is.EqualTo($"The opportunity with Id {deal} is closed already. Reopen it before closing it again."));
        Assert.That(world.Stored("opportunity", deal)!["statecode"], Is.EqualTo(new OptionSetValue(0)));
    }

    private void Win(int status) => Close("WinOpportunity", status);

    private void Lose(int status) => Close("LoseOpportunity", status);

    private void Close(string message, int status) =>
        world.Execute(world.Admin, new OrganizationRequest(message)
        {
            ["OpportunityClose"] = new Entity("opportunityclose")
            {
                ["subject"] = "Done", ["opportunityid"] = new EntityReference("opportunity", deal), ["actualrevenue"] = new Money(1000),
            },
            ["Status"] = new OptionSetValue(status),
        });
}
