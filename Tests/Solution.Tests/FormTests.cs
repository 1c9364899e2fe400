using System.Xml.Linq;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>Every table a person meets has the forms it needs, and no form offers to change what only the server writes.</summary>
public sealed class FormTests
{
    /// <summary>What only the server writes, and what follows from the deal: a form shows it and lets nobody type there.</summary>
    private static readonly Dictionary<string, string[]> Kept = new()
    {
        ["chk_answer"] = ["chk_name", "chk_opportunityid", "chk_stage", "chk_itemid", "chk_itemkey", "chk_expireson", "chk_waiveduntil", "chk_whys", "chk_causetype", "chk_lastwhyon", "chk_boundvalue", "chk_number", "chk_date", "ownerid"],
        ["chk_checklist"] = ["statuscode", "chk_publishedon", "chk_publishedby"],
        ["chk_waiver"] = ["chk_name", "chk_opportunityid", "chk_itemid", "chk_itemkey", "chk_reason", "chk_askedby", "chk_askedon", "chk_decidedby", "chk_decidedon", "ownerid"],
        ["chk_commitment"] = ["ownerid"],
        ["chk_stakeholder"] = ["chk_name", "chk_learnedon", "ownerid"],
        ["chk_why"] = ["ownerid"],
        ["chk_lesson"] = ["chk_outcome", "chk_opportunityid", "chk_dealname", "chk_passageid", "chk_learnedon", "ownerid"],
    };

