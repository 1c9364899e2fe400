using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

public class StableGuidTests
{
    [Test]
    public void The_same_thing_has_the_same_id_and_other_things_have_others()
    {
        var id = StableGuid.Of("opportunity", "A1");

        Assert.That(StableGuid.Of("opportunity", "A1"), Is.EqualTo(id));
        Assert.That(StableGuid.Of("opportunity", "A2"), Is.Not.EqualTo(id));
        Assert.That(StableGuid.Of("account", "A1"), Is.Not.EqualTo(id));
        Assert.That(id.Version, Is.EqualTo(5));
    }
}
