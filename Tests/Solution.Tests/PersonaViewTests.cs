using System.Xml.Linq;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>Everybody finds a list of their own work, and every list reads what it shows.</summary>
public sealed class PersonaViewTests
{
    private Package package = null!;
    private List<XElement> views = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        using var solution = new SolutionCopy();
        package = solution.Pack();
        views = package.Tables.Values.SelectMany(table => table.Descendants("savedquery")).ToList();
    }

    [TestCase("chk_answer", "My Open Gaps")]
    [TestCase("chk_answer", "Assumed, Not Verified")]
    [TestCase("chk_answer", "Expiring Within 30 Days")]
    [TestCase("chk_answer", "Expired, to Check Again")]
    [TestCase("chk_answer", "Not Yet, Due Within 14 Days")]
    [TestCase("chk_answer", "Answers by Stage")]
    [TestCase("chk_compliance", "My Deals With Open Items")]
    [TestCase("chk_compliance", "All Stages: Compliance by Deal")]
    [TestCase("chk_commitment", "My Open Promises")]
    [TestCase("chk_commitment", "Late Promises")]
    [TestCase("chk_commitment", "What Customers Owe Us")]
    [TestCase("chk_stakeholder", "People in My Open Deals")]
    [TestCase("chk_stakeholder", "Against Us or Sceptical")]
    public void What_asks_for_work_looks_at_open_deals_only(string table, string name)
    {
        var deal = View(table, name).Descendants("link-entity").Single(link => (string?)link.Attribute("name") == "opportunity");

        Assert.That(((string?)deal.Attribute("to"), (string?)deal.Attribute("link-type")), Is.EqualTo(("chk_opportunityid", "inner")));
        Assert.That(deal.Descendants("condition").Select(Said), Is.EqualTo(new[] { "statecode eq 0" }));
    }

    [TestCase("chk_answer", "My Open Gaps")]
    [TestCase("chk_answer", "My Answers")]
    [TestCase("chk_compliance", "My Deals With Open Items")]
    [TestCase("chk_passage", "My Refused Moves")]
    [TestCase("chk_waiver", "My Waivers")]
    [TestCase("chk_commitment", "My Open Promises")]
    [TestCase("chk_stakeholder", "People in My Open Deals")]
    [TestCase("chk_exit", "My Exits")]
    public void What_is_called_mine_belongs_to_whoever_looks(string table, string name)
    {
        Assert.That(View(table, name).Descendants("condition").Select(Said), Does.Contain("ownerid eq-userid "));
    }

    [TestCase("chk_waiver", "Waivers to Decide", "chk_askedon")]
    [TestCase("chk_waiver", "Waivers Ending Within 14 Days", "chk_until")]
    [TestCase("chk_answer", "Not Yet, Due Within 14 Days", "chk_dueon")]
    [TestCase("chk_answer", "Expiring Within 30 Days", "chk_expireson")]
    [TestCase("chk_answer", "Expired, to Check Again", "chk_expireson")]
    [TestCase("chk_practice", "Practices Due for Review", "chk_reviewon")]
    [TestCase("chk_commitment", "My Open Promises", "chk_dueon")]
    [TestCase("chk_commitment", "Late Promises", "chk_dueon")]
    [TestCase("chk_commitment", "What Customers Owe Us", "chk_dueon")]
    [TestCase("chk_exit", "To Look at Again", "chk_revisiton")]
    public void What_has_waited_longest_comes_first(string table, string name, string column)
    {
        var order = View(table, name).Descendants("order").First();

        Assert.That(((string?)order.Attribute("attribute"), (string?)order.Attribute("descending")), Is.EqualTo((column, "false")));
    }

    [TestCase("chk_passage", "My Refused Moves")]
    [TestCase("chk_passage", "Refused Moves")]
    [TestCase("chk_passage", "Refused This Month")]
    public void A_refused_move_is_listed_with_the_sentence_that_was_shown_the_newest_first(string table, string name)
    {
        var view = View(table, name);
        var order = view.Descendants("order").First();

        Assert.That(Cells(view), Does.Contain("chk_message"));
        Assert.That(((string?)order.Attribute("attribute"), (string?)order.Attribute("descending")), Is.EqualTo(("chk_passedon", "true")));
        Assert.That(view.Descendants("condition").Select(Said), Does.Contain("chk_decision eq 727000001"));
    }

    [Test]
    public void A_view_shows_only_what_it_reads()
    {
        var wrong = views.SelectMany(view => Cells(view).Except(view.Descendants("entity").Single().Elements("attribute").Select(column => (string)column.Attribute("name")!))
                                                        .Select(cell => $"{LabelOf(view)}: {cell}"));

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_view_has_an_order_room_for_its_columns_and_a_description_in_every_language()
    {
        var wrong = views.Where(view => !view.Descendants("entity").Single().Elements("order").Any() || view.Descendants("cell").Any(cell => (int?)cell.Attribute("width") is null or < 60)
                                        || view.Element("Descriptions") is not { } said || !said.Elements().Select(one => (int)one.Attribute("languagecode")!).SequenceEqual([1033, 1031, 1030]))
                         .Select(LabelOf);

        Assert.That(views, Has.Count.EqualTo(108));
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Public_views_of_a_table_differ_in_name_and_say_in_a_sentence_what_they_list()
    {
        var open = package.Tables.ToDictionary(table => table.Key, table => table.Value.Descendants("savedquery").Where(view => view.Element("querytype")!.Value == "0").ToList());

        Assert.Multiple(() =>
        {
            foreach (var (table, its) in open) Assert.That(its.Select(LabelOf), Is.Unique, table);
            Assert.That(open.Values.SelectMany(its => its).Select(view => (string)view.Element("Descriptions")!.Elements().First().Attribute("description")!).Where(text => !text.EndsWith('.')), Is.Empty);
        });
    }

    private XElement View(string table, string name) => package.Tables[table].Descendants("savedquery").Single(view => LabelOf(view) == name);

    private static IEnumerable<string> Cells(XElement view) => view.Descendants("cell").Select(cell => (string)cell.Attribute("name")!);

    private static string Said(XElement condition) => $"{(string?)condition.Attribute("attribute")} {(string?)condition.Attribute("operator")} {(string?)condition.Attribute("value")}";

    private static string LabelOf(XElement view) => (string)view.Element("LocalizedNames")!.Elements().First().Attribute("description")!;
}
