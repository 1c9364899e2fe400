using FsCheck;
using FsCheck.Fluent;

namespace CrmChecklists.Domain.Tests;

/// <summary>Which of several practices a rep is offered first.</summary>
internal sealed class PracticeRankingTests
{
    private const string Big = """<condition attribute="estimatedvalue" operator="ge" value="100000" />""";
    private const string Bank = """<condition entityname="account" attribute="industrycode" operator="eq" value="20" />""";
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Test]
    public void What_is_meant_for_such_deals_comes_before_what_is_meant_for_all_however_much_that_helped()
    {
        var ranked = PracticeRanking.First([Practice("all", null) with { Helped = 90, WonDeals = 80 }, Practice("big", Fetch(Big)) with { DidNot = 5 }, Practice("big.bank", Fetch(Big, Bank))]);

        Assert.That(Keys(ranked), Is.EqualTo("big.bank, big, all"));
    }

    [TestCase("<fetch><entity name=\"opportunity\" /></fetch>", 0)]
    [TestCase("no filter at all", 0)]
    [TestCase("", 0)]
    public void A_condition_that_names_no_column_is_as_specific_as_none(string condition, int columns)
    {
        Assert.That(Practice("p", condition).Specificity, Is.EqualTo(columns));
    }

    [Test]
    public void A_column_named_twice_is_one_column()
    {
        Assert.That(Practice("p", Fetch(Big, """<condition attribute="estimatedvalue" operator="le" value="900000" />""")).Specificity, Is.EqualTo(1));
    }

    [Test]
    public void One_voice_neither_makes_nor_breaks_a_practice()
    {
        var ranked = PracticeRanking.First(
        [
            Practice("once.bad") with { DidNot = 1 }, Practice("untried"), Practice("once.good") with { Helped = 1 }, Practice("often.good") with { Helped = 9, DidNot = 1 }, Practice("often.bad") with { Helped = 1, DidNot = 9 },
        ]);

        Assert.That(Keys(ranked), Is.EqualTo("often.good, once.good, untried, once.bad, often.bad"));
    }

    [Test]
    public void Of_equal_shares_the_one_from_more_won_deals_comes_first_and_then_the_order_of_sales_ops()
    {
        var ranked = PracticeRanking.First(
        [
            Practice("third", order: 3), Practice("won") with { Helped = 2, DidNot = 2, WonDeals = 2 }, Practice("second.b", order: 2), Practice("second.a", order: 2), Practice("lost") with { Helped = 2, DidNot = 2, WonDeals = 1 },
        ]);

        Assert.That(Keys(ranked), Is.EqualTo("won, lost, second.a, second.b, third"));
    }

    [Test]
    public void Nobody_is_lost_and_nobody_doubled_and_the_order_does_not_depend_on_how_they_came()
    {
        Check(practices =>
        {
            var ranked = PracticeRanking.First(practices);
            var again = PracticeRanking.First(practices.Reverse());
            return ranked.SequenceEqual(again) && ranked.OrderBy(Key).SequenceEqual(practices.OrderBy(Key));
        });
    }

    [Test]
    public void Nothing_stands_behind_what_is_less_specific_or_equally_specific_and_helped_a_smaller_share()
    {
        Check(practices =>
        {
            var ranked = PracticeRanking.First(practices);
            return ranked.Zip(ranked.Skip(1)).All(pair =>
                pair.First.Specificity > pair.Second.Specificity
                || (pair.First.Specificity == pair.Second.Specificity && (pair.First.Helped + 1) * (pair.Second.Helped + pair.Second.DidNot + 2) >= (pair.Second.Helped + 1) * (pair.First.Helped + pair.First.DidNot + 2)));
        });
    }

    [Test]
    public void One_more_deal_it_helped_in_never_puts_a_practice_farther_back()
    {
        Check(practices =>
        {
            if (practices.Length == 0)
                return true;

            var before = Place(PracticeRanking.First(practices), practices[0]);
            var liked = practices[0] with { Helped = practices[0].Helped + 1, WonDeals = practices[0].WonDeals + 1 };
            return Place(PracticeRanking.First([liked, .. practices.Skip(1)]), liked) <= before;
        });
    }

    private static void Check(Func<PracticeStanding[], bool> holds) => Prop.ForAll(Standings().ToArbitrary(), holds).Check(Thorough);

    private static Gen<PracticeStanding[]> Standings() =>
        from ones in Standing().ArrayOf()
        select ones.Select((one, i) => one with { Practice = one.Practice with { Key = $"p{i}" } }).ToArray();

    private static Gen<PracticeStanding> Standing() =>
        from condition in Gen.Elements(null, null, Fetch(Big), Fetch(Bank), Fetch(Big, Bank))
        from helped in Gen.Choose(0, 4)
        from didNot in Gen.Choose(0, 4)
        from won in Gen.Choose(0, 4)
        from order in Gen.Choose(0, 2)
        select Practice("p", condition, order) with { Helped = helped, DidNot = didNot, WonDeals = Math.Min(won, helped) };

    private static int Place(IReadOnlyList<PracticeStanding> ranked, PracticeStanding one) => ranked.ToList().IndexOf(one);

    private static string Key(PracticeStanding one) => one.Practice.Key;

    private static string Keys(IEnumerable<PracticeStanding> ranked) => string.Join(", ", ranked.Select(Key));

    private static PracticeStanding Practice(string key, string? condition = null, int order = 1) => new(new Practice(key, PracticeKind.Tip, key, "Do it.", "signer", null, null, null, order, condition));

    private static string Fetch(params string[] conditions) => $"""
        <fetch><entity name="opportunity"><filter>{string.Concat(conditions)}</filter><link-entity name="account" from="accountid" to="parentaccountid" link-type="outer" alias="account" /></entity></fetch>
        """;
}
