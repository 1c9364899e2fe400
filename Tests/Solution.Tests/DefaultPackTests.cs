using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmChecklists.Domain;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>The pack that ships is whole, fits the columns, and asks no more than it should.</summary>
public partial class DefaultPackTests
{
    private static readonly JsonElement Pack = JsonDocument.Parse(Repository.Read("Solution", "packs", "default.json")).RootElement;
    private static readonly JsonElement[] Checklists = [.. Pack.GetProperty("checklists").EnumerateArray()];
    private static readonly JsonElement[] Items = [.. Checklists.SelectMany(checklist => checklist.GetProperty("items").EnumerateArray())];
    private static readonly JsonElement[] Practices = [.. Pack.GetProperty("practices").EnumerateArray()];

    [Test]
    public void The_product_reads_it_without_a_complaint()
    {
        var problems = new List<string>();

        var pack = PackText.Read(Repository.Read("Solution", "packs", "default.json"), problems);

        Assert.Multiple(() =>
        {
            Assert.That(problems, Is.Empty);
            Assert.That(pack?.Checklists.SelectMany(checklist => checklist.Items).Count(), Is.EqualTo(Items.Length));
            Assert.That(pack?.Practices, Has.Count.EqualTo(Practices.Length));
        });
    }

    [Test]
    public void There_is_a_checklist_for_leaving_each_stage()
    {
        var stages = Checklists.Where(checklist => Text(checklist, "moment") == "leavingStage").Select(checklist => $"{Text(checklist, "key")}: {Text(checklist, "moment")} {checklist.GetProperty("stage").GetInt32()}, {Text(checklist, "name")}");

        Assert.That(stages, Is.EqualTo(new[]
        {
            "qualify: leavingStage 0, Leaving Qualify", "develop: leavingStage 1, Leaving Develop", "propose: leavingStage 2, Leaving Propose", "close: leavingStage 3, Leaving Close",
        }));
    }

    [Test]
    public void Winning_and_losing_ask_why_and_what_should_have_been_seen_earlier()
    {
        foreach (var moment in new[] { "winning", "losing" })
        {
            var items = Checklists.Single(checklist => Text(checklist, "moment") == moment).GetProperty("items").EnumerateArray().ToList();

            Assert.Multiple(() =>
            {
                Assert.That(items, Has.Count.InRange(3, 5), moment);
                Assert.That(items.Where(item => item.TryGetProperty("whyDepth", out _)).Select(item => Text(item, "key")), Is.EqualTo(new[] { moment + ".why" }));
                Assert.That(items.Where(item => Text(item, "enforcement") == "require").Select(item => Text(item, "key")), Is.EqualTo(new[] { moment + ".why" }));
                Assert.That(items.Where(item => Text(item, "enforcement") == "acknowledge").Select(item => Text(item, "key")), Is.EqualTo(new[] { moment + ".earlier" }));
            });
        }
    }

    [Test]
    public void Preparing_a_meeting_asks_little_and_holds_nothing()
    {
        var items = Checklists.Single(checklist => Text(checklist, "moment") == "preparingMeeting").GetProperty("items").EnumerateArray().ToList();

        Assert.Multiple(() =>
        {
            Assert.That(items, Has.Count.InRange(3, 5));
            Assert.That(items.Select(item => Text(item, "enforcement")), Is.All.EqualTo("advise"));
            Assert.That(items.Select(item => item.GetProperty("shelfLifeDays").GetInt32()), Is.All.LessThanOrEqualTo(14), "what was verified for one meeting is asked again for the next");
        });
    }

