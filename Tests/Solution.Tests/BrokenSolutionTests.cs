using CrmChecklists.Packer;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>What the packer refuses, and the sentence it says. Every sentence names the file, and the line where there is one.</summary>
public class BrokenSolutionTests
{
    private const string Manifest = "src/Other/Solution.xml";
    private const string RelationshipNames = "src/Other/Relationships.xml";
    private const string Item = "src/Entities/chk_Item/Entity.xml";
    private const string OfSystemUser = "src/Other/Relationships/SystemUser.xml";
    private const string SiteMap = "src/AppModuleSiteMaps/chk_CrmChecklists/AppModuleSiteMap.xml";
    private const string App = "src/AppModules/chk_CrmChecklists/AppModule.xml";
    private const string Rep = "src/Roles/Checklists Rep.xml";
    private const string Preview = "src/customapis/chk_PreviewMove/customapi.xml";

    private SolutionCopy solution = null!;

    private string OpportunityForm => solution.FileIn("src/Entities/Opportunity/FormXml/main");

    private string ChecklistForm => solution.FileIn("src/Entities/chk_Checklist/FormXml/main");

    private string AnswerUpdateStep => solution.FileIn("src/SdkMessageProcessingSteps", text: "AnswerRulesPlugin: Update");

    private const string CheckMoment = "CrmChecklists.Workflow.CheckMomentActivity";

    private string Assembly => solution.FileIn("src/PluginAssemblies");

    [SetUp]
    public void Copy() => solution = new SolutionCopy();

    [TearDown]
    public void Remove() => solution.Dispose();

    [Test]
    public void The_solution_as_it_stands_has_no_problem()
    {
        Assert.That(solution.Problems(), Is.Empty);
    }

    [Test]
    public void A_problem_keeps_everything_from_being_written()
    {
        solution.Delete(Rep);

        Assert.Throws<PackException>(() => SolutionPacker.Pack(solution.Settings));

        Assert.That(Directory.Exists(solution.Output), Is.False);
    }

    [Test]
    public void An_id_that_is_none()
    {
        solution.Edit(ChecklistForm, "<formid>{", "<formid>{x");

        Assert.That(solution.Problems(), Is.EqualTo(new[]
        {
            solution.At(ChecklistForm, "<formid>") + $": \"{{x{Path.GetFileNameWithoutExtension(ChecklistForm)[1..]}\" is no id. An id looks like {{4337f615-1600-5506-8b60-0ce17397b8a3}}.",
        }));
    }

    [Test]
    public void A_manifest_without_its_publisher()
    {
        solution.Edit(Manifest, "<CustomizationPrefix>chk</CustomizationPrefix>", "");

        Expect(Manifest + "(2): SolutionManifest/Publisher/CustomizationPrefix is missing.");
    }

