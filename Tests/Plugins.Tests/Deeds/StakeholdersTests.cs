using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Deeds;

/// <summary>People in the deal: what part they play, where they stand, what they feel, and what says so.</summary>
internal sealed class StakeholdersTests
{
    private const int Signs = 0;
    private const int Champion = 2;
    private const int Sceptical = 1;
    private const int Fights = 4;
    private const int Worried = 0;
    private const string Heard = "She asked three times who else runs it";

    private static readonly DateTime Today = DateTime.UtcNow.Date;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;
    private EntityReference ada = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack();
        rep = product.Rep("rita");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal()
    {
        deal = deals.New(rep);
        ada = Contact("Ada", "Byrne", "Plant manager");
    }

    [Test]
    public void A_person_has_the_contacts_name_the_deals_owner_and_no_day_while_nothing_is_learned()
    {
        var manager = product.User("mara", "Sales Manager", "Checklists Manager");

        var id = product.As(manager).Create(Person(("chk_name", "Somebody"), ("chk_learnedon", Today.AddDays(-9))));

        var row = Row(id);
        Assert.That(row["chk_name"], Is.EqualTo("Ada Byrne"));
        Assert.That(((EntityReference)row["ownerid"]).Id, Is.EqualTo(rep));
        Assert.That(row.Contains("chk_learnedon"), Is.False);
    }

