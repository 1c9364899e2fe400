using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Two people on one deal at the same time: nobody's work is lost, and who comes second is told.</summary>
internal sealed class SavingAtOnceTests
{
    private const int Rounds = 200;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rita;
    private Guid otto;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rita = product.Rep("rita");
        otto = product.User("otto", "System Administrator");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void Two_people_saving_one_answer_at_once_lose_none_and_the_second_is_told()
    {
        var deal = deals.New(rita);
        var conflicts = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var seen = VersionOf(deal);

            var outcomes = AtOnce(() => Save(rita, deal, $"The CFO said so in round {round}", seen), () => Save(otto, deal, $"The CEO said so in round {round}", seen));

            var refusals = outcomes.OfType<DataverseFault>().ToList();
            Assert.That(refusals, Has.Count.EqualTo(1), $"round {round}: one saves, one is told");
            Assert.That(refusals[0].Message, Is.EqualTo(
                "Nothing was saved: somebody else changed this answer while you were writing.\n1. Who else is asked?\n"
                + "Saving would silently throw their work away. Reload the deal, look at what they wrote, and save yours again. (CHK205)"));
            Assert.That(Answers(deal).Single()["chk_value"], Is.EqualTo(outcomes[0] is null ? $"The CFO said so in round {round}" : $"The CEO said so in round {round}"));
            conflicts++;
        }

        Assert.That(conflicts, Is.EqualTo(Rounds));
        Assert.That(product.All("chk_answerchange", ("chk_answerid", Answers(deal).Single().Id)), Has.Count.EqualTo(Rounds - 1), "every value that was overwritten is kept");
    }

    [Test]
    public void Two_people_moving_one_deal_at_once_leave_one_receipt_for_each_change()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var deal = deals.New(rita, $"Deal {round}");
            deals.Save(rita, deal, Deals.SignerVerified, Deals.OthersNotYet);

            var outcomes = AtOnce(() => deals.Move(rita, deal, "Develop"), () => deals.Move(otto, deal, "Develop"));

            Assert.That(outcomes, Is.All.Null, $"round {round}");
            Assert.That(product.All("chk_passage", ("chk_opportunityid", deal.Id)).Select(one => one["chk_name"]), Is.EqualTo(new[] { "Qualify → Develop: allowed" }), $"round {round}");
        }
    }

    private void Save(Guid user, EntityReference deal, string value, string? seen) => deals.Save(user, deal,
        $$"""{"item":"qualify.others","state":"assumed","value":"{{value}}","version":{{(seen is null ? "null" : $"\"{seen}\"")}}}""");

    private string? VersionOf(EntityReference deal) => Answers(deal).SingleOrDefault()?.GetAttributeValue<long>("versionnumber").ToString();

    private IReadOnlyList<Entity> Answers(EntityReference deal) => product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", "qualify.others"));

    /// <summary>Starts both at the same moment; null for what succeeded.</summary>
    private static Exception?[] AtOnce(params Action[] actions)
    {
        using var barrier = new Barrier(actions.Length);
        var outcomes = new Exception?[actions.Length];
        var threads = actions.Select((action, i) => new Thread(() =>
        {
            barrier.SignalAndWait();
            try
            {
                action();
            }
            catch (Exception failure)
            {
                outcomes[i] = failure;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return outcomes;
    }
}
