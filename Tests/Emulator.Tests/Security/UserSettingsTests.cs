using Emulator.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Security;

internal sealed class UserSettingsTests
{
    private World world = null!;
    private Guid rep;
    private Guid colleague;

    [OneTimeSetUp]
    public void Open()
    {
        world = new World(isBooted: true);
        rep = Salesperson("Rita Rep");
        colleague = Salesperson("Carl Colleague");
    }

    [OneTimeTearDown]
    public void Close() => world.Dispose();

    [Test]
    public void A_new_user_has_settings_of_the_same_id()
    {
        var settings = world.Read("usersettings", rep, "timezonecode", "paginglimit");

        Assert.That((settings["timezonecode"], settings["paginglimit"]), Is.EqualTo(((object)92, (object)50)));
    }

    [Test]
    public void A_salesperson_changes_the_own_settings()
    {
        world.As(rep).Update(new Entity("usersettings", rep) { ["paginglimit"] = 100 });

        Assert.That(world.As(rep).Retrieve("usersettings", rep, new ColumnSet("paginglimit"))["paginglimit"], Is.EqualTo(100));
    }

    [Test]
    public void A_salesperson_neither_sees_nor_changes_those_of_others()
    {
        var seen = world.As(rep).RetrieveMultiple(new QueryExpression("usersettings") { ColumnSet = new ColumnSet("timezonecode") }).Entities;

        var fault = World.Refused(() => world.As(rep).Update(new Entity("usersettings", colleague) { ["paginglimit"] = 1 }));

        Assert.That(seen.Select(s => s.Id), Is.EqualTo(new[] { rep }));
        Assert.That(fault.Message, Is.EqualTo($"Principal user (Id={rep}) does not have WriteAccess right on the usersettings row with Id {colleague}."));
    }

    [Test]
    public void An_administrator_changes_everybodys()
    {
        world.AsAdmin.Update(new Entity("usersettings", colleague) { ["paginglimit"] = 25 });

        Assert.That(world.Read("usersettings", colleague, "paginglimit")["paginglimit"], Is.EqualTo(25));
    }

    private Guid Salesperson(string name)
    {
        var user = world.AsAdmin.Create(new Entity("systemuser")
        {
            ["lastname"] = name, ["internalemailaddress"] = World.Email(name), ["domainname"] = World.Email(name),
            ["businessunitid"] = new EntityReference("businessunit", WellKnown.RootBusinessUnit),
        });
        var roles = world.AsAdmin.RetrieveMultiple(new QueryByAttribute("role") { ColumnSet = new ColumnSet("name"), Attributes = { "name" }, Values = { "Salesperson" } });
        world.AsAdmin.Associate("systemuser", user, new Relationship("systemuserroles_association"),
            new EntityReferenceCollection([roles.Entities.Single().ToEntityReference()]));
        return user;
    }
}
