using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Deeds;

/// <summary>Promises either way: written as rows by whatever road, judged alike, told in the guidance.</summary>
internal sealed class CommitmentsTests
{
    private const int Ours = 0;
    private const int Theirs = 1;
    private const int Open = 0;
    private const int Kept = 1;
    private const int NotKept = 2;
    private const int Withdrawn = 3;

    private static readonly DateTime Today = DateTime.UtcNow.Date;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private Guid manager;
    private EntityReference deal = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
        manager = product.User("mona", "Sales Manager", "Checklists Manager");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal() => deal = deals.New(rep);

    [Test]
    public void A_promise_is_open_a_promise_and_the_deals_owners_unless_said_otherwise()
    {
        var id = product.As(manager).Create(new Entity("chk_commitment")
        {
            ["chk_name"] = "Send the security paper", ["chk_opportunityid"] = deal, ["chk_side"] = Choice(Ours), ["chk_dueon"] = Today.AddDays(5),
        });

        var row = Row(id);
        Assert.That((row["chk_kind"], row["chk_state"]), Is.EqualTo(((object)Choice(0), (object)Choice(Open))));
        Assert.That(((EntityReference)row["ownerid"]).Id, Is.EqualTo(rep));
        Assert.That(row.Contains("chk_settledon"), Is.False);
    }

