using CrmChecklists.Packer;
using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Ids that have shipped do not change.</summary>
internal sealed class IdRecordTests : BrokenSolution
{
    private const string Rep = "src/Roles/Checklists Rep.xml";
    private const string Record = "ids.txt";
    private const string Recorded = "role 589a1e29-7cd9-5aa6-b9fb-6e5e6def0ce2 Checklists Rep";

    [Test]
    public void A_component_under_another_id_than_it_shipped_with()
    {
        Solution.Edit(Record, Recorded, "role 00000000-0000-0000-0000-000000000001 Checklists Rep");

        Expect(Solution.At(Rep, "<Role ") + ": The role Checklists Rep has shipped with the id 00000000-0000-0000-0000-000000000001. Under another id it is another component. "
             + "If that is meant, record it: build.sh record");
    }

    [Test]
    public void A_component_that_has_shipped_and_is_gone()
    {
        Solution.Edit(Record, Recorded, "role 00000000-0000-0000-0000-000000000001 Checklists Trainee");

        Expect(Solution.At(Record, "Trainee") + ": The role Checklists Trainee has shipped with the id 00000000-0000-0000-0000-000000000001 and is gone. An upgrade would delete it. "
             + "If that is meant, record it: build.sh record");
    }

    [Test]
    public void A_component_that_got_another_name_and_one_that_is_new_are_no_problem()
    {
        Solution.Edit(Record, Recorded, Recorded + " of old").Write("WebResources/shared/new.svg", "<svg/>");

        Expect();
    }

    [Test]
    public void A_web_resource_that_was_renamed()
    {
        Solution.Write("WebResources/shared/old.svg", "<svg/>");
        SolutionPacker.RecordIds(Solution.Settings);
        Solution.Delete("WebResources/shared/old.svg").Write("WebResources/shared/new.svg", "<svg/>");

        Expect(Solution.At(Record, "old.svg") + $": The web-resource chk_/shared/old.svg has shipped with the id {NameBasedGuid.OfWebResource("chk_/shared/old.svg")} and is gone. "
             + "An upgrade would delete it. If that is meant, record it: build.sh record");
    }

    [Test]
    public void A_line_that_is_none()
    {
        Solution.Edit(Record, Recorded, "role Checklists Rep");

        Expect(Solution.At(Record, "role Checklists Rep") + ": A line of the record is a kind, an id and a name.");
    }

    [Test]
    public void No_record_at_all()
    {
        Solution.Delete(Record);

        Expect("ids.txt: The record of ids is missing. Take it out of the repository again, or write a new one: build.sh record");
    }

    [Test]
    public void Recording_what_is_there_settles_every_difference()
    {
        Solution.Edit(Record, Recorded, "role 00000000-0000-0000-0000-000000000001 Checklists Rep");

        SolutionPacker.RecordIds(Solution.Settings);

        Expect();
        Assert.That(Solution.Read(Record), Does.Contain(Recorded + "\n"));
    }
}
