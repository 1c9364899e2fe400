namespace CrmChecklists.Domain.Tests.Junk;

/// <summary>Precision and recall of the junk rules, on labelled texts they were not tuned to.</summary>
internal sealed class JunkFiguresTests
{
    private static readonly IReadOnlyList<LabelledText> All = LabelledText.All();

    [Test]
    public void On_texts_of_somebody_who_had_not_seen_the_rules_they_are_precise_and_find_most_junk()
    {
        var heldOut = All.Where(text => text.IsBlind && text.IsHeldOut).ToList();

        var figures = Show("blind, held out", heldOut);

        Assert.That(figures.Precision, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(figures.Recall, Is.GreaterThanOrEqualTo(0.80));
    }

    [Test]
    public void On_texts_the_rules_were_not_tuned_to_they_are_precise_and_find_most_junk()
    {
        var heldOut = All.Where(text => !text.IsBlind && text.IsHeldOut).ToList();

        var figures = Show("held out", heldOut);
        var later = Show("held out, written later", heldOut.Where(text => text.IsLater).ToList());

        Assert.That(figures.Precision, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(figures.Recall, Is.GreaterThanOrEqualTo(0.80));
        Assert.That(later.Precision, Is.GreaterThanOrEqualTo(0.95));
        // The later texts leave out everything usual: they were written to find holes.
        Assert.That(later.Recall, Is.GreaterThanOrEqualTo(0.70));
    }

    [Test]
    public void On_the_halves_they_may_be_tuned_to_every_mistake_is_shown()
    {
        var tuning = All.Where(text => !text.IsHeldOut).ToList();

        foreach (var wrong in tuning.Where(text => text.IsRefused != text.IsJunk))
            TestContext.Out.WriteLine($"{wrong.Set} {wrong.Language}: \"{wrong.Text}\" is {(wrong.IsJunk ? "junk and passes" : "honest and refused")}");
        Show("blind, tuning", tuning.Where(text => text.IsBlind).ToList());
        Show("tuning", tuning.Where(text => !text.IsBlind).ToList());
        Assert.That(JunkFigures.Of(tuning).Precision, Is.GreaterThanOrEqualTo(0.95));
    }

    [Test]
    public void All_halves_have_enough_of_each_label_in_each_language()
    {
        var groups = All.GroupBy(text => (text.IsBlind, text.Language, text.IsJunk, text.IsHeldOut)).ToList();

        Assert.That(groups, Has.Count.EqualTo(2 * 5 * 2 * 2));
        Assert.That(groups.Select(group => group.Count()), Is.All.GreaterThanOrEqualTo(15));
    }

    private static JunkFigures Show(string half, IReadOnlyCollection<LabelledText> texts)
    {
        TestContext.Out.WriteLine($"{half}: {JunkFigures.Of(texts)}");
        foreach (var language in texts.GroupBy(text => text.Language))
            TestContext.Out.WriteLine($"  {language.Key}: {JunkFigures.Of(language.ToList())}");
        return JunkFigures.Of(texts);
    }
}
