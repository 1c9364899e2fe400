using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Solutions;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Pipeline;

internal sealed class CascadeTests
{
    private World world = null!;

    [SetUp]
    public void Open() => world = new World();

    [TearDown]
    public void Close() => world.Dispose();

    [Test]
    public void Children_go_with_their_parent_before_its_own_steps_in_stage_20_and_run_their_own_pipeline()
    {
        var seen = new List<string>();
        world.Plugins.Step("Delete", "annotation", Stage.PreOperation, _ => seen.Add("child"));
        world.Plugins.Step("Delete", "account", Stage.PreValidation, _ => seen.Add("parent 10"));
        world.Plugins.Step("Delete", "account", Stage.PreOperation, _ => seen.Add("parent 20"));
        var account = world.Account();
        var note = Note(account);

        world.AsAdmin.Delete("account", account);

        Assert.That(seen, Is.EqualTo(new[] { "parent 10", "child", "parent 20" }));
        Assert.That(world.Stored("annotation", note), Is.Null);
    }

    [Test]
    public void A_child_that_goes_with_its_parent_sees_the_parents_delete_around_it()
    {
        var seen = new List<string>();
        world.Plugins.Step("Delete", "annotation", Stage.PreOperation, c =>
        {
            var parents = Parents(c.Context).Select(p => $"{p.MessageName} {p.PrimaryEntityName} {p.Stage}");
            seen.Add(string.Join(", ", parents));
        });
        var account = world.Account();
        Note(account);

        world.AsAdmin.Delete("annotation", Note(account));
        world.AsAdmin.Delete("account", account);

        Assert.That(seen, Is.EqualTo(new[] { "Delete annotation 10", "Delete annotation 10, Delete account 30" }));
    }

    [Test]
    public void A_relationship_that_only_links_is_unlinked()
    {
        var parent = world.Account("parent");
        var child = world.AsAdmin.Create(new Entity("account") { ["name"] = "child", ["parentaccountid"] = new EntityReference("account", parent) });

        world.AsAdmin.Delete("account", parent);

        Assert.That(world.Stored("account", child)!.Contains("parentaccountid"), Is.False);
    }

    [Test]
    public void A_restricting_relationship_keeps_its_parent()
    {
        var (table, relationship) = Restricting();
        var parent = Any(relationship.ReferencedTable);
        world.Put(relationship.ReferencingTable, Guid.NewGuid(), (relationship.ReferencingColumn, new EntityReference(relationship.ReferencedTable, parent)));

        var fault = World.Refused(() => world.AsAdmin.Delete(table.LogicalName, parent));

        Assert.That(((int)fault.Status, fault.Code), Is.EqualTo((405, unchecked((int)0x80040227))));
        Assert.That(fault.Message, Is.EqualTo(
            $"The object you tried to delete is associated with another object and cannot be deleted. The relationship '{relationship.SchemaName}' restricts it."));
    }

    [Test]
    public void Assigning_a_parent_assigns_its_children()
    {
        var rita = world.User("Rita Rep", WellKnown.RootBusinessUnit);
        var account = world.Account();
        var note = Note(account);

        world.AsAdmin.Update(new Entity("account", account) { ["ownerid"] = new EntityReference("systemuser", rita) });

        Assert.That(world.Stored("annotation", note)!["ownerid"], Is.EqualTo(new EntityReference("systemuser", rita)));
    }

    private static IEnumerable<IPluginExecutionContext> Parents(IPluginExecutionContext context)
    {
        for (var parent = context.ParentContext; parent is not null; parent = parent.ParentContext) yield return parent;
    }

    private Guid Note(Guid account) =>
        world.AsAdmin.Create(new Entity("annotation") { ["subject"] = "note", ["objectid"] = new EntityReference("account", account) });

    private Guid Any(string table) => world.Put(table, Guid.NewGuid());

    private static (TableMetadata Table, OneToManyMetadata Relationship) Restricting() =>
        BaseMetadata.Load().Tables.Values.SelectMany(t => t.OneToMany.Select(r => (t, r))).First(p => p.r.Delete == CascadeBehavior.Restrict && p.t.LogicalName is not "businessunit");
}
