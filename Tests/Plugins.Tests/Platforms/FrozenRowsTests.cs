using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Platforms;

/// <summary>What stays as it was written, on every platform that runs the plug-ins.</summary>
[EveryPlatform]
internal sealed class FrozenRowsTests(Type kind)
{
    private const int Draft = 1;
    private const int Published = 727000001;
    private const int Allowed = 0;
    private const int Recorded = 2;
    private const int StageChange = 0;
    private const int Import = 5;

    private IPluginPlatform platform = null!;

    [OneTimeSetUp]
    public void Start() => platform = (IPluginPlatform)Activator.CreateInstance(kind)!;

    [OneTimeTearDown]
    public void Stop() => platform.Dispose();

    [Test]
    public void Nobody_writes_a_receipt_by_hand()
    {
        Assert.That(() => platform.Admin.Create(Receipt(Allowed, StageChange)), Refused(Messages.ReceiptIsWritten()));
    }

    [Test]
    public void Imported_history_brings_its_receipts_along()
    {
        Assert.That(() => platform.Admin.Create(Receipt(Recorded, Import)), Throws.Nothing);
    }

    [Test]
    public void A_receipt_stays_as_it_was_written()
    {
        var receipt = platform.Put(Receipt(Allowed, StageChange));

        Assert.That(() => platform.Admin.Update(new Entity("chk_passage", receipt) { ["chk_message"] = "All is well" }), Refused(Messages.ReceiptIsFrozen()));
        Assert.That(() => platform.Admin.Delete("chk_passage", receipt), Refused(Messages.ReceiptIsFrozen()));
    }

    [Test]
    public void A_published_version_stays_and_a_draft_can_be_changed()
    {
        var published = platform.Put(Checklist(Published));
        var draft = platform.Put(Checklist(Draft));

        Assert.That(() => platform.Admin.Update(new Entity("chk_checklist", published) { ["chk_name"] = "Other" }), Refused(Messages.Frozen("Leaving Qualify", 1)));
        Assert.That(() => platform.Admin.Delete("chk_checklist", published), Refused(Messages.Frozen("Leaving Qualify", 1)));
        Assert.That(() => platform.Admin.Update(new Entity("chk_checklist", draft) { ["chk_name"] = "Other" }), Throws.Nothing);
    }

    [Test]
    public void A_version_is_published_by_its_message_only()
    {
        var draft = platform.Put(Checklist(Draft));

        Assert.That(() => platform.Admin.Update(new Entity("chk_checklist", draft) { ["statuscode"] = new OptionSetValue(Published) }), Refused(Messages.PublishByMessage()));
    }

    [Test]
    public void The_items_of_a_published_version_stay()
    {
        var published = platform.Put(Checklist(Published));
        var item = platform.Put(Item(published));

        Assert.That(() => platform.Admin.Create(Item(published)), Refused(Messages.Frozen("Leaving Qualify", 1)));
        Assert.That(() => platform.Admin.Update(new Entity("chk_item", item) { ["chk_name"] = "Who pays?" }), Refused(Messages.Frozen("Leaving Qualify", 1)));
        Assert.That(() => platform.Admin.Delete("chk_item", item), Refused(Messages.Frozen("Leaving Qualify", 1)));
    }

    private static Entity Receipt(int decision, int road) => new("chk_passage")
    {
        ["chk_name"] = "Qualify → Develop", ["chk_decision"] = Choice(decision), ["chk_road"] = Choice(road), ["chk_passedon"] = new DateTime(2026, 1, 15, 9, 0, 0, DateTimeKind.Utc),
    };

    private static Entity Checklist(int status) => new("chk_checklist")
    {
        ["chk_name"] = "Leaving Qualify", ["chk_key"] = Guid.NewGuid().ToString("N"), ["chk_version"] = 1, ["chk_moment"] = Choice(0), ["chk_stage"] = Choice(0),
        ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(status),
    };

    private static Entity Item(Guid checklist) => new("chk_item")
    {
        ["chk_name"] = "Who signs?", ["chk_key"] = Guid.NewGuid().ToString("N"), ["chk_checklistid"] = new EntityReference("chk_checklist", checklist), ["chk_order"] = 1,
        ["chk_kind"] = Choice(0), ["chk_enforcement"] = Choice(0), ["chk_impact"] = 1, ["chk_effort"] = 1, ["chk_whyasked"] = "They decide.", ["chk_whosees"] = "You", ["chk_answertype"] = Choice(0),
    };

    private static OptionSetValue Choice(int ordinal) => new(727000000 + ordinal);

    /// <summary>With that whole sentence, whatever the platform wraps a plug-in's refusal in.</summary>
    private static NUnit.Framework.Constraints.IResolveConstraint Refused(Message message) => Throws.Exception.With.Message.EqualTo(message.Text);
}
