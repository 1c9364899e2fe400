using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Ids and names that are none, or not the only ones.</summary>
internal sealed class IdTests : BrokenSolution
{
    private const string Item = "src/Entities/chk_Item/Entity.xml";

    private string ChecklistForm => Solution.FileIn("src/Entities/chk_Checklist/FormXml/main");

    private string AnswerUpdateStep => Solution.FileIn("src/SdkMessageProcessingSteps", text: "AnswerRulesPlugin: Update");

    [Test]
    public void An_id_that_is_none()
    {
        Solution.Edit(ChecklistForm, "<formid>{", "<formid>{x");

        Assert.That(Solution.Problems(), Is.EqualTo(new[]
        {
            Solution.At(ChecklistForm, "<formid>") + $": \"{{x{Path.GetFileNameWithoutExtension(ChecklistForm)[1..]}\" is no id. An id looks like {{4337f615-1600-5506-8b60-0ce17397b8a3}}.",
        }));
    }

    [Test]
    public void Two_components_with_one_id()
    {
        var steps = Directory.EnumerateFiles(Path.Combine(Solution.Settings.Source, "SdkMessageProcessingSteps")).Select(path => "src/SdkMessageProcessingSteps/" + Path.GetFileName(path))
                             .Where(step => Solution.Read(step).Contains("<SdkMessageProcessingStepImageId>", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(2).ToList();
        string image(string step) => Solution.Read(step).Split("<SdkMessageProcessingStepImageId>")[1][..38];
        Solution.Edit(steps[1], image(steps[1]), image(steps[0]));

        Expect(Solution.At(steps[1], "<SdkMessageProcessingStepImageId>") + $": The id {image(steps[0])} is taken already by "
             + $"{Solution.At(steps[0], "<SdkMessageProcessingStepImageId>")["src/".Length..].Replace("(", ", line ").TrimEnd(')')}. Give this one its own.");
    }

    [Test]
    public void Two_columns_of_one_name()
    {
        Solution.Edit(Item, "<LogicalName>chk_impact<", "<LogicalName>chk_effort<");

        Assert.That(Solution.Problems(), Has.Member(
            Solution.At(Item, "PhysicalName=\"chk_Impact\"") + $": The column chk_effort is taken already by {Solution.At(Item, "PhysicalName=\"chk_Effort\"")["src/".Length..].Replace("(", ", line ").TrimEnd(')')}. Give this one its own."));
    }

    [Test]
    public void A_component_with_the_id_of_a_web_resource()
    {
        var step = AnswerUpdateStep;
        var image = Solution.Read(step).Split("<SdkMessageProcessingStepImageId>")[1][..38];
        Solution.Edit(step, image, "{4337f615-1600-5506-8b60-0ce17397b8a3}");

        Expect(Solution.At(step, "<SdkMessageProcessingStepImageId>") + ": The id {4337f615-1600-5506-8b60-0ce17397b8a3} is already that of a web resource.");
    }
}
