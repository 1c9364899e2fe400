using CrmChecklists.Domain;
using CrmChecklists.Gate;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Which changes of a process row move its deal.</summary>
internal sealed class ProcessMoveTests
{
    private static readonly Guid Row = Guid.NewGuid();
    private static readonly Guid Deal = Guid.NewGuid();
    private static readonly Guid Qualify = Guid.NewGuid();
    private static readonly Guid Develop = Guid.NewGuid();

    [Test]
    public void Another_stage_is_a_move()
    {
        var moved = Read(new Entity { ["activestageid"] = new EntityReference("processstage", Develop) });

        Assert.That(moved, Is.EqualTo(new ProcessMove("opportunitysalesprocess", Deal, Qualify, Develop, IsFinish: false)));
    }

    [Test]
    public void The_present_stage_sent_again_is_no_move()
    {
        Assert.That(Read(new Entity { ["activestageid"] = new EntityReference("processstage", Qualify) }), Is.Null);
    }

    [TestCase(1, 2)]
    [TestCase(1, null)]
    [TestCase(null, 2)]
    public void Finishing_is_a_move_out_of_the_present_stage(int? state, int? status)
    {
        var moved = Read(Status(state, status));

        Assert.That(moved, Is.EqualTo(new ProcessMove("opportunitysalesprocess", Deal, Qualify, Qualify, IsFinish: true)));
    }

    [Test]
    public void Aborting_is_free()
    {
        Assert.That(Read(Status(1, 3)), Is.Null);
    }

    [Test]
    public void Reactivating_is_free()
    {
        Assert.That(Read(Status(0, 1), state: 1, status: 2), Is.Null);
    }

    [Test]
    public void Finishing_what_was_aborted_is_a_move()
    {
        Assert.That(Read(Status(1, 2), state: 1, status: 3)?.IsFinish, Is.True);
    }

    [Test]
    public void A_lead_without_a_deal_has_nothing_to_answer_for()
    {
        Assert.That(Read(new Entity { ["activestageid"] = new EntityReference("processstage", Develop) }, hasDeal: false), Is.Null);
    }

    [Test]
    public void A_row_that_gets_a_deal_begins_for_it_in_the_stage_it_goes_to()
    {
        var target = new Entity
        {
            ["activestageid"] = new EntityReference("processstage", Develop),
            ["opportunityid"] = new EntityReference("opportunity", Deal),
        };

        Assert.That(Read(target, hasDeal: false), Is.EqualTo(new ProcessMove("opportunitysalesprocess", Deal, null, Develop, IsFinish: false)));
    }

    [Test]
    public void A_row_that_is_given_to_another_deal_begins_for_that_one_where_it_stands()
    {
        var other = Guid.NewGuid();

        var moved = Read(new Entity { ["opportunityid"] = new EntityReference("opportunity", other) });

        Assert.That(moved, Is.EqualTo(new ProcessMove("opportunitysalesprocess", other, null, Qualify, IsFinish: false)));
        Assert.That(moved!.Road, Is.EqualTo(Road.Starting));
    }

    [Test]
    public void A_finished_row_that_is_given_to_a_deal_finishes_for_it()
    {
        Assert.That(Read(new Entity { ["opportunityid"] = new EntityReference("opportunity", Guid.NewGuid()) }, state: 1, status: 2)?.IsFinish, Is.True);
    }

    [Test]
    public void A_row_that_loses_its_deal_moves_none()
    {
        Assert.That(Read(new Entity { ["opportunityid"] = null }), Is.Null);
    }

    [Test]
    public void A_custom_process_names_its_deal_otherwise()
    {
        var target = new Entity { ["activestageid"] = new EntityReference("processstage", Develop), ["bpf_opportunityid"] = new EntityReference("opportunity", Deal) };

        Assert.That(ProcessMove.Read("new_tender", target, new Entity())?.Deal, Is.EqualTo(Deal));
    }

    private static ProcessMove? Read(Entity target, bool hasDeal = true, int state = 0, int status = 1)
    {
        target.Id = Row;
        var before = new Entity("opportunitysalesprocess", Row)
        {
            ["activestageid"] = new EntityReference("processstage", Qualify),
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
        };
        if (hasDeal)
            before["opportunityid"] = new EntityReference("opportunity", Deal);
        return ProcessMove.Read("opportunitysalesprocess", target, before);
    }

    private static Entity Status(int? state, int? status)
    {
        var target = new Entity();
        if (state is { } code)
            target["statecode"] = new OptionSetValue(code);
        if (status is { } reason)
            target["statuscode"] = new OptionSetValue(reason);
        return target;
    }
}