    [Test]
    public void What_a_customer_can_answer_is_asked_in_three_languages_in_one_open_sentence()
    {
        var asked = Items.Where(item => item.TryGetProperty("askCustomer", out _)).ToList();
        var questions = asked.SelectMany(item => item.GetProperty("askCustomer").EnumerateObject()).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Items.Except(asked).Select(item => Text(item, "key")), Is.EqualTo(new[] { "qualify.lookup", "develop.assumptions", "propose.reader", "close.thanks", "meeting.ask" }), "ours to do, not theirs to answer");
            Assert.That(asked.Select(item => string.Join(" ", item.GetProperty("askCustomer").EnumerateObject().Select(one => one.Name))), Is.All.EqualTo("en de da"));
            Assert.That(questions.Select(one => one.Value.GetString()), Is.All.EndsWith("?"));
            Assert.That(questions.Select(one => one.Value.GetString()!.Length), Is.All.LessThanOrEqualTo(160));
        });
    }

    [Test]
    public void What_they_could_bring_is_said_in_the_same_languages()
    {
        var brought = Items.Where(item => item.TryGetProperty("bring", out _)).Select(item => item.GetProperty("bring")).ToList();

        Assert.That(brought, Has.Count.GreaterThanOrEqualTo(10));
        Assert.That(brought.Select(one => string.Join(" ", one.EnumerateObject().Select(line => line.Name))), Is.All.EqualTo("en de da"));
        Assert.That(brought.SelectMany(one => one.EnumerateObject()).Select(line => line.Value.GetString()), Is.All.EndsWith("."));
    }

    [Test]
    public void German_customers_are_addressed_as_Sie()
    {
        var german = Items.SelectMany(item => new[] { "askCustomer", "bring" }.Where(name => item.TryGetProperty(name, out _)).Select(name => item.GetProperty(name).GetProperty("de").GetString()!));

        Assert.That(german, Is.Not.Empty.And.All.Not.Match(@"\b([Dd]u|[Dd]ich|[Dd]ir|[Dd]ein\w*|ihr|[Ee]uch|[Ee]ure?\w*)\b"));
    }

    [Test]
    public void Some_practices_are_for_some_deals_only_by_account_size_industry_and_value()
    {
        var conditions = Practices.Where(practice => practice.TryGetProperty("condition", out _)).Select(practice => Text(practice, "condition")).ToList();

        foreach (var column in new[] { "industrycode", "numberofemployees", "estimatedvalue" })
            Assert.That(conditions, Has.Some.Contains($"\"{column}\""), column);
    }

    [Test]
    public void It_shows_what_an_item_can_be()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Items.Where(item => item.TryGetProperty("type", out _)).Select(item => Text(item, "type")).Distinct(), Is.SupersetOf(new[] { "choice", "money", "date", "yesNo" }));
            Assert.That(Items.Count(item => item.TryGetProperty("boundTo", out _)), Is.GreaterThanOrEqualTo(2));
            Assert.That(Items.Count(item => item.TryGetProperty("shelfLifeDays", out _)), Is.GreaterThanOrEqualTo(2));
            Assert.That(Items.Count(item => item.TryGetProperty("condition", out _)), Is.GreaterThanOrEqualTo(1));
        });
    }

    [Test]
    public void Keys_are_unique_and_begin_with_their_checklist()
    {
        var strangers = Checklists.SelectMany(checklist => checklist.GetProperty("items").EnumerateArray().Select(item => Text(item, "key"))
                                  .Where(key => !key.StartsWith(Text(checklist, "key") + ".", StringComparison.Ordinal)));

        Assert.Multiple(() =>
        {
            Assert.That(Items.Select(item => Text(item, "key")), Is.Unique);
            Assert.That(Practices.Select(practice => Text(practice, "key")), Is.Unique);
            Assert.That(strangers, Is.Empty);
        });
    }

    [Test]
    public void A_rep_can_answer_a_checklist_and_only_a_little_of_it_holds([Range(0, 3)] int stage)
    {
        var items = Checklists[stage].GetProperty("items").EnumerateArray().ToList();

        var enforcements = items.Select(item => Text(item, "enforcement")).ToList();
        var verified = items.Where(NeedsVerification).Select(item => Text(item, "enforcement"));
        Assert.Multiple(() =>
        {
            Assert.That(items, Has.Count.InRange(6, 8));
            Assert.That(enforcements.Count(enforcement => enforcement == "require"), Is.InRange(1, 2));
            Assert.That(enforcements, Does.Contain("acknowledge").And.Contain("advise"));
            Assert.That(verified, Is.Not.Empty.And.All.EqualTo("require"));
            Assert.That(items.Select(item => Text(item, "kind")), Does.Contain("know").And.Contain("do"));
        });
    }

    [Test]
    public void Words_and_numbers_are_those_of_the_data_model()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Items.Select(item => Text(item, "kind")), Is.All.AnyOf("know", "do"));
            Assert.That(Items.Select(item => Text(item, "enforcement")), Is.All.AnyOf("advise", "acknowledge", "require"));
            Assert.That(Practices.Select(practice => Text(practice, "kind")), Is.All.AnyOf("tip", "example", "warning", "hardQuestion", "prepared"));
            Assert.That(Practices.Select(practice => Text(practice, "kind")).Distinct().Count(), Is.EqualTo(5));
            Assert.That(Items.SelectMany(item => new[] { item.GetProperty("impact").GetInt32(), item.GetProperty("effort").GetInt32() }), Is.All.InRange(1, 5));
        });
    }

    [Test]
    public void Every_practice_stands_beside_an_item_or_a_stage_that_exists()
    {
        var keys = Items.Select(item => Text(item, "key")).ToHashSet();

        var lost = Practices.Where(practice => practice.TryGetProperty("item", out var item)
            ? !keys.Contains(item.GetString()!) || practice.TryGetProperty("stage", out _)
            : !practice.TryGetProperty("stage", out var stage) || stage.GetInt32() is < 0 or > 3);

        Assert.That(lost.Select(practice => Text(practice, "key")), Is.Empty);
    }

    [TestCase("chk_Checklist", "checklists", "key:chk_key name:chk_name introduction:chk_introduction")]
    [TestCase("chk_Item", "items", "key:chk_key question:chk_name whyAsked:chk_whyasked whoSees:chk_whosees")]
    [TestCase("chk_Practice", "practices", "key:chk_key title:chk_name body:chk_body item:chk_itemkey contributor:chk_contributor basis:chk_basis")]
    public void Every_text_fits_its_column(string table, string part, string columns)
    {
        var lengths = XDocument.Parse(Repository.Read("Solution", "src", "Entities", table, "Entity.xml")).Descendants("attribute").Where(column => column.Element("MaxLength") is not null)
                               .ToDictionary(column => column.Element("LogicalName")!.Value, column => (int)column.Element("MaxLength")!);
        var rows = part switch { "checklists" => Checklists, "items" => Items, _ => Practices };

        var tooLong = columns.Split(' ').Select(pair => pair.Split(':')).SelectMany(pair => rows.Where(row => row.TryGetProperty(pair[0], out var text) && text.GetString()!.Length > lengths[pair[1]])
                             .Select(row => $"{pair[0]} of {Text(row, "key")}"));

        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public void Practices_hold_no_html_and_no_links_out()
    {
        var odd = Practices.Where(practice => Markup().IsMatch(Text(practice, "body")));

        Assert.That(odd.Select(practice => Text(practice, "key")), Is.Empty);
    }

    [Test]
    public void Every_item_says_why_it_is_asked_and_who_sees_the_answer_as_the_roles_have_it()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Items.Select(item => Text(item, "whyAsked").Length), Is.All.GreaterThan(80));
            Assert.That(Items.Select(item => Text(item, "whoSees")), Is.All.StartsWith("You, your managers").And.All.Contains("sales operations"));
        });
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static bool NeedsVerification(JsonElement item) => item.TryGetProperty("needsVerification", out var flag) && flag.GetBoolean();

    [GeneratedRegex(@"<[a-zA-Z/!]|https?:|^#|^>", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
