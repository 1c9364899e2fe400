using CrmChecklists.Packer;
using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Packs the packer refuses to ship.</summary>
internal sealed class PackTests : BrokenSolution
{
    private const string Pack = "packs/default.json";

    [Test]
    public void A_missing_folder_of_packs()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(Solution.Settings with { Packs = "nowhere" }));

        Assert.That(refused.Message, Is.EqualTo("nowhere: There is no such folder. Give the packs with --packs."));
    }

    [Test]
    public void A_pack_that_is_no_json()
    {
        Solution.Write(Pack, "{\n  \"pack\": }\n");

        Expect("packs/default.json(2): Pack is not JSON. Line 2, column 11: a value should stand here.");
    }

    [Test]
    public void A_pack_with_a_wrong_value_and_an_unknown_property()
    {
        Solution.Edit(Pack, "\"impact\": 5", "\"impact\": 9").Edit(Pack, "\"language\"", "\"langauge\"");

        Expect(
            $"{Solution.At(Pack, "\"langauge\"")}: Pack.langauge is no known property.",
            $"{Solution.At(Pack, "\"impact\": 9")}: Pack.checklists[0].items[0].impact should be a whole number from 1 to 5.");
    }

    [Test]
    public void A_pack_with_an_item_that_lacks_its_question()
    {
        Solution.Write(Pack, """
            { "pack": "small", "version": 1, "language": 1033, "practices": [],
              "checklists": [ { "key": "qualify", "name": "Leaving Qualify", "moment": "leavingStage", "stage": 0,
                "items": [
                  { "key": "qualify.signer", "kind": "know", "enforcement": "advise", "impact": 1, "effort": 1, "whyAsked": "So that we know.", "whoSees": "You." } ] } ] }
            """);

        Expect(
            "packs/default.json(4): Pack.checklists[0].items[0].question is missing; it should be a text.",
            "packs/default.json(2): Pack.checklists[0]: The item \"qualify.signer\" needs both a question and why it is asked.");
    }
}
