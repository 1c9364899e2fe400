using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Relationships the packer refuses.</summary>
internal sealed class RelationshipTests : BrokenSolution
{
    private const string RelationshipNames = "src/Other/Relationships.xml";
    private const string OfSystemUser = "src/Other/Relationships/SystemUser.xml";

    [Test]
    public void A_relationship_that_is_named_but_not_defined_and_the_other_way_round()
    {
        Solution.Edit(RelationshipNames, "\"chk_answer_why\"", "\"chk_answer_because\"");

        Expect(Solution.At(Solution.FileIn("src/Entities/chk_Answer/FormXml/main"), "<RelationshipName>") + ": The sub-grid follows the relationship chk_answer_why, which is not in the solution.",
               Solution.At(RelationshipNames, "chk_answer_because") + ": The relationship chk_answer_because is named here, but no file in Other/Relationships defines it.",
               Solution.At("src/Other/Relationships/chk_Answer.xml", "chk_answer_why") + ": Other/Relationships.xml does not name the relationship chk_answer_why. Add it there.");
    }

    [Test]
    public void A_lookup_nobody_gives_a_target()
    {
        Solution.Edit(OfSystemUser, "<ReferencingAttributeName>chk_PublishedBy<", "<ReferencingAttributeName>chk_PublishedFrom<");

        Expect(Solution.At("src/Entities/chk_Checklist/Entity.xml", "PhysicalName=\"chk_PublishedBy\"") + ": No relationship gives the lookup chk_PublishedBy its target. Define one in Other/Relationships.",
               Solution.At(OfSystemUser, "\"chk_systemuser_checklist_publishedby\"") + ": The relationship chk_systemuser_checklist_publishedby needs the column chk_PublishedFrom of chk_Checklist, which does not exist.");
    }

    [Test]
    public void A_relationship_between_tables_that_do_not_exist()
    {
        Solution.Edit("src/Other/Relationships/chk_Answer.xml", "<ReferencedEntityName>chk_Answer<", "<ReferencedEntityName>chk_Reply<")
                .Edit(OfSystemUser, "<ReferencingEntityName>chk_Answer<", "<ReferencingEntityName>chk_Reply<");

        Expect(Solution.At(OfSystemUser, "\"lk_chk_answer_createdby\"") + ": The relationship lk_chk_answer_createdby starts from chk_Reply, which is no table of the solution.",
               Solution.At("src/Other/Relationships/chk_Answer.xml", "\"chk_answer_answerchange\"") + ": The relationship chk_answer_answerchange points to chk_Reply, which is no table of the solution.");
    }

    [Test]
    public void Two_relationships_of_one_name()
    {
        Solution.Edit(OfSystemUser, "\"user_chk_answer\"", "\"user_chk_why\"");

        Assert.That(Solution.Problems(), Has.Member(
            $"{OfSystemUser}({LineOfSecond(OfSystemUser, "\"user_chk_why\"")}): The relationship user_chk_why is taken already by Other/Relationships/SystemUser.xml, "
            + $"line {Solution.At(OfSystemUser, "\"user_chk_why\"").Split('(')[1].TrimEnd(')')}. Give this one its own."));
    }
}
