using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Steps the packer refuses.</summary>
internal sealed class StepTests : BrokenSolution
{
    private static readonly Func<PluginDll.Step, bool> AnswerUpdate = step => step is { Type: "CrmChecklists.Answers.AnswerRulesPlugin", Message: "Update" };

    private const string CheckMoment = "CrmChecklists.Workflow.CheckMomentActivity";

    private string AnswerUpdateStep => Solution.FileIn("src/SdkMessageProcessingSteps", text: "AnswerRulesPlugin: Update");

    private string Assembly => Solution.FileIn("src/PluginAssemblies");

    [Test]
    public void A_step_on_a_column_that_does_not_exist()
    {
        Solution.Edit(AnswerUpdateStep, ",chk_dueon,chk_expireson,chk_itemid,chk_itemkey,chk_lastwhyon,", ",chk_due,chk_expireson,chk_itemid,chk_itemkey,chk_lastwhyon,");

        Expect(Solution.At(AnswerUpdateStep, "<FilteringAttributes>") + ": The step names the column chk_due, which chk_answer does not have.",
               Solution.At(AnswerUpdateStep, "<FilteringAttributes>") + ": The filter is not what CrmChecklists.Answers.AnswerRulesPlugin says: chk_due is too much, chk_dueon is missing.");
    }

    [Test]
    public void A_step_of_a_type_nobody_registered()
    {
        var id = Solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        Solution.Edit(AnswerUpdateStep, id, "00000000-0000-0000-0000-000000000001");

        Expect(Solution.At(AnswerUpdateStep, "<PluginTypeId>") + ": No plug-in type has the id 00000000-0000-0000-0000-000000000001.");
    }

    [Test]
    public void A_step_with_the_id_of_one_type_and_the_name_of_another()
    {
        var id = Solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        Solution.Edit(AnswerUpdateStep, "<PluginTypeName>CrmChecklists.Answers.AnswerRulesPlugin", "<PluginTypeName>CrmChecklists.Gate.StageGatePlugin");

        Expect(Solution.At(AnswerUpdateStep, "<PluginTypeName>") + $": The id {id} is that of CrmChecklists.Answers.AnswerRulesPlugin, not of CrmChecklists.Gate.StageGatePlugin.");
    }

    [Test]
    public void A_step_with_two_messages()
    {
        Solution.Edit(AnswerUpdateStep, "<PluginTypeName>", "<SdkMessageName>Update</SdkMessageName><PluginTypeName>");

        Expect(AnswerUpdateStep + "(2): A step names its message once: by SdkMessageId, or by SdkMessageName for a message of a Custom API.");
    }

    [Test]
    public void A_step_on_a_workflow_activity()
    {
        var id = Solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        var activity = Solution.Read(Assembly).Split($"{CheckMoment}, CrmChecklists.Plugins\" PluginTypeId=\"")[1][..36];
        Solution.Plugin.Without(AnswerUpdate).Write(Solution.PluginPath);
        Solution.Edit(AnswerUpdateStep, id, activity);
        Solution.Edit(AnswerUpdateStep, "CrmChecklists.Answers.AnswerRulesPlugin,", CheckMoment + ",");

        Expect(Solution.At(AnswerUpdateStep, "<PluginTypeId>") + $": {CheckMoment} is a workflow activity; steps and Custom APIs need a plug-in class.");
    }

    [Test]
    public void A_step_the_class_does_not_declare()
    {
        Solution.Plugin.Without(AnswerUpdate).Write(Solution.PluginPath);

        Expect(AnswerUpdateStep + "(2): CrmChecklists.Answers.AnswerRulesPlugin does not say that it runs on Update of chk_answer in stage 20. Add the Step attribute to the class, or delete this file.");
    }

    [Test]
    public void A_step_only_the_class_declares()
    {
        var step = AnswerUpdateStep;
        Solution.Edit("src/Other/Solution.xml", $"<RootComponent type=\"92\" id=\"{Path.GetFileNameWithoutExtension(step)}\" behavior=\"0\" />", "").Delete(step);

        Expect(Solution.At(Assembly, "Answers.AnswerRulesPlugin") + ": CrmChecklists.Answers.AnswerRulesPlugin says that it runs on Update of chk_answer in stage 20, but no step registers that. "
             + "Add one to SdkMessageProcessingSteps.");
    }

