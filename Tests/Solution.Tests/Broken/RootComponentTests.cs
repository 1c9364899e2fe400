using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>The list of components in Other/Solution.xml.</summary>
internal sealed class RootComponentTests : BrokenSolution
{
    private const string Manifest = "src/Other/Solution.xml";

    [Test]
    public void A_component_that_is_listed_but_missing()
    {
        Solution.Edit(Manifest, "<RootComponents>", "<RootComponents><RootComponent type=\"9\" schemaName=\"chk_mood\" behavior=\"0\" />");

        Expect(Solution.At(Manifest, "chk_mood") + ": The solution lists 9: chk_mood, but no file defines it. Take it from the list or bring its file back.");
    }

    [Test]
    public void A_component_that_is_there_but_not_listed()
    {
        Solution.Edit(Manifest, "<RootComponent type=\"9\" schemaName=\"chk_road\" behavior=\"0\" />", "");

        Expect("src/OptionSets/chk_road.xml(2): Other/Solution.xml does not list this component (9: chk_road), so an import would leave it out. Add it to RootComponents.");
    }

    [Test]
    public void A_web_resource_listed_by_hand_and_a_component_of_an_unknown_kind()
    {
        Solution.Edit(Manifest, "<RootComponents>", "<RootComponents>\n<RootComponent type=\"61\" schemaName=\"chk_/shared/api.js\" />\n<RootComponent type=\"29\" id=\"{00000000-0000-0000-0000-000000000001}\" />");

        Expect(Solution.At(Manifest, "type=\"61\"") + ": Web resources are listed by the packer. Take this line away.",
               Solution.At(Manifest, "type=\"29\"") + ": The packer does not know components of type 29.");
    }
}
