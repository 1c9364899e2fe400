namespace CrmChecklists.Domain.Tests;

/// <summary>What somebody thinks or feels stands there only with what says so.</summary>
internal sealed class StakeholderRulesTests
{
    private const string Ending = "\nWhat somebody thinks or feels stays a guess until we say what we saw or heard, and colleagues will act on it. Complete it and save again. (CHK611)";

    private readonly Stakeholder person = new("Ada Byrne", DealRole.Signs);

    [Test]
    public void A_role_is_enough()
    {
        Assert.That(Refusal(person), Is.Null);
    }

    [Test]
    public void Without_a_role_nobody_knows_why_they_are_here()
    {
        Assert.That(Refusal(person with { Role = null }), Is.EqualTo("What you know about Ada Byrne was not saved yet.\n1. The role is missing: what part do they play in the decision?" + Ending));
    }

    [Test]
    public void An_attitude_or_a_feeling_needs_what_says_so()
    {
        const string sentence = "What you know about Ada Byrne was not saved yet.\n1. What says so is missing: what did they say or do?" + Ending;

        Assert.That(Refusal(person with { Attitude = Attitude.Sceptical }), Is.EqualTo(sentence));
        Assert.That(Refusal(person with { Feeling = Feeling.Worried, Evidence = " " }), Is.EqualTo(sentence));
        Assert.That(Refusal(person with { Attitude = Attitude.Sceptical, Feeling = Feeling.Worried, Strength = 4, Evidence = "She asked three times who else runs it" }), Is.Null);
    }

    [Test]
    public void A_strength_needs_its_feeling()
    {
        Assert.That(Refusal(person with { Strength = 3 }), Is.EqualTo(
            "What you know about Ada Byrne was not saved yet.\n1. How strong a feeling is says nothing without the feeling; choose one, or leave the strength out." + Ending));
    }

    [Test]
    public void Junk_says_nothing_of_anybody_unless_the_administrator_lets_it_pass()
    {
        var guess = person with { Attitude = Attitude.Against, Evidence = "n/a" };

        Assert.That(Refusal(guess), Is.EqualTo("What you know about Ada Byrne was not saved yet.\n1. \"n/a\" as what says so only keeps the place of an answer." + Ending));
        Assert.That(StakeholderRules.Decide(guess, () => Settings.Of(name => name == Setting.RefuseJunk.Name ? "no" : null)).IsAllowed, Is.True);
    }

    private static string? Refusal(Stakeholder one) => StakeholderRules.Decide(one, () => Settings.Default).Refusal?.Text;
}