    [Test]
    public void A_step_in_another_stage_mode_and_rank()
    {
        Solution.Edit(AnswerUpdateStep, "<Stage>20<", "<Stage>40<").Edit(AnswerUpdateStep, "<Mode>0<", "<Mode>1<").Edit(AnswerUpdateStep, "<Rank>1<", "<Rank>2<");

        Expect(Solution.At(AnswerUpdateStep, "<Mode>") + ": The mode is 1 here, but 0 at CrmChecklists.Answers.AnswerRulesPlugin.",
               Solution.At(AnswerUpdateStep, "<Rank>") + ": The rank is 2 here, but 1 at CrmChecklists.Answers.AnswerRulesPlugin.",
               Solution.At(AnswerUpdateStep, "<Stage>") + ": The stage is 40 here, but 20 at CrmChecklists.Answers.AnswerRulesPlugin.");
    }

    [Test]
    public void A_step_with_another_filter()
    {
        Solution.Plugin.With(AnswerUpdate, step => step with { Filter = "chk_value,chk_state" }).Write(Solution.PluginPath);
        Solution.Edit(AnswerUpdateStep, Solution.Plugin.Find(AnswerUpdate).Filter!, "chk_plan");

        Expect(Solution.At(AnswerUpdateStep, "<FilteringAttributes>") + ": The filter is not what CrmChecklists.Answers.AnswerRulesPlugin says: chk_plan is too much, chk_state is missing, chk_value is missing.");
    }

    [Test]
    public void A_step_whose_image_has_other_columns_another_alias_type_and_property()
    {
        Solution.Plugin.With(AnswerUpdate, step => step with { PreImage = "chk_value" }).Write(Solution.PluginPath);
        Solution.Edit(AnswerUpdateStep, $"<Attributes>{Solution.Plugin.Find(AnswerUpdate).PreImage}<", "<Attributes>chk_state<").Edit(AnswerUpdateStep, "<EntityAlias>PreImage<", "<EntityAlias>Before<")
                .Edit(AnswerUpdateStep, "<ImageType>0<", "<ImageType>1<").Edit(AnswerUpdateStep, "<MessagePropertyName>Target<", "<MessagePropertyName>Id<");

        Expect(Solution.At(AnswerUpdateStep, "<Attributes>") + ": The image is not what CrmChecklists.Answers.AnswerRulesPlugin says: chk_state is too much, chk_value is missing.",
               Solution.At(AnswerUpdateStep, "<EntityAlias>") + ": The image's alias is Before here, but PreImage at CrmChecklists.Answers.AnswerRulesPlugin.",
               Solution.At(AnswerUpdateStep, "<ImageType>") + ": The image's type is 1 here, but 0 at CrmChecklists.Answers.AnswerRulesPlugin.",
               Solution.At(AnswerUpdateStep, "<MessagePropertyName>") + ": The image's message property is Id here, but Target at CrmChecklists.Answers.AnswerRulesPlugin.");
    }

    [Test]
    public void A_step_with_an_image_the_class_does_not_ask_for()
    {
        Solution.Plugin.With(AnswerUpdate, step => step with { PreImage = null }).Write(Solution.PluginPath);

        Expect(Solution.At(AnswerUpdateStep, "<SdkMessageProcessingStepImage ") + ": The step has 1 images, but CrmChecklists.Answers.AnswerRulesPlugin says none.");
    }

    [Test]
    public void A_step_of_an_unknown_message()
    {
        Solution.Plugin.Without(AnswerUpdate).Write(Solution.PluginPath);
        Solution.Edit(AnswerUpdateStep, "<SdkMessageId>20bebb1b", "<SdkMessageId>20bebb1c");

        Expect(Solution.At(AnswerUpdateStep, "<SdkMessageId>") + ": The packer does not know the message 20bebb1c-ea3e-db11-86a7-000a3a5473e8. Its name has to be known to compare the step with its class.");
    }

    [Test]
    public void A_step_without_a_type()
    {
        var id = Solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        Solution.Edit(AnswerUpdateStep, $"<PluginTypeId>{id}</PluginTypeId>", "");

        Expect(AnswerUpdateStep + "(2): A step names its plug-in type by PluginTypeId and by PluginTypeName.");
    }

    [Test]
    public void A_step_in_a_file_of_another_name()
    {
        var (step, text) = (AnswerUpdateStep, Solution.Read(AnswerUpdateStep));
        Solution.Write("src/SdkMessageProcessingSteps/update.xml", text).Delete(step);

        Expect($"src/SdkMessageProcessingSteps/update.xml(2): The file is named update.xml, but holds {Path.GetFileNameWithoutExtension(step)}. Name it after its id.");
    }
}