    private Package package = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        using var solution = new SolutionCopy();
        package = solution.Pack();
    }

    [TestCase("chk_checklist", "main quick")]
    [TestCase("chk_item", "main quick quickCreate")]
    [TestCase("chk_answer", "card main quick")]
    [TestCase("chk_why", "main quickCreate")]
    [TestCase("chk_practice", "card main quick quickCreate")]
    [TestCase("chk_practicefeedback", "main")]
    [TestCase("chk_passage", "card main quick")]
    [TestCase("chk_waiver", "card main")]
    [TestCase("chk_lesson", "card main")]
    [TestCase("chk_compliance", "card main")]
    [TestCase("chk_commitment", "card main quickCreate")]
    [TestCase("chk_stakeholder", "card main quickCreate")]
    [TestCase("chk_exit", "card main")]
    [TestCase("chk_answerchange", "main")]
    public void A_table_has_one_form_of_each_kind_people_meet_it_in(string table, string kinds)
    {
        var forms = package.Tables[table].Element("FormXml")!.Elements("forms").ToList();

        Assert.That(forms.Select(kind => (string)kind.Attribute("type")!).Order(StringComparer.Ordinal), Is.EqualTo(kinds.Split(' ')));
        Assert.That(forms.Select(kind => kind.Elements("systemform").Count()), Is.All.EqualTo(1));
    }

    [Test]
    public void Quick_create_is_on_for_the_tables_that_have_a_form_for_it_and_for_no_other()
    {
        var on = Ours().Where(table => table.Value.Descendants("IsQuickCreateEnabled").Single().Value == "1").Select(table => table.Key);

        Assert.That(on, Is.EquivalentTo(Ours().Where(table => Forms(table.Key, "quickCreate").Any()).Select(table => table.Key)));
    }

    [Test]
    public void A_form_to_create_a_row_asks_for_everything_the_row_needs()
    {
        var missing = Ours().SelectMany(table => Forms(table.Key, "quickCreate").SelectMany(form => Required(table.Value).Except(Controls(form).Where(IsOpen).Select(ColumnOf)).Select(column => $"{table.Key}.{column}")));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_main_form_says_in_its_header_what_matters_most_and_lets_nobody_type_there()
    {
        var headers = Ours().ToDictionary(table => table.Key, table => Forms(table.Key, "main").Single().Descendants("header").SelectMany(Controls).ToList());

        Assert.Multiple(() =>
        {
            foreach (var (table, controls) in headers)
            {
                Assert.That(controls, Has.Count.InRange(3, 4), table);
                Assert.That(controls.Where(IsOpen).Select(ColumnOf), Is.Empty, table);
            }
        });
    }

    [Test]
    public void What_the_server_keeps_is_read_only_on_every_form()
    {
        var open = Kept.SelectMany(table => Forms(table.Key).SelectMany(Controls).Where(control => IsOpen(control) && table.Value.Contains(ColumnOf(control))).Select(control => $"{table.Key}.{ColumnOf(control)}"));

        Assert.That(open, Is.Empty);
    }

    [TestCase("chk_passage")]
    [TestCase("chk_practicefeedback")]
    [TestCase("chk_compliance")]
    [TestCase("chk_answerchange")]
    [TestCase("chk_exit")]
    public void Nothing_can_be_typed_into_what_nobody_writes_by_hand(string table)
    {
        Assert.That(Forms(table).SelectMany(Controls).Where(IsOpen).Select(ColumnOf).Where(column => column.Length > 0), Is.Empty);
    }

    [Test]
    public void Every_column_of_ours_is_on_the_main_form_of_its_table()
    {
        var missing = Ours().SelectMany(table => Columns(table.Value).Select(column => column.Element("LogicalName")!.Value)
            .Where(column => column.StartsWith("chk_", StringComparison.Ordinal) && column != table.Key + "id").Except(Forms(table.Key, "main").SelectMany(Controls).Select(ColumnOf)).Select(column => $"{table.Key}.{column}"));

        Assert.That(missing, Is.Empty);
    }

    [TestCase("chk_answer", "chk_itemid", "Item at a Glance")]
    [TestCase("chk_waiver", "chk_itemid", "Item at a Glance")]
    [TestCase("chk_item", "chk_checklistid", "Checklist at a Glance")]
    [TestCase("chk_why", "chk_answerid", "Answer at a Glance")]
    [TestCase("chk_answerchange", "chk_answerid", "Answer at a Glance")]
    [TestCase("chk_lesson", "chk_passageid", "Move at a Glance")]
    [TestCase("chk_practicefeedback", "chk_practiceid", "Practice at a Glance")]
    public void A_form_shows_what_its_lookup_stands_for(string table, string lookup, string name)
    {
        var list = Forms(table, "main").Descendants("control").Single(control => (string?)control.Attribute("datafieldname") == lookup && control.Descendants("QuickForms").Any());

        var id = XElement.Parse(list.Descendants("QuickForms").Single().Value).Elements("QuickFormId").Single();

        var shown = Forms((string)id.Attribute("entityname")!, "quick").Single(form => Guid.Parse(form.Element("formid")!.Value) == Guid.Parse(id.Value));
        Assert.That((string)shown.Element("LocalizedNames")!.Elements().First().Attribute("description")!, Is.EqualTo(name));
    }

    [Test]
    public void The_form_of_a_deal_lists_what_hangs_on_it()
    {
        var grids = package.Customizations.Descendants("Entity").Single(table => table.Element("Name")!.Value == "Opportunity").Descendants("TargetEntityType").Select(grid => grid.Value);

        Assert.That(grids, Is.EqualTo(new[] { "chk_answer", "chk_passage", "chk_waiver", "chk_commitment", "chk_stakeholder", "chk_exit", "chk_compliance", "chk_lesson" }));
    }

    [TestCase("chk_checklist")]
    [TestCase("chk_item")]
    [TestCase("chk_answer")]
    [TestCase("chk_answerchange")]
    [TestCase("chk_why")]
    [TestCase("chk_practice")]
    [TestCase("chk_practicefeedback")]
    [TestCase("chk_passage")]
    [TestCase("chk_waiver")]
    [TestCase("chk_lesson")]
    [TestCase("chk_commitment")]
    [TestCase("chk_stakeholder")]
    [TestCase("chk_exit")]
    public void Who_changed_what_people_say_can_be_audited(string table)
    {
        var definition = package.Tables[table].Element("EntityInfo")!.Element("entity")!;

        Assert.That(definition.Element("IsAuditEnabled")!.Value, Is.EqualTo("1"));
        Assert.That(Columns(package.Tables[table]).Where(column => column.Element("IsCustomField")!.Value == "1" && column.Element("IsAuditEnabled")!.Value != "1").Select(column => column.Element("Name")!.Value), Is.Empty);
    }

    private IEnumerable<KeyValuePair<string, XElement>> Ours() => package.Tables.Where(table => table.Key.StartsWith("chk_", StringComparison.Ordinal));

    private IEnumerable<XElement> Forms(string table, string? kind = null) =>
        package.Tables[table].Element("FormXml")!.Elements("forms").Where(forms => kind is null || (string?)forms.Attribute("type") == kind).Elements("systemform");

    private static IEnumerable<XElement> Columns(XElement table) => table.Element("EntityInfo")!.Descendants("attribute");

    private static IEnumerable<string> Required(XElement table) =>
        Columns(table).Where(column => column.Element("RequiredLevel")!.Value == "required").Select(column => column.Element("LogicalName")!.Value);

    private static IEnumerable<XElement> Controls(XElement form) => form.Descendants("control").Where(control => !control.Descendants("QuickForms").Any());

    private static bool IsOpen(XElement control) => (string?)control.Attribute("disabled") != "true";

    private static string ColumnOf(XElement control) => (string?)control.Attribute("datafieldname") ?? "";
}
