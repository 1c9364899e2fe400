using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Roles the packer refuses.</summary>
internal sealed class RoleTests : BrokenSolution
{
    private const string Rep = "src/Roles/Checklists Rep.xml";

    [TestCase("prvReadchk_Passage", "prvSeechk_Passage", "There is no privilege prvSeechk_Passage: privileges are prv + Create, Read, Write, Delete, AppendTo, Append, Assign, Share + the schema name of a table.")]
    [TestCase("prvReadchk_Passage", "prvReadchk_passage", "There is no privilege prvReadchk_passage: privileges are prv + Create, Read, Write, Delete, AppendTo, Append, Assign, Share + the schema name of a table.")]
    [TestCase("prvReadchk_Practice", "prvSharechk_Practice", "chk_Practice belongs to the organisation, so there is no privilege prvSharechk_Practice.")]
    [TestCase("prvReadchk_Practice\" level=\"Global", "prvReadchk_Practice\" level=\"Basic", "chk_Practice belongs to the organisation, so prvReadchk_Practice has the level Global or none.")]
    public void A_role_with_a_privilege_that_does_not_exist(string old, string @new, string message)
    {
        Solution.Edit(Rep, old, @new);

        Expect(Solution.At(Rep, @new) + ": " + message);
    }
}
