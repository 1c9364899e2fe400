using CrmChecklists.Given;
namespace CrmChecklists.Domain.Tests;

internal sealed class WhyChainTests
{
    [Test]
    public void The_last_why_may_be_the_root_cause()
    {
        var whys = new[] { Why("Their servers fail"), Why("Nobody owns them", root: true) };

        Assert.That(WhyChain.Problems(whys), Is.Empty);
    }

    [Test]
    public void A_root_cause_ends_the_chain()
    {
        var whys = new[] { Why("Their servers fail", root: true), Why("Nobody owns them") };

        Assert.That(WhyChain.Problems(whys).InEnglish(), Is.EqualTo(new[] { "Why 1 is called the root cause, but another why follows it; only the last one can be." }));
    }

    [Test]
    public void A_why_says_something()
    {
        Assert.That(WhyChain.Problems([Why("Their servers fail"), Why(" ")]).InEnglish(), Is.EqualTo(new[] { "Why 2 says nothing yet." }));
    }

    [Test]
    public void A_chain_has_an_end()
    {
        var whys = Enumerable.Repeat(Why("And why?"), 21).ToList();

        Assert.That(WhyChain.Problems(whys).InEnglish(), Is.EqualTo(new[] { "It has 21 whys; 20 are the most." }));
    }

    private static Why Why(string text, bool root = false) => new(WhyKind.Reason, text, root);
}
