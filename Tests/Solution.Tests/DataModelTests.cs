using System.Text.RegularExpressions;
using System.Xml.Linq;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>The solution holds exactly what docs/data-model.md, the contract of all parts, says.</summary>
public partial class DataModelTests
{
    private static readonly string Model = Repository.Read("docs", "data-model.md");
    private Package package = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        using var solution = new SolutionCopy();
        package = solution.Pack();
    }

    [Test]
    public void The_choices_have_the_values_of_the_data_model()
    {
        var expected = Choice().Matches(Section("## Choices")).ToDictionary(row => row.Groups["name"].Value,
            row => Option().Matches(row.Groups["values"].Value).Select(option => $"{727000000 + int.Parse(option.Groups["number"].Value)} {option.Groups["label"].Value}").ToArray());

        var packed = package.Customizations.Element("optionsets")!.Elements().ToDictionary(choice => (string)choice.Attribute("Name")!,
            choice => choice.Descendants("option").Select(option => $"{(string)option.Attribute("value")!} {LabelOf(option)}").ToArray());
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Count.EqualTo(21));
            Assert.That(packed, Is.EquivalentTo(expected));
        });
    }

    [Test]
    public void The_tables_have_the_owner_and_the_primary_column_of_the_data_model()
    {
        var expected = TableRow().Matches(Section("## Tables")).Select(row =>
            $"{row.Groups["name"].Value} {(row.Groups["owner"].Value == "organisation" ? "OrgOwned" : "UserOwned")} {row.Groups["length"].Value}").ToArray();

        var packed = Ours().Select(table => $"{table.Key} {table.Value.Descendants("OwnershipTypeMask").Single().Value} {Column(table.Value, "chk_name").Element("MaxLength")!.Value}");
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Length.EqualTo(14));
            Assert.That(packed, Is.EquivalentTo(expected));
        });
    }

    [Test]
    public void The_columns_have_the_types_lengths_and_levels_of_the_data_model()
    {
        var expected = new List<string>();
        foreach (Match table in TableSection().Matches(Model))
            expected.AddRange(ColumnText().Matches(table.Groups["text"].Value).Select(column => Describe(table.Groups["name"].Value, column)));

        var packed = Ours().SelectMany(table => table.Value.Element("EntityInfo")!.Descendants("attribute").Where(column => IsOwn(table.Key, column)).Select(column => Describe(table.Key, column)));
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Count.EqualTo(157));
            Assert.That(packed, Is.EquivalentTo(expected));
        });
    }

    [Test]
    public void The_alternate_keys_are_those_of_the_data_model()
    {
        var packed = Ours().SelectMany(table => table.Value.Descendants("EntityKey").Select(key =>
            $"{table.Key} {key.Element("Name")!.Value}({string.Join(",", key.Descendants("AttributeName").Select(name => name.Value))})"));

        Assert.That(packed, Is.EquivalentTo(new[]
        {
            "chk_checklist chk_KeyVersion(chk_key,chk_version)", "chk_item chk_ChecklistItem(chk_checklistid,chk_key)", "chk_answer chk_DealItem(chk_opportunityid,chk_itemkey)",
            "chk_practice chk_PracticeKey(chk_key)", "chk_compliance chk_DealStage(chk_opportunityid,chk_stage)", "chk_stakeholder chk_DealContact(chk_opportunityid,chk_contactid)",
        }));
    }

    [Test]
    public void A_deal_takes_its_answers_along_and_leaves_its_receipts_behind()
    {
        var packed = package.Customizations.Element("EntityRelationships")!.Elements().Where(one => ((string)one.Attribute("Name")!).StartsWith("chk_", StringComparison.Ordinal))
            .Select(one => $"{(string)one.Attribute("Name")!}: {one.Element("ReferencedEntityName")!.Value} to {one.Element("ReferencingEntityName")!.Value}.{one.Element("ReferencingAttributeName")!.Value}"
                         + $", delete {one.Element("CascadeDelete")!.Value}, assign {one.Element("CascadeAssign")!.Value}, share {one.Element("CascadeShare")!.Value}");

        Assert.That(packed, Is.EquivalentTo(new[]
        {
            "chk_opportunity_answer: Opportunity to chk_Answer.chk_OpportunityId, delete Cascade, assign Cascade, share Cascade",
            "chk_opportunity_compliance: Opportunity to chk_Compliance.chk_OpportunityId, delete Cascade, assign Cascade, share Cascade",
            "chk_opportunity_passage: Opportunity to chk_Passage.chk_OpportunityId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_checklist_item: chk_Checklist to chk_Item.chk_ChecklistId, delete Cascade, assign Cascade, share Cascade",
            "chk_item_answer: chk_Item to chk_Answer.chk_ItemId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_answer_why: chk_Answer to chk_Why.chk_AnswerId, delete Cascade, assign Cascade, share Cascade",
            "chk_answer_answerchange: chk_Answer to chk_AnswerChange.chk_AnswerId, delete Cascade, assign Cascade, share Cascade",
            "chk_contact_answer: Contact to chk_Answer.chk_ContactId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_opportunity_waiver: Opportunity to chk_Waiver.chk_OpportunityId, delete Cascade, assign Cascade, share Cascade",
            "chk_item_waiver: chk_Item to chk_Waiver.chk_ItemId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_opportunity_lesson: Opportunity to chk_Lesson.chk_OpportunityId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_opportunity_commitment: Opportunity to chk_Commitment.chk_OpportunityId, delete Cascade, assign Cascade, share Cascade",
            "chk_contact_commitment: Contact to chk_Commitment.chk_ContactId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_opportunity_stakeholder: Opportunity to chk_Stakeholder.chk_OpportunityId, delete Cascade, assign Cascade, share Cascade",
            "chk_contact_stakeholder: Contact to chk_Stakeholder.chk_ContactId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_opportunity_exit: Opportunity to chk_Exit.chk_OpportunityId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_exit_exitedby: SystemUser to chk_Exit.chk_ExitedBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_exit_takenbackby: SystemUser to chk_Exit.chk_TakenBackBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_passage_lesson: chk_Passage to chk_Lesson.chk_PassageId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_practice_practicefeedback: chk_Practice to chk_PracticeFeedback.chk_PracticeId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_opportunity_practicefeedback: Opportunity to chk_PracticeFeedback.chk_OpportunityId, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_answerchange_writtenby: SystemUser to chk_AnswerChange.chk_WrittenBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_answerchange_changedby: SystemUser to chk_AnswerChange.chk_ChangedBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_waiver_askedby: SystemUser to chk_Waiver.chk_AskedBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_waiver_decidedby: SystemUser to chk_Waiver.chk_DecidedBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_checklist_publishedby: SystemUser to chk_Checklist.chk_PublishedBy, delete RemoveLink, assign NoCascade, share NoCascade",
            "chk_systemuser_passage_passedby: SystemUser to chk_Passage.chk_PassedBy, delete RemoveLink, assign NoCascade, share NoCascade",
        }));
    }

    [Test]
    public void A_checklist_is_a_draft_published_or_retired()
    {
        var statuses = package.Tables["chk_checklist"].Descendants("status").Select(status => $"{LabelOf(status)} {(string)status.Attribute("value")!} in {(string)status.Attribute("state")!}");

        Assert.That(statuses, Is.EqualTo(new[] { "Draft 1 in 0", "Published 727000001 in 0", "Retired 2 in 1" }));
    }

    [Test]
    public void The_steps_are_those_of_the_data_model()
    {
        var expected = StepRow().Matches(Section("## Steps")).SelectMany(row => Number().Matches(row.Groups["stage"].Value).Select(stage =>
        {
            var filter = row.Groups["filter"].Value.Trim('–', '`');
            var image = row.Groups["image"].Value == "the same columns" ? filter : row.Groups["image"].Value.Trim('–', '`');
            return $"{row.Groups["type"].Value}: {row.Groups["message"].Value} of {row.Groups["table"].Value} at {stage.Value}, filter {filter}, image {image}";
        })).ToList();

        var packed = package.Customizations.Element("SdkMessageProcessingSteps")!.Elements().Select(step =>
            $"{step.Element("PluginTypeName")!.Value.Split(',')[0]}: {MessageOf(step)} of {step.Element("PrimaryEntity")!.Value} at {step.Element("Stage")!.Value}"
            + $", filter {step.Element("FilteringAttributes")!.Value}, image {step.Descendants("Attributes").SingleOrDefault()?.Value}");
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Count.EqualTo(77));
            Assert.That(packed, Is.EquivalentTo(expected));
        });
    }

    [Test]
    public void Every_step_runs_synchronously_in_rank_one_with_its_image_from_the_row_the_message_is_about()
    {
        var odd = package.Customizations.Element("SdkMessageProcessingSteps")!.Elements().Where(step =>
            step.Element("Mode")!.Value != "0" || step.Element("Rank")!.Value != "1" || step.Element("AsyncAutoDelete")!.Value != "0"
            || step.Descendants("SdkMessageProcessingStepImage").Any(image => (string?)image.Attribute("Name") != "PreImage" || image.Element("EntityAlias")!.Value != "PreImage"
                || image.Element("ImageType")!.Value != "0" || image.Element("MessagePropertyName")!.Value != RowOf(MessageOf(step))));

        Assert.That(odd, Is.Empty);
    }

    [Test]
    public void The_custom_apis_are_those_of_the_data_model()
    {
        var types = package.Customizations.Descendants("PluginType").ToDictionary(type => (string)type.Attribute("PluginTypeId")!, type => (string)type.Attribute("Name")!);

        var packed = package.Names.Where(name => name.EndsWith("/customapi.xml", StringComparison.Ordinal)).Select(name => DescribeApi(name, types));

        Assert.That(packed, Is.EquivalentTo(new[]
        {
            "chk_PreviewMove: function on opportunity by CrmChecklists.Gate.PreviewMoveApi (Moment 7?, ToStageId 12?) answers Preview 10",
            "chk_GetGuidance: function on opportunity by CrmChecklists.Guidance.GetGuidanceApi (Moment 7?, Stage 7?) answers Guidance 10",
            "chk_SaveAnswers: action on opportunity by CrmChecklists.Answers.SaveAnswersApi (Answers 10, Moment 7?, Stage 7?) answers Guidance 10",
            "chk_GetCompliance: function on nothing by CrmChecklists.Compliance.GetComplianceApi () answers Compliance 10",
            "chk_NewChecklistVersion: action on chk_checklist by CrmChecklists.Publishing.NewChecklistVersionApi () answers ChecklistId 12",
            "chk_PublishChecklist: action on chk_checklist by CrmChecklists.Publishing.PublishChecklistApi () answers Version 7",
            "chk_ImportPack: action on nothing by CrmChecklists.Publishing.ImportPackApi (Pack 10, Publish 0?) answers Summary 10",
            "chk_AskWaiver: action on opportunity by CrmChecklists.Waivers.AskWaiverApi (Item 10, Reason 10) answers WaiverId 12",
            "chk_DecideWaiver: action on chk_waiver by CrmChecklists.Waivers.DecideWaiverApi (Grant 0, Reason 10, Until 1?) answers ",
            "chk_QualifyOut: action on opportunity by CrmChecklists.Deeds.QualifyOutApi (Reason 10, RevisitOn 1?, Words 10) answers Guidance 10",
            "chk_TakeBackExit: action on opportunity by CrmChecklists.Deeds.TakeBackExitApi () answers Guidance 10",
            "chk_GetWaivers: function on nothing by CrmChecklists.Waivers.GetWaiversApi () answers Waivers 10",
            "chk_GiveFeedback: action on opportunity by CrmChecklists.Guidance.GiveFeedbackApi (Practice 10, Text 10?, Verdict 10) answers ",
            "chk_Reconcile: action on nothing by CrmChecklists.Reconciliation.ReconcileApi (From 10?, Since 1?) answers Report 10",
            "chk_CompleteSetup: action on nothing by CrmChecklists.Setup.CompleteSetupApi (ProcessTables 10?) answers Report 10",
            "chk_UndoSetup: action on nothing by CrmChecklists.Setup.UndoSetupApi () answers Report 10",
        }));
    }

    [Test]
    public void The_settings_are_those_of_the_data_model()
    {
        var expected = SettingRow().Matches(Section("## Settings")).Select(row =>
            $"{row.Groups["name"].Value} {(row.Groups["type"].Value == "number" ? 100000001 : 100000002)} {row.Groups["default"].Value} not required").ToList();

        var packed = package.Names.Where(name => name.StartsWith("environmentvariabledefinitions/", StringComparison.Ordinal)).Select(package.Xml).Select(one =>
            $"{(string)one.Attribute("schemaname")!} {one.Element("type")!.Value} {one.Element("defaultvalue")!.Value} {(one.Element("isrequired")!.Value == "0" ? "not required" : "required")}");
        Assert.Multiple(() =>
        {
            Assert.That(expected, Has.Count.EqualTo(7));
            Assert.That(packed, Is.EquivalentTo(expected));
        });
    }

    [Test]
    public void The_roles_may_what_the_data_model_grants()
    {
        var packed = package.Customizations.Element("Roles")!.Elements().ToDictionary(role => (string)role.Attribute("name")!, Describe);

        string[] selling(string level, string leading = "") =>
        [
            "chk_Answer Append AppendTo Assign Create Read Share Write: " + level, "chk_AnswerChange Assign Read Share: " + level, "chk_Checklist Read: Global",
            "chk_Commitment Append Assign Create Read Share Write: " + level, "chk_Compliance Assign Read Share: " + level, "chk_Exit Read: " + level, "chk_Item AppendTo Read: Global", $"chk_Lesson Read{leading}: {level}", "chk_Passage Read: " + level,
            "chk_Practice Read: Global", "chk_PracticeFeedback Read: " + level, "chk_Stakeholder Append Assign Create Read Share Write: " + level, $"chk_Waiver Append Assign Create Read Share{leading}: {level}", "chk_Why Append Assign Create Delete Read Share Write: " + level,
        ];
        Assert.Multiple(() =>
        {
            Assert.That(packed.Keys, Is.EquivalentTo(new[] { "Checklists Rep", "Checklists Manager", "Checklists Sales Ops" }));
            Assert.That(packed["Checklists Rep"], Is.EqualTo(selling("Basic")));
            Assert.That(packed["Checklists Manager"], Is.EqualTo(selling("Deep", leading: " Write")));
            Assert.That(packed["Checklists Sales Ops"], Is.EqualTo(new[]
            {
                "chk_Answer Read: Global", "chk_AnswerChange Read: Global", "chk_Checklist Append AppendTo Create Delete Read Write: Global", "chk_Commitment Read: Global", "chk_Compliance Read: Global", "chk_Exit Read: Global",
                "chk_Item Append Create Delete Read Write: Global", "chk_Lesson Read Write: Global", "chk_Passage Read: Global", "chk_Practice Create Delete Read Write: Global",
                "chk_PracticeFeedback Read Write: Global", "chk_Stakeholder Read: Global", "chk_Waiver Read: Global", "chk_Why Read: Global",
            }));
        });
    }

    [Test]
    public void Everybody_who_works_with_the_product_may_call_the_custom_apis_meant_for_them()
    {
        var privileges = package.Names.Where(name => name.EndsWith("/customapi.xml", StringComparison.Ordinal)).Select(name => package.Xml(name))
                                .ToDictionary(api => (string)api.Attribute("uniquename")!, api => api.Element("executeprivilegename")!.Value);
        var roles = package.Customizations.Element("Roles")!.Elements()
                           .ToDictionary(role => (string)role.Attribute("name")!, role => role.Descendants("RolePrivilege").Select(one => (string)one.Attribute("name")!).ToHashSet());

        var callers = privileges.Select(api => $"{api.Key}: {string.Join(", ", roles.Where(role => role.Value.Contains(api.Value)).Select(role => role.Key["Checklists ".Length..]).Order())}");

        Assert.That(callers, Is.EquivalentTo(new[]
        {
            "chk_PreviewMove: Manager, Rep, Sales Ops", "chk_GetGuidance: Manager, Rep, Sales Ops", "chk_SaveAnswers: Manager, Rep", "chk_GetCompliance: Manager, Rep, Sales Ops",
            "chk_NewChecklistVersion: Sales Ops", "chk_PublishChecklist: Sales Ops", "chk_ImportPack: Sales Ops",
            "chk_QualifyOut: Manager, Rep", "chk_TakeBackExit: Manager, Rep", "chk_AskWaiver: Manager, Rep", "chk_DecideWaiver: Manager", "chk_GetWaivers: Manager, Rep, Sales Ops", "chk_GiveFeedback: Manager, Rep, Sales Ops", "chk_Reconcile: Sales Ops", "chk_CompleteSetup: ", "chk_UndoSetup: ",
        }));
    }

    [Test]
    public void The_opportunity_form_is_our_own_and_holds_the_panel()
    {
        var form = package.Tables["opportunity"].Descendants("systemform").Single();

        var panel = form.Descendants("control").Single(control => (string?)control.Attribute("id") == "WebResource_checklists");
        var handler = form.Descendants("Handler").Single();
        Assert.Multiple(() =>
        {
            Assert.That(panel.Descendants("Url").Single().Value, Is.EqualTo("chk_/opportunity/panel.html"));
            Assert.That((string?)handler.Attribute("functionName"), Is.EqualTo("CrmChecklists.OpportunityForm.onLoad"));
            Assert.That((string?)handler.Attribute("libraryName"), Is.EqualTo("chk_/opportunity/form.js"));
            Assert.That((string?)handler.Attribute("passExecutionContext"), Is.EqualTo("true"));
            Assert.That(form.Descendants("formLibraries").Elements().Select(library => (string?)library.Attribute("name")), Is.EqualTo(new[] { "chk_/opportunity/form.js" }));
            Assert.That(form.Descendants("control").Select(control => (string?)control.Attribute("datafieldname")).OfType<string>(),
                Is.SupersetOf(new[] { "name", "parentaccountid", "ownerid", "estimatedvalue", "estimatedclosedate", "description" }));
        });
    }

    [TestCase("chk_checklist", "All Checklists*", "Draft Checklists", "Published Checklists")]
    [TestCase("chk_item", "Active Checklist Items*")]
    [TestCase("chk_answer", "Active Answers*", "Answers by Stage", "Assumed, Not Verified", "Expired, to Check Again", "Expiring Within 30 Days", "My Answers", "My Open Gaps", "Not Yet, by Date", "Not Yet, Due Within 14 Days")]
    [TestCase("chk_why", "Active Whys*")]
    [TestCase("chk_practice", "Active Practices*", "Practices by Contributor", "Practices Due for Review")]
    [TestCase("chk_practicefeedback", "Better Ways Proposed", "Did Not Help", "Practice Feedback, Newest First*", "This Helped")]
    [TestCase("chk_passage", "All Moves*", "Found Moves: Without a Receipt", "My Refused Moves", "Refused Moves", "Refused This Month")]
    [TestCase("chk_waiver", "Active Waivers*", "Granted Waivers", "My Waivers", "Waivers Ending Within 14 Days", "Waivers to Decide")]
    [TestCase("chk_lesson", "Lessons, Newest First*", "Lessons of Lost Deals", "Lessons of Won Deals")]
    [TestCase("chk_commitment", "Active Promises*", "Late Promises", "My Open Promises", "What Customers Owe Us")]
    [TestCase("chk_stakeholder", "Active People in the Deals*", "Against Us or Sceptical", "People in My Open Deals")]
    [TestCase("chk_exit", "All Exits*", "My Exits", "Qualified Out in the Last 3 Months", "To Look at Again")]
    [TestCase("chk_answerchange", "Changed Our Mind*")]
    [TestCase("chk_compliance", "All Stages: Compliance by Deal*", "Close: Compliance by Deal", "Develop: Compliance by Deal", "My Deals With Open Items", "Propose: Compliance by Deal", "Qualify: Compliance by Deal")]
    public void A_table_has_its_public_views_and_one_of_every_other_kind(string table, params string[] views)
    {
        var queries = package.Tables[table].Descendants("savedquery").ToList();

        var names = queries.Where(query => query.Element("querytype")!.Value == "0").Select(query => LabelOf(query) + (query.Element("isdefault")!.Value == "1" ? "*" : ""));
        Assert.Multiple(() =>
        {
            Assert.That(names, Is.EquivalentTo(views));
            Assert.That(queries.Select(query => query.Element("querytype")!.Value).Where(type => type != "0"), Is.EquivalentTo(new[] { "1", "2", "4", "64" }));
        });
    }

    [Test]
    public void The_site_map_leads_everybody_to_their_work()
    {
        var areas = package.Customizations.Descendants("Area").Select(area =>
            $"{TitleOf(area)}: {string.Join(", ", area.Descendants("SubArea").Select(sub => $"{TitleOf(sub)} ({TargetOf(sub)})"))}");

        Assert.That(areas, Is.EqualTo(new[]
        {
            "Deals: Opportunities (opportunity), My deals with open items (My Deals With Open Items), My open gaps (My Open Gaps), Expiring answers (Expiring Within 30 Days), "
                + "My open promises (My Open Promises), What customers owe us (What Customers Owe Us), My exceptions (My Waivers), Moves (chk_passage), Accounts (account)",
            "Managers: Dashboard (Stage Compliance), Compliance ($webresource:chk_/compliance/compliance.html), Compliance by deal (chk_compliance), Refused moves (Refused Moves), "
                + "Late promises (Late Promises), Qualified out (Qualified Out in the Last 3 Months), To look at again (To Look at Again), Exceptions ($webresource:chk_/compliance/waivers.html), All exceptions (chk_waiver), Lessons (chk_lesson)",
            "Sales ops: Checklists (chk_checklist), Drafts to publish (Draft Checklists), Publishing ($webresource:chk_/publishing/publishing.html), Practices (chk_practice), "
                + "Practices due for review (Practices Due for Review), Better ways proposed (Better Ways Proposed), Practice feedback (chk_practicefeedback), Answers (chk_answer), Answers that changed (chk_answerchange)",
        }));
    }

    private string TargetOf(XElement subArea)
    {
        if ((string?)subArea.Attribute("Entity") is { } table) return table;
        if ((string?)subArea.Attribute("DefaultDashboard") is { } dashboard)
            return LabelOf(package.Customizations.Element("Dashboards")!.Elements().Single(one => one.Element("FormId")!.Value == dashboard));

        var url = (string)subArea.Attribute("Url")!;
        return ViewInUrl().Match(url) is { Success: true } list
            ? LabelOf(package.Tables[list.Groups["table"].Value].Descendants("savedquery").Single(view => view.Element("savedqueryid")!.Value == $"{{{list.Groups["view"].Value}}}"))
            : url;
    }

    private IEnumerable<KeyValuePair<string, XElement>> Ours() => package.Tables.Where(table => table.Key.StartsWith("chk_", StringComparison.Ordinal));

    private static bool IsOwn(string table, XElement column) =>
        column.Element("LogicalName")!.Value is var name && name.StartsWith("chk_", StringComparison.Ordinal) && name != "chk_name" && name != table + "id";

    private static XElement Column(XElement table, string name) => table.Element("EntityInfo")!.Descendants("attribute").Single(column => column.Element("LogicalName")!.Value == name);

    private static string Describe(string table, XElement column)
    {
        var target = column.Element("Type")!.Value switch
        {
            "nvarchar" => "text " + column.Element("MaxLength")!.Value,
            "ntext" => "memo " + column.Element("MaxLength")!.Value,
            "int" => "whole number",
            "picklist" => "choice",
            "bit" => "yes/no",
            "lookup" => "lookup",
            "datetime" => column.Element("Behavior")!.Value == "2" ? "date only" : "date and time",
            var other => other,
        };
        return $"{table}.{column.Element("LogicalName")!.Value}: {target}{(column.Element("RequiredLevel")!.Value == "required" ? " required" : "")}";
    }

    private static string Describe(string table, Match column) =>
        $"{table}.{column.Groups["name"].Value}: {column.Groups["type"].Value}{(column.Groups["length"].Success ? " " + column.Groups["length"].Value : "")}{(column.Groups["required"].Success ? " required" : "")}";

    private static string[] Describe(XElement role) =>
        [.. role.Descendants("RolePrivilege").Select(one => (Match: Privilege().Match((string)one.Attribute("name")!), Level: (string)one.Attribute("level")!))
                .GroupBy(one => one.Match.Groups["table"].Value).OrderBy(table => table.Key, StringComparer.Ordinal)
                .Select(table => $"{table.Key} {string.Join(" ", table.Select(one => one.Match.Groups["verb"].Value).Order(StringComparer.Ordinal))}: {string.Join("/", table.Select(one => one.Level).Distinct())}")];

    private string DescribeApi(string file, Dictionary<string, string> types)
    {
        var api = package.Xml(file);
        IEnumerable<XElement> rows(string folder) => package.Names.Where(name => name.StartsWith(file[..^"customapi.xml".Length] + folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(package.Xml);
        string row(XElement one) => $"{(string)one.Attribute("uniquename")!} {one.Element("type")!.Value}{(one.Element("isoptional")?.Value == "1" ? "?" : "")}";
        return $"{(string)api.Attribute("uniquename")!}: {(api.Element("isfunction")!.Value == "1" ? "function" : "action")} on {api.Element("boundentitylogicalname")?.Value ?? "nothing"}"
            + $" by {types[api.Element("plugintypeid")!.Value]} ({string.Join(", ", rows("customapirequestparameters").Select(row))}) answers {string.Join(", ", rows("customapiresponseproperties").Select(row))}";
    }

    private static string MessageOf(XElement step) => step.Element("SdkMessageId")!.Value switch
    {
        "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8" => "Create",
        "20bebb1b-ea3e-db11-86a7-000a3a5473e8" => "Update",
        "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8" => "Delete",
        "1cbebb1b-ea3e-db11-86a7-000a3a5473e8" => "SetState",
        "1dbebb1b-ea3e-db11-86a7-000a3a5473e8" => "SetStateDynamicEntity",
        var other => other,
    };

    private static string RowOf(string message) => message.StartsWith("SetState", StringComparison.Ordinal) ? "EntityMoniker" : "Target";

    private static string LabelOf(XElement element) => (string)element.Descendants().First(one => one.Attribute("languagecode") is not null).Attribute("description")!;

    private static string TitleOf(XElement element) => (string)element.Element("Titles")!.Element("Title")!.Attribute("Title")!;

    private static string Section(string heading)
    {
        var start = Model.IndexOf(heading, StringComparison.Ordinal);
        var end = Model.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return Model[start..(end < 0 ? Model.Length : end)];
    }

    [GeneratedRegex(@"^\| `(?<name>chk_\w+)` \| (?<values>[^|]+)\|", RegexOptions.Multiline)]
    private static partial Regex Choice();

    [GeneratedRegex(@"(?<label>[A-Z][A-Za-z -]*?(?: \([a-z, ]+\))?) (?<number>\d+)\b")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\| `(?<name>chk_\w+)` \| (?<owner>organisation|user)[^|]*\| `chk_name` \((?<length>\d+)", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^### (?<name>chk_\w+)\n(?<text>.*?)(?=\n##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TableSection();

    [GeneratedRegex(@"`(?<name>chk_\w+)` (?<type>text|memo|whole number|decimal|choice|yes/no|lookup|date only|date and time)(?: (?:chk_\w+|systemuser|opportunity|contact))?(?: (?<length>\d+)(?!–))?(?: \d+–\d+)?(?: \([^)]*\))?(?<required> required)?")]
    private static partial Regex ColumnText();

    [GeneratedRegex(@"^\| `(?<type>CrmChecklists[\w.]+)` \| (?<message>\w+) \| `(?<table>\w+)` \| (?<stage>[^|]+) \| (?<filter>[^|]+) \| (?<image>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex StepRow();

    [GeneratedRegex(@"^\| `(?<name>chk_\w+)` \| (?<type>number|yes/no) \| (?<default>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex("^prv(?<verb>AppendTo|Append|Create|Read|Write|Delete|Assign|Share)(?<table>.*)$")]
    private static partial Regex Privilege();

    [GeneratedRegex(@"^/main\.aspx\?pagetype=entitylist&etn=(?<table>\w+)&viewid=%7b(?<view>[\w-]+)%7d&viewType=1039$")]
    private static partial Regex ViewInUrl();
}
