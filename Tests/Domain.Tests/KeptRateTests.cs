using CrmChecklists.Given;
using static CrmChecklists.Given.Moments;
using static CrmChecklists.Given.Promises;

namespace CrmChecklists.Domain.Tests;

/// <summary>How reliable we were, and they.</summary>
internal sealed class KeptRateTests
{
    [Test]
    public void Without_a_promise_whose_day_has_told_there_is_nothing_to_count()
    {
        Assert.That(KeptRate.For(Side.Ours, [], Now), Is.EqualTo(new KeptRate(0, 0)));
        Assert.That(KeptRate.For(Side.Ours, [WePromise("Send it all"), WePromise("Send it all").Withdrawn()], Now), Is.EqualTo(new KeptRate(0, 0)));
    }

    [Test]
    public void Kept_not_kept_and_late_count_each_side_for_itself()
    {
        Commitment[] promises =
        [
            WePromise("Send it all").KeptOn(Today), WePromise("Send it all").KeptOn(LastWeek), WePromise("Send it all").BrokenOn(Today), WePromise("Send it all").Due(LastWeek),
            WePromise("Send it all").Due(LastWeek).Withdrawn(), WePromise("Send it all"), TheyPromise("Name the signer").KeptOn(Today), TheyPromise("Name the signer").Due(LastWeek),
        ];

        Assert.That(KeptRate.For(Side.Ours, promises, Now), Is.EqualTo(new KeptRate(2, 4)));
        Assert.That(KeptRate.For(Side.Theirs, promises, Now), Is.EqualTo(new KeptRate(1, 2)));
    }

    [Test]
    public void A_thank_you_counts_like_any_promise()
    {
        var thanks = WePromise("Thank the plant manager") with { Kind = CommitmentKind.ThankYou };

        Assert.That(KeptRate.For(Side.Ours, [thanks.KeptOn(Today)], Now), Is.EqualTo(new KeptRate(1, 1)));
    }

    [Test]
    public void A_promise_is_late_once_its_day_is_over_everywhere()
    {
        var promise = WePromise("Send it all").Due(Today);

        Assert.That(promise.IsLate(Today.AddHours(35)), Is.False, "the day still runs on Baker Island");
        Assert.That(promise.IsLate(Today.AddHours(36)), Is.True);
        Assert.That(promise.KeptOn(Today).IsLate(Today.AddDays(9)), Is.False);
        Assert.That(promise.Due(null).IsLate(Today.AddDays(9)), Is.False);
    }
}
