namespace CrmChecklists.Domain.Tests;

internal sealed class UsualStagesTests
{
    [Test]
    public void The_stages_of_a_sale_are_named_in_order()
    {
        Assert.That(UsualStages.All.Select(stage => stage.Category), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(UsualStages.All.Select(stage => stage.Name), Is.EqualTo(new[] { "Qualify", "Develop", "Propose", "Close" }));
        Assert.That(UsualStages.NameOf(2), Is.EqualTo("Propose"));
    }

    [Test]
    public void A_stage_nobody_named_is_called_by_its_number()
    {
        Assert.That(UsualStages.NameOf(7), Is.EqualTo("Stage 7"));
    }
}