    [Test]
    public void A_promise_that_says_too_little_is_refused_on_every_road()
    {
        const string sentence = "The promise was not saved yet.\n1. \"Brochure\" is a single word: say in two or more what was promised.\n2. The day is missing: by when was it promised?\n"
            + "A promise can be kept when everybody who reads it knows what was promised, by whom and by when. Complete it and save again. (CHK601)";
        Entity unsound() => new("chk_commitment") { ["chk_name"] = "Brochure", ["chk_opportunityid"] = deal, ["chk_side"] = Choice(Theirs) };
        var id = Promise();

        Action[] roads =
        [
            () => product.As(rep).Create(unsound()),
            () => product.Admin.Create(unsound()),
            () => product.As(rep).Execute(new OrganizationRequest("Upsert") { ["Target"] = unsound() }),
            () => product.As(rep).Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection([unsound()]) { EntityName = "chk_commitment" } }),
            () => product.As(rep).Update(new Entity("chk_commitment", id) { ["chk_name"] = "Brochure", ["chk_dueon"] = null }),
        ];

        foreach (var road in roads)
            Assert.That(Assert.Throws<DataverseFault>(() => road())!.Message, Is.EqualTo(sentence));
        Assert.That(product.All("chk_commitment", ("chk_opportunityid", deal.Id)), Has.Count.EqualTo(1));
    }

    [Test]
    public void The_day_it_was_kept_is_today_unless_said_and_goes_with_the_state()
    {
        var id = Promise();

        Update(id, ("chk_state", Choice(Kept)));
        Assert.That(Row(id)["chk_settledon"], Is.EqualTo(Today));

        Update(id, ("chk_state", Choice(NotKept)), ("chk_settledon", Today.AddDays(-3)));
        Assert.That(Row(id)["chk_settledon"], Is.EqualTo(Today.AddDays(-3)));

        Update(id, ("chk_name", "Send the whole security paper"));
        Assert.That(Row(id)["chk_settledon"], Is.EqualTo(Today.AddDays(-3)), "another wording is no other day");

        Update(id, ("chk_state", Choice(Kept)));
        Assert.That(Row(id)["chk_settledon"], Is.EqualTo(Today), "another state is");

        Update(id, ("chk_state", Choice(Withdrawn)));
        Assert.That(Row(id).Contains("chk_settledon"), Is.False);
    }

    [Test]
    public void What_has_not_come_yet_or_is_open_was_not_settled()
    {
        var id = Promise();

        Assert.That(() => Update(id, ("chk_state", Choice(Kept)), ("chk_settledon", Today.AddDays(3))), Throws.TypeOf<DataverseFault>().With.Message.Contains(": that day has not come yet."));
        Assert.That(() => Update(id, ("chk_settledon", Today)), Throws.TypeOf<DataverseFault>().With.Message.Contains("1. A day on which it was settled goes only with what was kept or not kept; leave it out."));
        Assert.That(Row(id)["chk_state"], Is.EqualTo(Choice(Open)));
    }

    [Test]
    public void A_promise_stays_with_its_deal_and_in_sight()
    {
        var id = Promise();

        Assert.That(Assert.Throws<DataverseFault>(() => Update(id, ("chk_opportunityid", deals.New(rep))))!.Message, Is.EqualTo(
            "The promise \"Send the security paper\" stays with its deal: in another one it would say that somebody promised what they never did. Write a new promise there instead. (CHK603)"));
        Assert.That(Assert.Throws<DataverseFault>(() => Update(id, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))))!.Message, Is.EqualTo(
            "The promise \"Send the security paper\" was not put away: there are no inactive promises, because nobody could tell whether one still stands. "
            + "Say that it was kept or not kept, or withdraw it. (CHK604)"));
    }

    [Test]
    public void A_promise_by_itself_is_refused()
    {
        const string sentence = "The promise was not saved: it belongs to no deal, so nobody would ever be reminded of it. Open the deal and write it down there. (CHK602)";

        Assert.That(Assert.Throws<DataverseFault>(() => product.As(rep).Create(new Entity("chk_commitment")
        {
            ["chk_name"] = "Send the security paper", ["chk_side"] = Choice(Ours), ["chk_dueon"] = Today,
        }))!.Message, Is.EqualTo(sentence));
    }

    [Test]
    public void The_guidance_lists_open_promises_by_day_then_the_newest_that_are_over()
    {
        var contact = product.As(rep).Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "Byrne" });
        Promise("Send the offer", Ours, Today.AddDays(9));
        Promise("Name the signer", Theirs, Today.AddDays(2), ("chk_contactid", new EntityReference("contact", contact)), ("chk_note", "She will ask the board"));
        Promise("Show the plant", Theirs, Today.AddDays(-9));
        Promise("Bring the price list", Ours, Today.AddDays(-20), ("chk_state", Choice(Kept)), ("chk_settledon", Today.AddDays(-20)));
        Promise("Bring the contract", Ours, Today.AddDays(-10), ("chk_state", Choice(NotKept)), ("chk_settledon", Today.AddDays(-10)));

        var page = Guidance();

        Assert.That(page.GetProperty("commitments").EnumerateArray().Select(one => $"{one.GetProperty("what")}: {one.GetProperty("side")} {one.GetProperty("state")} {one.GetProperty("isLate")}"), Is.EqualTo(new[]
        {
            "Show the plant: theirs open True", "Name the signer: theirs open False", "Send the offer: ours open False", "Bring the contract: ours notKept False", "Bring the price list: ours kept False",
        }));
        var named = page.GetProperty("commitments")[1];
        Assert.That((named.GetProperty("contact").GetProperty("name").GetString(), named.GetProperty("note").GetString(), named.GetProperty("dueOn").GetString()),
            Is.EqualTo(("Ada Byrne", "She will ask the board", Today.AddDays(2).ToString("yyyy-MM-dd"))));
        Assert.That(page.GetProperty("keptRate").GetRawText(), Is.EqualTo("""{"ours":{"kept":1,"of":2},"theirs":{"kept":0,"of":1}}"""));
    }

    [Test]
    public void Of_many_that_are_over_the_newest_twenty_are_shown_and_all_are_counted()
    {
        for (var i = 1; i <= 23; i++)
            Promise($"Bring list {i}", Ours, Today.AddDays(-i), ("chk_state", Choice(Kept)), ("chk_settledon", Today.AddDays(-i)));

        var page = Guidance();

        Assert.That(page.GetProperty("commitments").EnumerateArray().Select(one => one.GetProperty("what").GetString()), Is.EqualTo(Enumerable.Range(1, 20).Select(i => $"Bring list {i}")));
        Assert.That(page.GetProperty("keptRate").GetProperty("ours").GetRawText(), Is.EqualTo("""{"kept":23,"of":23}"""));
    }

    private JsonElement Guidance() => JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal))).RootElement;

    private Guid Promise() => Promise("Send the security paper", Ours, Today.AddDays(5));

    private Guid Promise(string what, int side, DateTime day, params (string Column, object Value)[] more)
    {
        var row = new Entity("chk_commitment") { ["chk_name"] = what, ["chk_opportunityid"] = deal, ["chk_side"] = Choice(side), ["chk_dueon"] = day };
        foreach (var (column, value) in more)
            row[column] = value;
        return product.As(rep).Create(row);
    }

    private void Update(Guid id, params (string Column, object Value)[] values)
    {
        var row = new Entity("chk_commitment", id);
        foreach (var (column, value) in values)
            row[column] = value;
        product.As(rep).Update(row);
    }

    private Entity Row(Guid id) => product.All("chk_commitment", ("chk_commitmentid", id)).Single();

    private static OptionSetValue Choice(int ordinal) => new(727_000_000 + ordinal);
}
