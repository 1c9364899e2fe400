using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>The plug-in dll, and what is said about it.</summary>
internal sealed class PluginTests : BrokenSolution
{
    private const string CheckMoment = "CrmChecklists.Workflow.CheckMomentActivity";

    private string Assembly => Solution.FileIn("src/PluginAssemblies");

    [Test]
    public void A_plug_in_type_the_dll_does_not_have()
    {
        (Solution.Plugin with { Types = [.. Solution.Plugin.Types.Where(type => type != "CrmChecklists.Gate.StageGatePlugin")] }).Write(Solution.PluginPath);

        Expect(Solution.At(Assembly, "Name=\"CrmChecklists.Gate.StageGatePlugin\"") + ": There is no public plug-in class CrmChecklists.Gate.StageGatePlugin in CrmChecklists.Plugins.dll. Was it renamed, or is the dll an old one?");
    }

    [Test]
    public void A_plug_in_of_the_dll_nobody_registered()
    {
        (Solution.Plugin with { Types = [.. Solution.Plugin.Types, "CrmChecklists.Reviews.ReviewPlugin"] }).Write(Solution.PluginPath);

        Expect(Assembly + "(2): CrmChecklists.Plugins.dll has the plug-in class CrmChecklists.Reviews.ReviewPlugin, which is not registered here. Add a PluginType or make the class internal.");
    }

    [Test]
    public void A_workflow_activity_the_dll_does_not_have()
    {
        (Solution.Plugin with { Activities = [.. Solution.Plugin.Activities.Where(type => type != CheckMoment)] }).Write(Solution.PluginPath);

        Expect(Solution.At(Assembly, CheckMoment) + $": There is no public workflow activity {CheckMoment} in CrmChecklists.Plugins.dll; only those have a WorkflowActivityGroupName.");
    }

    [Test]
    public void A_workflow_activity_of_the_dll_nobody_registered()
    {
        (Solution.Plugin with { Activities = [.. Solution.Plugin.Activities, "CrmChecklists.Workflow.PraiseActivity"] }).Write(Solution.PluginPath);

        Expect(Assembly + "(2): CrmChecklists.Plugins.dll has the workflow activity CrmChecklists.Workflow.PraiseActivity, which is not registered here. Add a PluginType or make the class internal.");
    }

    [Test]
    public void A_workflow_activity_without_a_group()
    {
        Solution.Edit(Assembly, "<WorkflowActivityGroupName>CRM Checklists</WorkflowActivityGroupName>", "");

        Expect(Solution.At(Assembly, CheckMoment) + $": {CheckMoment} is a workflow activity: it needs a WorkflowActivityGroupName, under which the process designer shows it.");
    }

    [Test]
    public void A_dll_that_is_missing()
    {
        File.Delete(Solution.PluginPath);

        Expect("CrmChecklists.Plugins.dll: The plug-in assembly is missing. Build the Plugins project first, or give its dll with --plugin.");
    }

    [Test]
    public void A_dll_that_is_not_strong_named()
    {
        Solution.Plugin.Write(Solution.PluginPath, strongNamed: false);

        Expect("CrmChecklists.Plugins.dll: The assembly is not strong-named. Dataverse refuses it; set SignAssembly and AssemblyOriginatorKeyFile in its project.");
    }

    [Test]
    public void A_dll_that_is_none()
    {
        Solution.Write("CrmChecklists.Plugins.dll", "MZ, not really");

        Expect("CrmChecklists.Plugins.dll: This is no .NET assembly.");
    }

    [Test]
    public void A_description_of_another_assembly()
    {
        Solution.Edit(Assembly, "FullName=\"CrmChecklists.Plugins\"", "FullName=\"CrmChecklists.Plugin\"");

        Expect(Assembly + "(2): This describes the assembly CrmChecklists.Plugin, but CrmChecklists.Plugins.dll is CrmChecklists.Plugins. Write the simple name; the packer adds version and key.");
    }

    [Test]
    public void Two_plug_in_types_with_one_id()
    {
        var ids = Solution.Read(Assembly).Split("PluginTypeId=\"").Skip(1).Select(text => text[..36]).ToList();
        Solution.Edit(Assembly, ids[1], ids[0]);

        Assert.That(Solution.Problems(), Has.Member(
            $"{Assembly}({LineOfSecond(Assembly, ids[0])}): The id {ids[0]} is taken already by {Assembly["src/".Length..]}, "
            + $"line {Solution.At(Assembly, ids[0]).Split('(')[1].TrimEnd(')')}. Give this one its own."));
    }

    [Test]
    public void A_dll_that_is_too_big()
    {
        File.WriteAllBytes(Solution.PluginPath, new byte[16 * 1024 * 1024 + 1]);

        Expect("CrmChecklists.Plugins.dll: The assembly has 16,777,217 bytes; Dataverse takes up to 16 MB.");
    }

    [Test]
    public void A_description_of_a_dll_in_another_folder()
    {
        Solution.Edit(Assembly, "<FileName>/PluginAssemblies/", "<FileName>/Plugins/");

        Expect(Solution.At(Assembly, "<FileName>") + $": The file name has to be /{Assembly["src/".Length..^".data.xml".Length]}, after the folder this stands in.");
    }
}
