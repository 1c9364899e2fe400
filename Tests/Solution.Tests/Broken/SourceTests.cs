using CrmChecklists.Packer;
using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>What keeps the folder of the solution from being read at all.</summary>
internal sealed class SourceTests : BrokenSolution
{
    private const string Manifest = "src/Other/Solution.xml";
    private const string Rep = "src/Roles/Checklists Rep.xml";

    [Test]
    public void The_solution_as_it_stands_has_no_problem()
    {
        Assert.That(Solution.Problems(), Is.Empty);
    }

    [Test]
    public void A_problem_keeps_everything_from_being_written()
    {
        Solution.Delete(Rep);

        Assert.Throws<PackException>(() => SolutionPacker.Pack(Solution.Settings));

        Assert.That(Directory.Exists(Solution.Output), Is.False);
    }

    [Test]
    public void A_manifest_without_its_publisher()
    {
        Solution.Edit(Manifest, "<CustomizationPrefix>chk</CustomizationPrefix>", "");

        Expect(Manifest + "(2): SolutionManifest/Publisher/CustomizationPrefix is missing.");
    }

    [Test]
    public void A_missing_source_folder()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(Solution.Settings with { Source = "nowhere" }));

        Assert.That(refused.Message, Is.EqualTo("nowhere: There is no such folder. Give the unpacked solution with --src."));
    }

    [Test]
    public void A_version_that_is_none()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(Solution.Settings with { Version = "next" }));

        Assert.That(refused.Message, Is.EqualTo("--version: \"next\" is no version. Give two to four whole numbers joined by dots, such as 1.2.3."));
    }

    [Test]
    public void A_file_that_is_no_xml()
    {
        Solution.Write("src/OptionSets/chk_broken.xml", "<optionset>\n  <open>\n</optionset>");

        Assert.That(Solution.Problems().Single(), Does.StartWith("src/OptionSets/chk_broken.xml(3): This is no well-formed xml. "));
    }

    [Test]
    public void A_file_nobody_refers_to()
    {
        Solution.Write("src/Workflows/Escalate.xaml", "<Activity/>");

        Expect("src/Workflows/Escalate.xaml: The packer does not know this kind of file and would leave it out. Delete it, correct its place, or teach the packer about it.");
    }

    [Test]
    public void Customizations_without_a_node_for_its_files()
    {
        Solution.Edit("src/Other/Customizations.xml", "<Roles />", "");

        Expect("Other/Customizations.xml: There is no node <Roles>, but the solution has files for it. Add the empty node in its place.");
    }

    [Test]
    public void A_source_without_its_manifest()
    {
        Solution.Delete("src/Other/Solution.xml");

        Expect("src/Other/Solution.xml: This file is missing. Every unpacked solution has it.");
    }
}
