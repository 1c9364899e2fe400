using CrmChecklists.Packer;
using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Web resources the packer refuses.</summary>
internal sealed class WebResourceTests : BrokenSolution
{
    [Test]
    public void A_missing_web_resource_folder()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(Solution.Settings with { WebResources = "nowhere" }));

        Assert.That(refused.Message, Is.EqualTo("nowhere: There is no such folder. Give the web resources with --webresources."));
    }

    [Test]
    public void A_web_resource_that_is_described_but_not_there()
    {
        Solution.Write("src/WebResources/chk_/shared/gone.js.data.xml", "<WebResource/>");

        Expect("src/WebResources/chk_/shared/gone.js.data.xml: This describes the web resource chk_/shared/gone.js, but WebResources/shared/gone.js is missing. Write that file or delete this one.");
    }

    [Test]
    public void A_file_that_can_be_no_web_resource()
    {
        Solution.Write("WebResources/shared/notes.md", "# Notes");

        Expect("WebResources/shared/notes.md: A web resource cannot be of the type \".md\". Keep this file outside of the web resources.");
    }

    [Test]
    public void A_strings_file_without_a_language()
    {
        Solution.Write("WebResources/strings/Words.resx", "<root/>");

        Expect("WebResources/strings/Words.resx: A strings file has its language in its name: Checklists.1033.resx for English.");
    }
}
