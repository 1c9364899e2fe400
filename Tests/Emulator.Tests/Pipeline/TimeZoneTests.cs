using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Pipeline;

/// <summary>"Today" is the day of whoever asks. (Learn: "Use relative dates in queries".)</summary>
internal sealed class TimeZoneTests
{
    private const int Auckland = 290;
    private const int LosAngeles = 4;
    private const int Nowhere = 1499;

    private World world = null!;
    private Guid account;

    [SetUp]
    public void Begin()
    {
        // The clock says nine in the morning, UTC. Five in the morning, UTC, was still the day before in Los Angeles.
        world = new World(isBooted: true);
        account = world.AsAdmin.Create(new Entity("account") { ["name"] = "Northwind", ["lastusedincampaign"] = new DateTime(2026, 11, 22, 5, 0, 0, DateTimeKind.Utc) });
    }

    [TearDown]
    public void End() => world.Dispose();

    [TestCase(92, true)]
    [TestCase(Auckland, true)]
    [TestCase(LosAngeles, false)]
    public void A_relative_date_is_the_day_of_whoever_asks(int zone, bool isToday)
    {
        SetZone(zone);

        Assert.That(AskedToday(), Is.EqualTo(isToday));
    }

    [Test]
    public void A_user_who_moves_sees_other_days_at_once()
    {
        var before = AskedToday();

        SetZone(LosAngeles);

        Assert.That(before, Is.True);
        Assert.That(AskedToday(), Is.False);
    }

    [Test]
    public void A_zone_the_emulator_does_not_know_is_refused_by_its_number()
    {
        SetZone(Nowhere);

        Assert.That(AskedToday, Throws.TypeOf<DataverseFault>().With.Message.Contains("the time zone with code 1499"));
    }

    private void SetZone(int code) => world.AsAdmin.Update(new Entity("usersettings", world.Admin) { ["timezonecode"] = code });

    private bool AskedToday()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("accountid", ConditionOperator.Equal, account);
        query.Criteria.AddCondition("lastusedincampaign", ConditionOperator.Today);
        return world.AsAdmin.RetrieveMultiple(query).Entities.Count == 1;
    }
}
