namespace CrmChecklists.Domain.Tests;

internal sealed class FreezingTests
{
    private static readonly VersionState Published = new("Leaving Qualify", 2, IsDraft: false);
    private static readonly VersionState Draft = new("Leaving Qualify", 3, IsDraft: true);

    [Test]
    public void A_published_version_does_not_change()
    {
        var decision = Freezing.Change(Published, staysDraft: true, changesKeyOrVersion: false, publishing: false);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "Version 2 of \"Leaving Qualify\" is published or retired and does not change any more: deals were judged by it, and their receipts point to it. "
            + "Choose New version, change the draft, and publish that. (CHK301)"));
        Assert.That(Freezing.Touch(Published).Refusal?.Text, Is.EqualTo(decision.Refusal?.Text));
    }

    [Test]
    public void A_draft_changes_as_its_writers_like()
    {
        Assert.That(Freezing.Change(Draft, staysDraft: true, changesKeyOrVersion: false, publishing: false).IsAllowed, Is.True);
        Assert.That(Freezing.Touch(Draft).IsAllowed, Is.True);
        Assert.That(Freezing.Create(asDraft: true, publishing: false).IsAllowed, Is.True);
    }

    [Test]
    public void A_version_is_published_by_publishing_only()
    {
        var byHand = Freezing.Change(Draft, staysDraft: false, changesKeyOrVersion: false, publishing: false);

        Assert.That(byHand.Refusal?.Text, Is.EqualTo(
            "A checklist is not published or retired by changing its status: publishing also checks the items and retires the version before it. "
            + "Save it as a draft and choose Publish. (CHK302)"));
        Assert.That(Freezing.Create(asDraft: false, publishing: false).Refusal?.Text, Is.EqualTo(byHand.Refusal?.Text));
        Assert.That(Freezing.Change(Draft, staysDraft: false, changesKeyOrVersion: false, publishing: true).IsAllowed, Is.True);
        Assert.That(Freezing.Change(Published, staysDraft: false, changesKeyOrVersion: false, publishing: true).IsAllowed, Is.True);
    }

    [Test]
    public void A_draft_keeps_its_key_and_version()
    {
        var decision = Freezing.Change(Draft, staysDraft: true, changesKeyOrVersion: true, publishing: false);

        Assert.That(decision.Refusal?.Text, Is.EqualTo(
            "A checklist keeps its key and version: answers, receipts and packs find it by them. Make a new checklist if it is to be another one. (CHK303)"));
    }
}
