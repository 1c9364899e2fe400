using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

internal sealed class ChecklistTests
{
    private static readonly Checklist Qualify = new("qualify", "Leaving Qualify", Moment.LeavingStage, 0, null, [Known.Item("Who signs?").Item]);

    [Test]
    public void A_checklist_with_an_item_and_a_stage_can_be_published()
    {
        Assert.That(Qualify.Problems(), Is.Empty);
        Assert.That((Qualify with { Moment = Moment.Winning, Stage = null }).Problems(), Is.Empty);
    }

    [Test]
    public void A_checklist_says_what_keeps_it_from_being_published()
    {
        Assert.That((Qualify with { Items = [] }).Problems().InEnglish(), Is.EqualTo(new[] { "It has no items." }));
        Assert.That((Qualify with { Stage = null }).Problems().InEnglish(), Is.EqualTo(new[] { "It is for leaving a stage, but does not say which." }));
        Assert.That((Qualify with { Moment = Moment.Losing }).Problems().InEnglish(), Is.EqualTo(new[] { "It names a stage, but is not for leaving one." }));
    }

    [Test]
    public void Two_hundred_items_are_the_most()
    {
        Assert.That((Qualify with { Items = Items(200) }).Problems(), Is.Empty);
        Assert.That((Qualify with { Items = Items(201) }).Problems().InEnglish(), Is.EqualTo(new[]
        {
            "It has 201 items; 200 are the most, and a rep can answer far fewer.",
        }));
    }

    [Test]
    public void Every_item_asks_something_says_why_and_has_a_key_of_its_own()
    {
        var item = Qualify.Items[0];
        var items = new[] { item, item, item with { Key = "mute", Question = " " }, item with { Key = "stubborn", WhyAsked = "" } };

        Assert.That((Qualify with { Items = items }).Problems().InEnglish(), Is.EqualTo(new[]
        {
            "It has the item \"who-signs\" 2 times.",
            "The item \"mute\" needs both a question and why it is asked.",
            "The item \"stubborn\" needs both a question and why it is asked.",
        }));
    }

    private static Item[] Items(int count) => [.. Enumerable.Range(1, count).Select(i => Known.Item($"Question {i}?").Item)];
}
