using static CrmChecklists.Given.Moments;
using static CrmChecklists.Given.Known;

namespace CrmChecklists.Domain.Tests;

/// <summary>What an administrator sets counts where it makes sense; otherwise the default does, and the reason is said.</summary>
internal sealed class SettingsTests
{
    [Test]
    public void Where_nobody_set_anything_the_defaults_count()
    {
        Assert.That(Settings.Default.Values.Select(one => $"{one.Setting.Name} {one.Text}"), Is.EqualTo(new[]
        {
            "chk_WaiverDays 90", "chk_PracticeReviewDays 365", "chk_ReconcileDays 30", "chk_SameTextDeals 20", "chk_RefuseJunk yes", "chk_ExpiringDays 14", "chk_PracticesAtOnce 3",
        }));
        Assert.That(Settings.Default.Values.Select(one => one.Problem), Is.All.Null);
    }

    [Test]
    public void Every_setting_is_read_under_its_own_name()
    {
        var settings = Settings.Of(name => name == "chk_RefuseJunk" ? "no" : (Setting.All.Select(one => one.Name).ToList().IndexOf(name) + 4).ToString());

        Assert.That(
            (settings.WaiverDays, settings.PracticeReviewDays, settings.ReconcileDays, settings.SameTextDeals, settings.RefuseJunk, settings.ExpiringDays, settings.PracticesAtOnce),
            Is.EqualTo((4, 5, 6, 7, false, 9, 10)));
    }

    [TestCase(null, 90)]
    [TestCase("  ", 90)]
    [TestCase("1", 1)]
    [TestCase(" 30 ", 30)]
    [TestCase("30.0", 30)]
    [TestCase("365", 365)]
    public void A_number_counts_as_it_is_written(string? written, int days)
    {
        var read = Setting.WaiverDays.Read(written);

        Assert.That(read, Is.EqualTo(new SettingValue(Setting.WaiverDays, days)));
    }

    [TestCase("a month", "\"a month\" is no whole number; 90 counts instead.")]
    [TestCase("7.5", "\"7.5\" is no whole number; 90 counts instead.")]
    [TestCase("1,000", "\"1,000\" is no whole number; 90 counts instead.")]
    [TestCase("0", "0 is not between 1 and 365; 90 counts instead.")]
    [TestCase("-3", "-3 is not between 1 and 365; 90 counts instead.")]
    [TestCase("366", "366 is not between 1 and 365; 90 counts instead.")]
    [TestCase("99999999999999999999", "99999999999999999999 is not between 1 and 365; 90 counts instead.")]
    public void A_number_that_makes_no_sense_leaves_the_default_and_says_why(string written, string problem)
    {
        var read = Setting.WaiverDays.Read(written);

        Assert.That(read.Number, Is.EqualTo(90));
        Assert.That(Language.English.Say(read.Problem!), Is.EqualTo(problem));
    }

    [TestCase("yes", true)]
    [TestCase("Yes", true)]
    [TestCase("true", true)]
    [TestCase("no", false)]
    [TestCase("FALSE", false)]
    [TestCase("0", false)]
    public void A_yes_or_no_is_taken_in_the_ways_the_platform_and_people_write_it(string written, bool refused)
    {
        Assert.That(Settings.Of(_ => written).RefuseJunk, Is.EqualTo(refused));
    }

    [Test]
    public void What_is_neither_yes_nor_no_leaves_the_default_and_says_why()
    {
        var read = Setting.RefuseJunk.Read("sometimes");

        Assert.That((read.Text, Language.English.Say(read.Problem!)), Is.EqualTo(("yes", "\"sometimes\" is neither yes nor no; yes counts instead.")));
    }

    [Test]
    public void Every_default_is_one_that_may_be_set()
    {
        Assert.That(Setting.All.Select(one => one.Read(one.InWords(one.Default))), Is.EqualTo(Setting.All.Select(one => new SettingValue(one, one.Default))));
    }

    [TestCase(0, true)]
    [TestCase(14, true)]
    [TestCase(15, true, Description = "somewhere on earth it is tomorrow already")]
    [TestCase(16, false)]
    public void A_verified_answer_and_an_exception_expire_soon_within_the_days_that_are_set(int days, bool soon)
    {
        var verified = Item("Who signs?") with { Answer = new Answer(AnswerState.Verified, "The CFO", "By phone", Today.AddDays(days - 30)) };
        verified = verified with { Item = verified.Item with { ShelfLifeDays = 30 } };
        var waived = Item("Who signs?") with { Kept = Kept.Nothing with { WaivedUntil = Today.AddDays(days) } };

        Assert.That((verified.ExpiresSoon(14, Today.AddHours(12)), waived.ExpiresSoon(14, Today.AddHours(12))), Is.EqualTo((soon, soon)));
    }

    [Test]
    public void What_has_no_last_day_or_has_expired_already_does_not_expire_soon()
    {
        var forEver = Item("Who signs?") with { Answer = new Answer(AnswerState.Verified, "The CFO", "By phone", Today) };
        var expired = Item("Who signs?") with { Answer = new Answer(AnswerState.Verified, "The CFO", "By phone", Today.AddDays(-40)) };
        expired = expired with { Item = expired.Item with { ShelfLifeDays = 30 } };

        Assert.That(new[] { forEver, expired, Item("Who signs?") }.Select(one => one.ExpiresSoon(14, Now)), Is.All.False);
    }

    [Test]
    public void Junk_passes_where_the_administrator_wants_it_to_and_what_is_inconsistent_does_not()
    {
        var settings = Settings.Of(name => name == "chk_RefuseJunk" ? "no" : null);
        FormattableString[] junk = [$"\"n/a\" says nothing."], wrong = [$"It needs a date."];

        var passes = AnswerJunk.Decide(junk, () => settings, [], Messages.AnswersInconsistent);
        var refused = AnswerJunk.Decide(junk, () => settings, wrong, Messages.AnswersInconsistent);

        Assert.That(passes.IsAllowed, Is.True);
        Assert.That(refused.Refusal, Is.EqualTo(Messages.AnswersInconsistent(wrong)).Using<Message>((one, other) => one.Text == other.Text));
    }

    [Test]
    public void An_honest_answer_does_not_ask_for_the_settings()
    {
        var decision = AnswerJunk.Decide([], () => throw new InvalidOperationException("They were read."), [], Messages.AnswersInconsistent);

        Assert.That(decision.IsAllowed, Is.True);
    }
}
