namespace CrmChecklists.Domain.Tests.Junk;

/// <summary>Precision and recall of the junk rules, on labelled texts they were not tuned to.</summary>
internal sealed class JunkFiguresTests
{
    private static readonly IReadOnlyList<LabelledText> All = LabelledText.All();

    [Test]
    public void On_texts_the_rules_were_not_tuned_to_they_are_precise_and_find_most_junk()
    {
        var heldOut = All.Where(text => text.IsHeldOut).ToList();

        var figures = JunkFigures.Of(heldOut);
        var later = JunkFigures.Of(heldOut.Where(text => text.IsLater).ToList());

        TestContext.Out.WriteLine($"held out: {figures}");
        TestContext.Out.WriteLine($"  written later: {later}");
        foreach (var language in heldOut.GroupBy(text => text.Language))
            TestContext.Out.WriteLine($"  {language.Key}: {JunkFigures.Of(language.ToList())}");
        Assert.That(figures.Precision, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(figures.Recall, Is.GreaterThanOrEqualTo(0.80));
        Assert.That(later.Precision, Is.GreaterThanOrEqualTo(0.95));
        // The later texts leave out everything usual: they were written to find holes.
        Assert.That(later.Recall, Is.GreaterThanOrEqualTo(0.70));
    }

    [Test]
    public void On_the_half_they_may_be_tuned_to_every_mistake_is_shown()
    {
        var tuning = All.Where(text => !text.IsHeldOut).ToList();

        foreach (var wrong in tuning.Where(text => text.IsRefused != text.IsJunk))
            TestContext.Out.WriteLine($"{wrong.Language}: \"{wrong.Text}\" is {(wrong.IsJunk ? "junk and passes" : "honest and refused")}");
        TestContext.Out.WriteLine($"tuning: {JunkFigures.Of(tuning)}");
        Assert.That(JunkFigures.Of(tuning).Precision, Is.GreaterThanOrEqualTo(0.95));
    }

    [Test]
    public void Both_halves_have_enough_of_each_label_in_each_language()
    {
        var groups = All.GroupBy(text => (text.Language, text.IsJunk, text.IsHeldOut)).ToList();

        Assert.That(All, Has.Count.GreaterThanOrEqualTo(400));
        Assert.That(groups, Has.Count.EqualTo(5 * 2 * 2));
        Assert.That(groups.Select(group => group.Count()), Is.All.GreaterThanOrEqualTo(15));
    }
}