    [Test]
    public void An_attitude_without_what_says_so_is_refused_on_every_road()
    {
        const string sentence = "What you know about Ada Byrne was not saved yet.\n1. What says so is missing: what did they say or do?\n"
            + "What somebody thinks or feels stays a guess until we say what we saw or heard, and colleagues will act on it. Complete it and save again. (CHK611)";
        var bo = Contact("Bo", "Lind", null);
        var known = product.As(rep).Create(new Entity("chk_stakeholder") { ["chk_opportunityid"] = deal, ["chk_contactid"] = bo, ["chk_dealrole"] = Choice(Champion) });
        Entity guessed() => Person(("chk_attitude", Choice(Sceptical)));

        Action[] roads =
        [
            () => product.As(rep).Create(guessed()),
            () => product.As(rep).Execute(new OrganizationRequest("Upsert") { ["Target"] = guessed() }),
            () => product.Admin.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection([guessed()]) { EntityName = "chk_stakeholder" } }),
            () => Update(known, ("chk_feeling", Choice(Worried))),
        ];

        foreach (var road in roads)
            Assert.That(Assert.Throws<DataverseFault>(() => road())!.Message.Replace("Bo Lind", "Ada Byrne"), Is.EqualTo(sentence));
    }

    [Test]
    public void The_day_follows_what_was_learned()
    {
        var id = product.As(rep).Create(Person(("chk_attitude", Choice(Sceptical)), ("chk_evidence", Heard)));
        Assert.That(Row(id)["chk_learnedon"], Is.EqualTo(Today));
        product.Force(new Entity("chk_stakeholder", id) { ["chk_learnedon"] = Today.AddDays(-30) });

        Update(id, ("chk_dealrole", Choice(Champion)), ("chk_learnedon", Today), ("chk_name", "Somebody"));
        Assert.That((Row(id)["chk_learnedon"], Row(id)["chk_name"]), Is.EqualTo(((object)Today.AddDays(-30), (object)"Ada Byrne")), "another role teaches nothing about where they stand");

        Update(id, ("chk_attitude", Choice(Sceptical)));
        Assert.That(Row(id)["chk_learnedon"], Is.EqualTo(Today), "still so, as of today");

        Update(id, ("chk_attitude", null!));
        Assert.That(Row(id).Contains("chk_learnedon"), Is.False);
    }

    [Test]
    public void A_person_is_in_a_deal_once()
    {
        product.As(rep).Create(Person());

        Assert.That(Assert.Throws<DataverseFault>(() => product.As(rep).Create(Person()))!.Message, Is.EqualTo(
            "Ada Byrne is among the people of this deal already, perhaps as inactive. Two entries would soon say two things. Open the one that is there and change it. (CHK614)"));
    }

    [Test]
    public void By_the_key_of_deal_and_contact_a_client_writes_without_looking_first()
    {
        Entity keyed(params (string, object)[] values)
        {
            var row = new Entity("chk_stakeholder", new KeyAttributeCollection { ["chk_opportunityid"] = deal, ["chk_contactid"] = ada });
            foreach (var (column, value) in values)
                row[column] = value;
            return row;
        }

        product.As(rep).Execute(new OrganizationRequest("Upsert") { ["Target"] = keyed(("chk_dealrole", Choice(Signs))) });
        product.As(rep).Execute(new OrganizationRequest("Upsert") { ["Target"] = keyed(("chk_attitude", Choice(Fights)), ("chk_evidence", Heard)) });

        var row = product.All("chk_stakeholder", ("chk_opportunityid", deal.Id)).Single();
        Assert.That((row["chk_dealrole"], row["chk_attitude"]), Is.EqualTo(((object)Choice(Signs), (object)Choice(Fights))));
    }

    [Test]
    public void A_person_stays_who_and_where_they_are()
    {
        const string sentence = "Ada Byrne stays who and where they are: under another contact or deal this would say something of somebody nobody spoke of. Add the other person instead. (CHK613)";
        var id = product.As(rep).Create(Person());

        Assert.That(Assert.Throws<DataverseFault>(() => Update(id, ("chk_contactid", Contact("Bo", "Lind", null))))!.Message, Is.EqualTo(sentence));
        Assert.That(Assert.Throws<DataverseFault>(() => Update(id, ("chk_contactid", null!)))!.Message, Is.EqualTo(sentence));
        Assert.That(Assert.Throws<DataverseFault>(() => Update(id, ("chk_opportunityid", deals.New(rep))))!.Message, Is.EqualTo(sentence));
    }

    [TestCase("chk_contactid")]
    [TestCase("chk_opportunityid")]
    public void Nobody_in_particular_and_a_person_in_no_deal_are_refused(string without)
    {
        var person = Person();
        person.Attributes.Remove(without);

        Assert.That(Assert.Throws<DataverseFault>(() => product.As(rep).Create(person))!.Message, Is.EqualTo(
            "The person was not added: that takes a deal, and a contact you can open. Choose the contact on the deal, or have it shared with you first. (CHK612)"));
    }

    [Test]
    public void The_guidance_tells_who_takes_part_by_the_part_they_play()
    {
        var bo = Contact("Bo", "Lind", null);
        product.As(rep).Create(new Entity("chk_stakeholder") { ["chk_opportunityid"] = deal, ["chk_contactid"] = bo, ["chk_dealrole"] = Choice(Champion) });
        product.As(rep).Create(Person(("chk_attitude", Choice(Sceptical)), ("chk_feeling", Choice(Worried)), ("chk_strength", 3), ("chk_evidence", Heard)));
        var gone = product.As(rep).Create(new Entity("chk_stakeholder") { ["chk_opportunityid"] = deal, ["chk_contactid"] = Contact("Cy", "Voss", null), ["chk_dealrole"] = Choice(Champion) });
        product.As(rep).Update(new Entity("chk_stakeholder", gone) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

        var people = Guidance().GetProperty("people").EnumerateArray().ToList();

        Assert.That(people, Has.Count.EqualTo(2), "who is inactive takes no part any more");
        Assert.That(people[0].GetProperty("contact").GetRawText(), Is.EqualTo($$"""{"id":"{{ada.Id}}","name":"Ada Byrne","job":"Plant manager"}"""));
        Assert.That(new[] { "role", "attitude", "feeling", "evidence", "learnedOn" }.Select(name => people[0].GetProperty(name).GetString()),
            Is.EqualTo(new[] { "signs", "sceptical", "worried", Heard, Today.ToString("yyyy-MM-dd") }));
        Assert.That(people[0].GetProperty("strength").GetInt32(), Is.EqualTo(3));
        Assert.That((people[1].GetProperty("contact").GetProperty("name").GetString(), people[1].GetProperty("attitude").ValueKind), Is.EqualTo(("Bo Lind", JsonValueKind.Null)));
    }

    [Test]
    public void Of_a_contact_that_is_deleted_the_name_is_left()
    {
        var id = product.As(rep).Create(Person());

        product.Admin.Delete("contact", ada.Id);

        Assert.That((Row(id).Contains("chk_contactid"), Row(id)["chk_name"]), Is.EqualTo((false, (object)"Ada Byrne")));
        Assert.That(Guidance().GetProperty("people")[0].GetProperty("contact").GetRawText(), Is.EqualTo("""{"id":null,"name":"Ada Byrne","job":null}"""));
    }

    private JsonElement Guidance() => JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal))).RootElement;

    private Entity Person(params (string Column, object Value)[] more)
    {
        var row = new Entity("chk_stakeholder") { ["chk_opportunityid"] = deal, ["chk_contactid"] = ada, ["chk_dealrole"] = Choice(Signs) };
        foreach (var (column, value) in more)
            row[column] = value;
        return row;
    }

    private EntityReference Contact(string first, string last, string? job) =>
        new("contact", product.As(rep).Create(new Entity("contact") { ["firstname"] = first, ["lastname"] = last, ["jobtitle"] = job }));

    private void Update(Guid id, params (string Column, object Value)[] values)
    {
        var row = new Entity("chk_stakeholder", id);
        foreach (var (column, value) in values)
            row[column] = value;
        product.As(rep).Update(row);
    }

    private Entity Row(Guid id) => product.All("chk_stakeholder", ("chk_stakeholderid", id)).Single();

    private static OptionSetValue Choice(int ordinal) => new(727_000_000 + ordinal);
}
