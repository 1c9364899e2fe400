using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Drafts, publishing and packs, through the pipeline and the rights of sales ops.</summary>
internal sealed class PublishingTests
{
    private Product product = null!;
    private IOrganizationService ops = null!;

    [SetUp]
    public void Install()
    {
        product = new Product();
        ops = product.As(product.User("olga", "Salesperson", "Checklists Sales Ops"));
    }

    [TearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void A_pack_becomes_drafts_and_twice_changes_nothing()
    {
        var first = Import(publish: false);
        var second = Import(publish: false);

        Assert.That(first, Is.EqualTo("""
            {"pack":"test","version":1,"checklists":[{"key":"qualify","version":1,"change":"newDraft","published":false},{"key":"develop","version":1,"change":"newDraft","published":false}],"practices":{"created":2,"changed":0,"unchanged":0}}
            """));
        Assert.That(second, Is.EqualTo("""
            {"pack":"test","version":1,"checklists":[{"key":"qualify","version":1,"change":"unchanged","published":false},{"key":"develop","version":1,"change":"unchanged","published":false}],"practices":{"created":0,"changed":0,"unchanged":2}}
            """));
    }

    [Test]
    public void A_changed_pack_publishes_a_new_version_and_retires_the_old_one()
    {
        Import(publish: true);

        Import(publish: true, Deals.Pack.Replace("Who signs?", "Who signs the order?"));

        Assert.That(Versions("qualify"), Is.EqualTo(new[] { "1 retired", "2 published" }));
        Assert.That(Versions("develop"), Is.EqualTo(new[] { "1 published" }));
    }

    [Test]
    public void A_malformed_pack_is_refused_whole()
    {
        void Refused() => Import(publish: true, Deals.Pack[..400]);

        Assert.That(Refused, Throws.TypeOf<DataverseFault>().With.Message.StartsWith("The pack was not imported: one place is wrong.\n1. Pack is not JSON. Line "));
        Assert.That(product.All("chk_checklist"), Is.Empty);
    }

    [Test]
    public void A_new_version_is_changed_and_published_while_the_old_one_stays_as_it_was()
    {
        Import(publish: true);
        var published = product.All("chk_checklist", ("chk_key", "qualify")).Single();

        var draft = Product.Call<Guid>(ops, "chk_NewChecklistVersion", "ChecklistId", ("Target", published.ToEntityReference()));
        var again = Product.Call<Guid>(ops, "chk_NewChecklistVersion", "ChecklistId", ("Target", published.ToEntityReference()));
        var item = product.All("chk_item", ("chk_checklistid", draft), ("chk_key", "qualify.signer")).Single();
        ops.Update(new Entity("chk_item", item.Id) { ["chk_name"] = "Who signs the order?" });
        var version = Product.Call<int>(ops, "chk_PublishChecklist", "Version", ("Target", new EntityReference("chk_checklist", draft)));

        Assert.That(again, Is.EqualTo(draft));
        Assert.That(version, Is.EqualTo(2));
        Assert.That(Versions("qualify"), Is.EqualTo(new[] { "1 retired", "2 published" }));
    }

    [Test]
    public void What_is_published_does_not_change_by_any_road()
    {
        Import(publish: true);
        var checklist = product.All("chk_checklist", ("chk_key", "qualify")).Single();
        var item = product.All("chk_item", ("chk_checklistid", checklist.Id)).First();

        Assert.Multiple(() =>
        {
            AssertFrozen(() => ops.Update(new Entity("chk_checklist", checklist.Id) { ["chk_introduction"] = "Changed" }));
            AssertFrozen(() => ops.Update(new Entity("chk_checklist", checklist.Id) { ["statuscode"] = new OptionSetValue(1) }));
            AssertFrozen(() => ops.Delete("chk_checklist", checklist.Id));
            AssertFrozen(() => ops.Update(new Entity("chk_item", item.Id) { ["chk_enforcement"] = new OptionSetValue(727000000) }));
            AssertFrozen(() => ops.Delete("chk_item", item.Id));
            AssertFrozen(() => ops.Create(new Entity("chk_item")
            {
                ["chk_checklistid"] = checklist.ToEntityReference(),
                ["chk_key"] = "x",
                ["chk_name"] = "X?",
                ["chk_order"] = 9,
                ["chk_kind"] = new OptionSetValue(727000000),
                ["chk_enforcement"] = new OptionSetValue(727000000),
                ["chk_impact"] = 1,
                ["chk_effort"] = 1,
                ["chk_whyasked"] = "Because.",
                ["chk_whosees"] = "You",
            }));
        });
    }

    [Test]
    public void A_draft_is_published_by_the_message_only_and_only_when_complete()
    {
        var draft = ops.Create(new Entity("chk_checklist")
        {
            ["chk_name"] = "Leaving Close",
            ["chk_key"] = "close",
            ["chk_version"] = 1,
            ["chk_moment"] = new OptionSetValue(727000000),
        });

        void ByHand() => ops.Update(new Entity("chk_checklist", draft) { ["statuscode"] = new OptionSetValue(727000001) });
        void Empty() => Product.Call<int>(ops, "chk_PublishChecklist", "Version", ("Target", new EntityReference("chk_checklist", draft)));

        Assert.That(ByHand, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK302)"));
        Assert.That(Empty, Throws.TypeOf<DataverseFault>().With.Message.EqualTo(
            "\"Leaving Close\" was not published: it would leave reps with questions they cannot answer well.\n"
            + "1. It has no items.\n2. It is for leaving a stage, but does not say which.\nComplete the draft and publish it again. (CHK305)"));
    }

    private static void AssertFrozen(Action change) =>
        Assert.That(change, Throws.TypeOf<DataverseFault>().With.Message.EndsWith("(CHK301)"));

    private string Import(bool publish, string pack = Deals.Pack) =>
        Product.Call<string>(ops, "chk_ImportPack", "Summary", ("Pack", pack), ("Publish", publish));

    private IEnumerable<string> Versions(string key) => product.All("chk_checklist", ("chk_key", key))
        .OrderBy(row => row.GetAttributeValue<int>("chk_version"))
        .Select(row => $"{row["chk_version"]} {row.GetAttributeValue<OptionSetValue>("statuscode").Value switch { 1 => "draft", 2 => "retired", _ => "published" }}");
}