    [Test]
    public void A_missing_source_folder()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(solution.Settings with { Source = "nowhere" }));

        Assert.That(refused.Message, Is.EqualTo("nowhere: There is no such folder. Give the unpacked solution with --src."));
    }

    [Test]
    public void A_missing_web_resource_folder()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(solution.Settings with { WebResources = "nowhere" }));

        Assert.That(refused.Message, Is.EqualTo("nowhere: There is no such folder. Give the web resources with --webresources."));
    }

    [Test]
    public void A_version_that_is_none()
    {
        var refused = Assert.Throws<PackException>(() => SolutionPacker.Pack(solution.Settings with { Version = "next" }));

        Assert.That(refused.Message, Is.EqualTo("--version: \"next\" is no version. Give two to four whole numbers joined by dots, such as 1.2.3."));
    }

    [Test]
    public void A_file_that_is_no_xml()
    {
        solution.Write("src/OptionSets/chk_broken.xml", "<optionset>\n  <open>\n</optionset>");

        Assert.That(solution.Problems().Single(), Does.StartWith("src/OptionSets/chk_broken.xml(3): This is no well-formed xml. "));
    }

    [Test]
    public void A_file_nobody_refers_to()
    {
        solution.Write("src/Workflows/Escalate.xaml", "<Activity/>");

        Expect("src/Workflows/Escalate.xaml: The packer does not know this kind of file and would leave it out. Delete it, correct its place, or teach the packer about it.");
    }

    [Test]
    public void The_value_of_an_environment_variable()
    {
        solution.Write("src/environmentvariabledefinitions/chk_Target/environmentvariablevalues.json", "{}");

        Expect("src/environmentvariabledefinitions/chk_Target/environmentvariablevalues.json: The packer does not know this kind of file and would leave it out. "
             + "Delete it, correct its place, or teach the packer about it.");
    }

    [Test]
    public void A_web_resource_that_is_described_but_not_there()
    {
        solution.Write("src/WebResources/chk_/shared/gone.js.data.xml", "<WebResource/>");

        Expect("src/WebResources/chk_/shared/gone.js.data.xml: This describes the web resource chk_/shared/gone.js, but WebResources/shared/gone.js is missing. Write that file or delete this one.");
    }

    [Test]
    public void A_file_that_can_be_no_web_resource()
    {
        solution.Write("WebResources/shared/notes.md", "# Notes");

        Expect("WebResources/shared/notes.md: A web resource cannot be of the type \".md\". Keep this file outside of the web resources.");
    }

    [Test]
    public void A_strings_file_without_a_language()
    {
        solution.Write("WebResources/strings/Words.resx", "<root/>");

        Expect("WebResources/strings/Words.resx: A strings file has its language in its name: Checklists.1033.resx for English.");
    }

    [Test]
    public void A_form_that_loads_a_missing_script()
    {
        solution.Edit(OpportunityForm, "<Library name=\"chk_/opportunity/form.js\"", "<Library name=\"chk_/opportunity/from.js\"");

        Expect(solution.At(OpportunityForm, "from.js") + ": The form loads chk_/opportunity/from.js, but there is no such web resource.");
    }

    [Test]
    public void A_form_that_shows_a_missing_page()
    {
        solution.Delete("WebResources/opportunity/panel.html");

        Expect(solution.At(OpportunityForm, "<Url>") + ": The form shows chk_/opportunity/panel.html, but there is no such web resource.");
    }

    [Test]
    public void A_form_with_the_wrong_id_for_its_page()
    {
        solution.Edit(OpportunityForm, "<WebResourceId>{4337f615", "<WebResourceId>{00000000");

        Expect(solution.At(OpportunityForm, "<WebResourceId>") + ": The web resource chk_/opportunity/panel.html has the id {4337f615-1600-5506-8b60-0ce17397b8a3}. Write that id here.");
    }

    [Test]
    public void A_sub_grid_on_a_view_and_a_relationship_that_do_not_exist()
    {
        var view = solution.Read(ChecklistForm).Split("<ViewId>")[1][..38];
        solution.Edit(ChecklistForm, view, "{00000000-0000-0000-0000-000000000001}").Edit(ChecklistForm, "chk_checklist_item", "chk_checklist_question");

        Expect(solution.At(ChecklistForm, "<ViewId>") + ": The grid shows the view {00000000-0000-0000-0000-000000000001}, which is not in the solution.",
               solution.At(ChecklistForm, "<RelationshipName>") + ": The sub-grid follows the relationship chk_checklist_question, which is not in the solution.");
    }

    [Test]
    public void A_form_with_a_column_that_does_not_exist()
    {
        solution.Edit(ChecklistForm, "datafieldname=\"chk_key\"", "datafieldname=\"chk_kee\"");

        Expect(solution.At(ChecklistForm, "chk_kee") + ": The form shows the column chk_kee, which chk_checklist does not have.");
    }

    [Test]
    public void A_form_whose_file_is_named_otherwise()
    {
        var form = ChecklistForm;
        solution.Write("src/Entities/chk_Checklist/FormXml/main/{00000000-0000-0000-0000-000000000001}.xml", solution.Read(form)).Delete(form);

        Expect(solution.At(ChecklistForm, "<formid>") + ": The file is named {00000000-0000-0000-0000-000000000001}, but holds " + Path.GetFileNameWithoutExtension(form) + ". Name it after its id.");
    }

    [Test]
    public void A_view_on_a_column_that_does_not_exist()
    {
        var view = solution.FileIn("src/Entities/chk_Item/SavedQueries", text: "Active Checklist Items");
        solution.Edit(view, "<order attribute=\"chk_order\"", "<order attribute=\"chk_sequence\"").Edit(view, "<cell name=\"chk_kind\"", "<cell name=\"chk_sort\"");

        Expect(solution.At(view, "chk_sort") + ": The view names the column chk_sort, which chk_item does not have.",
               solution.At(view, "chk_sequence") + ": The view names the column chk_sequence, which chk_item does not have.");
    }

    [Test]
    public void A_component_that_is_listed_but_missing()
    {
        solution.Edit(Manifest, "<RootComponents>", "<RootComponents><RootComponent type=\"9\" schemaName=\"chk_mood\" behavior=\"0\" />");

        Expect(solution.At(Manifest, "chk_mood") + ": The solution lists 9: chk_mood, but no file defines it. Take it from the list or bring its file back.");
    }

    [Test]
    public void A_component_that_is_there_but_not_listed()
    {
        solution.Edit(Manifest, "<RootComponent type=\"9\" schemaName=\"chk_road\" behavior=\"0\" />", "");

        Expect("src/OptionSets/chk_road.xml(2): Other/Solution.xml does not list this component (9: chk_road), so an import would leave it out. Add it to RootComponents.");
    }

    [Test]
    public void A_web_resource_listed_by_hand_and_a_component_of_an_unknown_kind()
    {
        solution.Edit(Manifest, "<RootComponents>", "<RootComponents>\n<RootComponent type=\"61\" schemaName=\"chk_/shared/api.js\" />\n<RootComponent type=\"29\" id=\"{00000000-0000-0000-0000-000000000001}\" />");

        Expect(solution.At(Manifest, "type=\"61\"") + ": Web resources are listed by the packer. Take this line away.",
               solution.At(Manifest, "type=\"29\"") + ": The packer does not know components of type 29.");
    }

    [Test]
    public void A_relationship_that_is_named_but_not_defined_and_the_other_way_round()
    {
        solution.Edit(RelationshipNames, "\"chk_answer_why\"", "\"chk_answer_because\"");

        Expect(solution.At(solution.FileIn("src/Entities/chk_Answer/FormXml/main"), "<RelationshipName>") + ": The sub-grid follows the relationship chk_answer_why, which is not in the solution.",
               solution.At(RelationshipNames, "chk_answer_because") + ": The relationship chk_answer_because is named here, but no file in Other/Relationships defines it.",
               solution.At("src/Other/Relationships/chk_Answer.xml", "chk_answer_why") + ": Other/Relationships.xml does not name the relationship chk_answer_why. Add it there.");
    }

    [Test]
    public void A_lookup_nobody_gives_a_target()
    {
        solution.Edit(OfSystemUser, "<ReferencingAttributeName>chk_PublishedBy<", "<ReferencingAttributeName>chk_PublishedFrom<");

        Expect(solution.At("src/Entities/chk_Checklist/Entity.xml", "PhysicalName=\"chk_PublishedBy\"") + ": No relationship gives the lookup chk_PublishedBy its target. Define one in Other/Relationships.",
               solution.At(OfSystemUser, "\"chk_systemuser_checklist_publishedby\"") + ": The relationship chk_systemuser_checklist_publishedby needs the column chk_PublishedFrom of chk_Checklist, which does not exist.");
    }

    [Test]
    public void A_relationship_between_tables_that_do_not_exist()
    {
        solution.Edit("src/Other/Relationships/chk_Answer.xml", "<ReferencedEntityName>chk_Answer<", "<ReferencedEntityName>chk_Reply<")
                .Edit(OfSystemUser, "<ReferencingEntityName>chk_Answer<", "<ReferencingEntityName>chk_Reply<");

        Expect(solution.At(OfSystemUser, "\"lk_chk_answer_createdby\"") + ": The relationship lk_chk_answer_createdby starts from chk_Reply, which is no table of the solution.",
               solution.At("src/Other/Relationships/chk_Answer.xml", "\"chk_answer_answerchange\"") + ": The relationship chk_answer_answerchange points to chk_Reply, which is no table of the solution.");
    }

    [Test]
    public void A_column_of_a_choice_that_does_not_exist()
    {
        solution.Edit(Item, "<OptionSetName>chk_itemkind<", "<OptionSetName>chk_kinds<");

        Expect(solution.At(Item, "chk_kinds") + ": There is no choice chk_kinds; its file would be OptionSets/chk_kinds.xml.");
    }

    [Test]
    public void A_key_of_a_column_that_does_not_exist()
    {
        solution.Edit(Item, "<AttributeName>chk_key<", "<AttributeName>chk_kee<");

        Expect(solution.At(Item, "chk_kee") + ": The key names the column chk_kee, which chk_item does not have.");
    }

    [Test]
    public void A_step_on_a_column_that_does_not_exist()
    {
        solution.Edit(AnswerUpdateStep, ",chk_dueon,chk_expireson,chk_itemid,chk_itemkey,chk_lastwhyon,", ",chk_due,chk_expireson,chk_itemid,chk_itemkey,chk_lastwhyon,");

        Expect(solution.At(AnswerUpdateStep, "<FilteringAttributes>") + ": The step names the column chk_due, which chk_answer does not have.");
    }

    [Test]
    public void A_step_of_a_type_nobody_registered()
    {
        var id = solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        solution.Edit(AnswerUpdateStep, id, "00000000-0000-0000-0000-000000000001");

        Expect(solution.At(AnswerUpdateStep, "<PluginTypeId>") + ": No plug-in type has the id 00000000-0000-0000-0000-000000000001.");
    }

    [Test]
    public void A_step_with_the_id_of_one_type_and_the_name_of_another()
    {
        var id = solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        solution.Edit(AnswerUpdateStep, "<PluginTypeName>CrmChecklists.Answers.AnswerRulesPlugin", "<PluginTypeName>CrmChecklists.Gate.StageGatePlugin");

        Expect(solution.At(AnswerUpdateStep, "<PluginTypeName>") + $": The id {id} is that of CrmChecklists.Answers.AnswerRulesPlugin, not of CrmChecklists.Gate.StageGatePlugin.");
    }

    [Test]
    public void A_step_with_two_messages()
    {
        solution.Edit(AnswerUpdateStep, "<PluginTypeName>", "<SdkMessageName>Update</SdkMessageName><PluginTypeName>");

        Expect(AnswerUpdateStep + "(2): A step names its message once: by SdkMessageId, or by SdkMessageName for a message of a Custom API.");
    }

    [Test]
    public void A_plug_in_type_the_dll_does_not_have()
    {
        PluginDll.Write(solution.PluginPath, solution.RegisteredTypes.Where(type => type != "CrmChecklists.Gate.StageGatePlugin"), activities: solution.RegisteredActivities);

        Expect(solution.At(Assembly, "Name=\"CrmChecklists.Gate.StageGatePlugin\"") + ": There is no public plug-in class CrmChecklists.Gate.StageGatePlugin in CrmChecklists.Plugins.dll. Was it renamed, or is the dll an old one?");
    }

    [Test]
    public void A_plug_in_of_the_dll_nobody_registered()
    {
        PluginDll.Write(solution.PluginPath, solution.RegisteredTypes.Append("CrmChecklists.Reviews.ReviewPlugin"), activities: solution.RegisteredActivities);

        Expect(Assembly + "(2): CrmChecklists.Plugins.dll has the plug-in class CrmChecklists.Reviews.ReviewPlugin, which is not registered here. Add a PluginType or make the class internal.");
    }

    [Test]
    public void A_workflow_activity_the_dll_does_not_have()
    {
        PluginDll.Write(solution.PluginPath, solution.RegisteredTypes, activities: solution.RegisteredActivities.Where(type => type != CheckMoment));

        Expect(solution.At(Assembly, CheckMoment) + $": There is no public workflow activity {CheckMoment} in CrmChecklists.Plugins.dll; only those have a WorkflowActivityGroupName.");
    }

    [Test]
    public void A_workflow_activity_of_the_dll_nobody_registered()
    {
        PluginDll.Write(solution.PluginPath, solution.RegisteredTypes, activities: solution.RegisteredActivities.Append("CrmChecklists.Workflow.PraiseActivity"));

        Expect(Assembly + "(2): CrmChecklists.Plugins.dll has the workflow activity CrmChecklists.Workflow.PraiseActivity, which is not registered here. Add a PluginType or make the class internal.");
    }

    [Test]
    public void A_workflow_activity_without_a_group()
    {
        var activities = solution.RegisteredActivities;
        solution.Edit(Assembly, "<WorkflowActivityGroupName>CRM Checklists</WorkflowActivityGroupName>", "");
        PluginDll.Write(solution.PluginPath, solution.RegisteredTypes.Except(activities), activities: activities);

        Expect(solution.At(Assembly, CheckMoment) + $": {CheckMoment} is a workflow activity: it needs a WorkflowActivityGroupName, under which the process designer shows it.");
    }

    [Test]
    public void A_step_on_a_workflow_activity()
    {
        var id = solution.Read(AnswerUpdateStep).Split("<PluginTypeId>")[1][..36];
        var activity = solution.Read(Assembly).Split($"{CheckMoment}, CrmChecklists.Plugins\" PluginTypeId=\"")[1][..36];
        solution.Edit(AnswerUpdateStep, id, activity);
        solution.Edit(AnswerUpdateStep, "CrmChecklists.Answers.AnswerRulesPlugin,", CheckMoment + ",");

        Expect(solution.At(AnswerUpdateStep, "<PluginTypeId>") + $": {CheckMoment} is a workflow activity; steps and Custom APIs need a plug-in class.");
    }

    [Test]
    public void A_dll_that_is_missing()
    {
        File.Delete(solution.PluginPath);

        Expect("CrmChecklists.Plugins.dll: The plug-in assembly is missing. Build the Plugins project first, or give its dll with --plugin.");
    }

    [Test]
    public void A_dll_that_is_not_strong_named()
    {
        PluginDll.Write(solution.PluginPath, solution.RegisteredTypes, strongNamed: false);

        Expect("CrmChecklists.Plugins.dll: The assembly is not strong-named. Dataverse refuses it; set SignAssembly and AssemblyOriginatorKeyFile in its project.");
    }

    [Test]
    public void A_dll_that_is_none()
    {
        solution.Write("CrmChecklists.Plugins.dll", "MZ, not really");

        Expect("CrmChecklists.Plugins.dll: This is no .NET assembly.");
    }

    [Test]
    public void A_description_of_another_assembly()
    {
        solution.Edit(Assembly, "FullName=\"CrmChecklists.Plugins\"", "FullName=\"CrmChecklists.Plugin\"");

        Expect(Assembly + "(2): This describes the assembly CrmChecklists.Plugin, but CrmChecklists.Plugins.dll is CrmChecklists.Plugins. Write the simple name; the packer adds version and key.");
    }

    [Test]
    public void A_custom_api_of_a_type_nobody_registered()
    {
        var id = solution.Read(Preview).Split("<plugintypeexportkey>")[1][..36];
        solution.Edit(Preview, id, "00000000-0000-0000-0000-000000000001");

        Expect(solution.At(Preview, "<plugintypeexportkey>") + ": No plug-in type has the id 00000000-0000-0000-0000-000000000001.");
    }

    [Test]
    public void A_custom_api_on_a_table_that_does_not_exist()
    {
        solution.Edit(Preview, "<boundentitylogicalname>opportunity<", "<boundentitylogicalname>chk_deal<");

        Expect(solution.At(Preview, "chk_deal") + ": The Custom API is bound to chk_deal, which is no table of the solution.");
    }

    [Test]
    public void A_custom_api_that_is_bound_and_is_not()
    {
        solution.Edit(Preview, "<bindingtype>1<", "<bindingtype>0<");

        Expect(Preview + "(1): boundentitylogicalname and bindingtype contradict each other: name a table exactly when the binding is 1 or 2.");
    }

    [Test]
    public void A_function_that_answers_nothing()
    {
        solution.Delete("src/customapis/chk_PreviewMove/customapiresponseproperties/Preview/customapiresponseproperty.xml");

        Expect(Preview + "(1): A function has to answer something; without a response property the platform does not show it.");
    }

    [Test]
    public void A_response_property_that_is_optional()
    {
        const string Property = "src/customapis/chk_PreviewMove/customapiresponseproperties/Preview/customapiresponseproperty.xml";
        solution.Edit(Property, "<name>", "<isoptional>0</isoptional><name>");

        Expect(solution.At(Property, "<isoptional>") + ": A response property has no isoptional; the import fails on it.");
    }

    [Test]
    public void A_custom_api_in_the_folder_of_another()
    {
        solution.Edit(Preview, "uniquename=\"chk_PreviewMove\"", "uniquename=\"chk_Preview\"");

        Expect(Preview + "(1): The folder is named chk_PreviewMove, but holds chk_Preview. Name it after the unique name.");
    }

    [Test]
    public void A_site_map_that_leads_nowhere()
    {
        solution.Edit(SiteMap, "Entity=\"chk_answer\"", "Entity=\"chk_reply\"").Edit(SiteMap, "publishing.html", "publish.html");

        Expect(solution.At(SiteMap, "publish.html") + ": The site map shows chk_/publishing/publish.html, but there is no such web resource.",
               solution.At(SiteMap, "chk_reply") + ": The site map shows chk_reply, which is no table of the solution.");
    }

    [Test]
    public void A_site_map_that_shows_a_missing_view()
    {
        var id = solution.Read(SiteMap).Split("viewid=%7b")[1][..36];
        solution.Edit(SiteMap, id, "00000000-0000-0000-0000-000000000001");

        Expect(solution.At(SiteMap, "viewid") + ": The site map shows the view 00000000-0000-0000-0000-000000000001, which is not in the solution.");
    }

    [Test]
    public void An_app_with_a_table_a_form_and_a_role_that_do_not_exist()
    {
        var form = solution.Read(App).Split("type=\"60\" id=\"")[1][..38];
        var role = solution.Read(Rep).Split("id=\"")[1][..38];
        solution.Edit(App, "schemaName=\"chk_answer\"", "schemaName=\"chk_reply\"").Edit(App, form, "{00000000-0000-0000-0000-000000000001}").Edit(App, role, "{00000000-0000-0000-0000-000000000002}");

        Expect(solution.At(App, "chk_reply") + ": The app shows chk_reply, which is no table of the solution.",
               solution.At(App, "00000001}") + ": The app shows the form {00000000-0000-0000-0000-000000000001}, which is not in the solution.",
               solution.At(App, "00000002}") + ": The app is for the role {00000000-0000-0000-0000-000000000002}, which is not in the solution.");
    }

    [TestCase("prvReadchk_Passage", "prvSeechk_Passage", "There is no privilege prvSeechk_Passage: privileges are prv + Create, Read, Write, Delete, AppendTo, Append, Assign, Share + the schema name of a table.")]
    [TestCase("prvReadchk_Passage", "prvReadchk_passage", "There is no privilege prvReadchk_passage: privileges are prv + Create, Read, Write, Delete, AppendTo, Append, Assign, Share + the schema name of a table.")]
    [TestCase("prvReadchk_Practice", "prvSharechk_Practice", "chk_Practice belongs to the organisation, so there is no privilege prvSharechk_Practice.")]
    [TestCase("prvReadchk_Practice\" level=\"Global", "prvReadchk_Practice\" level=\"Basic", "chk_Practice belongs to the organisation, so prvReadchk_Practice has the level Global or none.")]
    public void A_role_with_a_privilege_that_does_not_exist(string old, string @new, string message)
    {
        solution.Edit(Rep, old, @new);

        Expect(solution.At(Rep, @new) + ": " + message);
    }

    [Test]
    public void Two_components_with_one_id()
    {
        var steps = Directory.EnumerateFiles(Path.Combine(solution.Settings.Source, "SdkMessageProcessingSteps")).Select(path => "src/SdkMessageProcessingSteps/" + Path.GetFileName(path))
                             .Where(step => solution.Read(step).Contains("<SdkMessageProcessingStepImageId>", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(2).ToList();
        string image(string step) => solution.Read(step).Split("<SdkMessageProcessingStepImageId>")[1][..38];
        solution.Edit(steps[1], image(steps[1]), image(steps[0]));

        Expect(solution.At(steps[1], "<SdkMessageProcessingStepImageId>") + $": The id {image(steps[0])} is taken already by "
             + $"{solution.At(steps[0], "<SdkMessageProcessingStepImageId>")["src/".Length..].Replace("(", ", line ").TrimEnd(')')}. Give this one its own.");
    }

    [Test]
    public void Two_cells_of_a_form_with_one_id()
    {
        var cell = solution.Read(ChecklistForm).Split("<cell id=\"")[1][..38];
        var other = solution.Read(ChecklistForm).Split("<cell id=\"")[2][..38];
        solution.Edit(ChecklistForm, other, cell);

        Expect(solution.At(ChecklistForm, cell)[..^1].Split('(')[0] + $"({LineOfSecond(ChecklistForm, cell)}): The id in this form {cell} is taken already by "
             + $"{solution.At(ChecklistForm, cell)["src/".Length..].Replace("(", ", line ").TrimEnd(')')}. Give this one its own.");
    }

    [Test]
    public void Two_columns_of_one_name()
    {
        solution.Edit(Item, "<LogicalName>chk_impact<", "<LogicalName>chk_effort<");

        Assert.That(solution.Problems(), Has.Member(
            solution.At(Item, "PhysicalName=\"chk_Impact\"") + $": The column chk_effort is taken already by {solution.At(Item, "PhysicalName=\"chk_Effort\"")["src/".Length..].Replace("(", ", line ").TrimEnd(')')}. Give this one its own."));
    }

    [Test]
    public void Two_relationships_of_one_name()
    {
        solution.Edit(OfSystemUser, "\"user_chk_answer\"", "\"user_chk_why\"");

        Assert.That(solution.Problems(), Has.Member(
            $"{OfSystemUser}({LineOfSecond(OfSystemUser, "\"user_chk_why\"")}): The relationship user_chk_why is taken already by Other/Relationships/SystemUser.xml, "
            + $"line {solution.At(OfSystemUser, "\"user_chk_why\"").Split('(')[1].TrimEnd(')')}. Give this one its own."));
    }

    [Test]
    public void Two_plug_in_types_with_one_id()
    {
        var ids = solution.Read(Assembly).Split("PluginTypeId=\"").Skip(1).Select(text => text[..36]).ToList();
        solution.Edit(Assembly, ids[1], ids[0]);

        Assert.That(solution.Problems(), Has.Member(
            $"{Assembly}({LineOfSecond(Assembly, ids[0])}): The id {ids[0]} is taken already by {Assembly["src/".Length..]}, "
            + $"line {solution.At(Assembly, ids[0]).Split('(')[1].TrimEnd(')')}. Give this one its own."));
    }

    [Test]
    public void A_component_with_the_id_of_a_web_resource()
    {
        var step = AnswerUpdateStep;
        var image = solution.Read(step).Split("<SdkMessageProcessingStepImageId>")[1][..38];
        solution.Edit(step, image, "{4337f615-1600-5506-8b60-0ce17397b8a3}");

        Expect(solution.At(step, "<SdkMessageProcessingStepImageId>") + ": The id {4337f615-1600-5506-8b60-0ce17397b8a3} is already that of a web resource.");
    }

    [Test]
    public void Customizations_without_a_node_for_its_files()
    {
        solution.Edit("src/Other/Customizations.xml", "<Roles />", "");

        Expect("Other/Customizations.xml: There is no node <Roles>, but the solution has files for it. Add the empty node in its place.");
    }

    private int LineOfSecond(string file, string text)
    {
        var lines = solution.Read(file).Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
        return Array.FindIndex(lines, first + 1, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }

    private void Expect(params string[] problems) => Assert.That(solution.Problems(), Is.EqualTo(problems));
}
