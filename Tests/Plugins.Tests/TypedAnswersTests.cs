using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Answers that are no text: their form, what the server keeps of them, and columns that are the answer.</summary>
internal sealed class TypedAnswersTests
{
    private const string Pack = """
        { "pack":"typed", "version":1, "practices":[],
          "checklists":[{"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"items":[
            {"key":"q.met","question":"Did we meet who decides?","kind":"know","enforcement":"advise","type":"yesNo","impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.seats","question":"How many seats?","kind":"know","enforcement":"advise","type":"number","impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.when","question":"When must it run?","kind":"know","enforcement":"advise","type":"date","impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.who","question":"Which side decides?","kind":"know","enforcement":"advise","type":"choice","options":[{"key":"it","label":"The IT department"},{"key":"board","label":"The board"}],"impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.person","question":"Who speaks for us?","kind":"know","enforcement":"advise","type":"person","impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.value","question":"How large is it?","kind":"know","enforcement":"require","needsVerification":true,"type":"money","boundTo":"opportunity.estimatedvalue","impact":5,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.likely","question":"How likely is it?","kind":"know","enforcement":"advise","type":"number","boundTo":"opportunity.closeprobability","impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"},
            {"key":"q.industry","question":"Which trade are they in?","kind":"know","enforcement":"advise","type":"choice","boundTo":"account.industrycode","options":[{"key":"1","label":"Accounting"},{"key":"2","label":"Agriculture"}],"impact":1,"effort":1,"whyAsked":"It helps.","whoSees":"You"}]}] }
        """;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        deals = new Deals(product);
        deals.ImportPack(Pack);
        rep = product.Rep("rita");
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [SetUp]
    public void NewDeal() => deal = deals.New(rep);

    [Test]
    public void Numbers_days_and_choices_are_kept_so_that_views_can_compare_them()
    {
        deals.Save(rep, deal, Assumed("q.met", "yes"), Assumed("q.seats", "40.5"), Assumed("q.when", "2027-03-01"), Assumed("q.who", "board"));

        Assert.Multiple(() =>
        {
            Assert.That(Answer("q.met")["chk_value"], Is.EqualTo("yes"));
            Assert.That(Answer("q.seats")["chk_number"], Is.EqualTo(40.5m));
            Assert.That(Answer("q.when")["chk_date"], Is.EqualTo(new DateTime(2027, 3, 1)));
            Assert.That(Guidance("q.who").GetProperty("answer").GetProperty("display").GetString(), Is.EqualTo("The board"));
        });
    }

    [TestCase("q.met", "perhaps", "1. Did we meet who decides? \"perhaps\" is neither yes nor no.")]
    [TestCase("q.seats", "some", "1. How many seats? \"some\" is not a number; write it like 1234.5.")]
    [TestCase("q.when", "1.3.2027", "1. When must it run? \"1.3.2027\" is not a day; write it like 2026-11-22.")]
    [TestCase("q.who", "hr", "1. Which side decides? \"hr\" is none of the options: it, board.")]
    [TestCase("q.person", "Anna", "1. Who speaks for us? \"Anna\" is no person: choose a contact.")]
    public void A_value_of_another_form_is_refused(string item, string value, string sentence)
    {
        var refusal = Assert.Throws<DataverseFault>(() => deals.Save(rep, deal, Assumed(item, value)))!;

        Assert.That(refusal.Message.Split('\n')[1], Is.EqualTo(sentence));
    }

    [Test]
    public void A_person_is_a_contact_and_is_shown_by_name()
    {
        var anna = product.As(rep).Create(new Entity("contact") { ["firstname"] = "Anna", ["lastname"] = "Berg" });

        deals.Save(rep, deal, Assumed("q.person", anna.ToString()));

        Assert.That(Answer("q.person")["chk_value"], Is.EqualTo("Anna Berg"));
        Assert.That(((EntityReference)Answer("q.person")["chk_contactid"]).Id, Is.EqualTo(anna));
        Assert.That(Guidance("q.person").GetProperty("answer").GetProperty("value").GetString(), Is.EqualTo(anna.ToString()));
        Assert.That(Guidance("q.person").GetProperty("answer").GetProperty("display").GetString(), Is.EqualTo("Anna Berg"));
    }

    [Test]
    public void A_person_nobody_can_open_is_refused()
    {
        var refusal = Assert.Throws<DataverseFault>(() => deals.Save(rep, deal, Assumed("q.person", Guid.NewGuid().ToString())))!;

        Assert.That(refusal.Message, Does.StartWith("The answer to \"Who speaks for us?\" was not saved.\n1. The person was not found: choose a contact you can open."));
    }

    [Test]
    public void The_answer_to_a_bound_item_is_written_to_its_column_and_nowhere_else()
    {
        deals.Save(rep, deal, Assumed("q.value", "1200.5"), Assumed("q.likely", "40"));

        Assert.That(Deal().GetAttributeValue<Money>("estimatedvalue").Value, Is.EqualTo(1200.5m));
        Assert.That(Deal()["closeprobability"], Is.EqualTo(40));
        Assert.That(Answer("q.value").Contains("chk_value"), Is.False);
        Assert.That(Guidance("q.value").GetProperty("answer").GetProperty("value").GetString(), Is.EqualTo("1200.5"));
    }

    [TestCase("33.3")]
    public void A_fraction_is_refused_where_the_column_takes_whole_numbers(string value)
    {
        var refusal = Assert.Throws<DataverseFault>(() => deals.Save(rep, deal, Assumed("q.likely", value)))!;

        Assert.That(refusal.Message, Is.EqualTo(
            "The answer to \"How likely is it?\" was not saved: 33.3 is no whole number, and its field on the form takes no other. "
            + "A rounded number would be one nobody said. Write it as a whole number. (CHK214)"));
    }

    [Test]
    public void What_is_written_to_the_column_is_the_answer_and_counts_as_assumed()
    {
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["estimatedvalue"] = new Money(700) });

        var item = Guidance("q.value");

        Assert.That(item.GetProperty("answer").GetProperty("state").GetString(), Is.EqualTo("assumed"));
        Assert.That(item.GetProperty("answer").GetProperty("value").GetString(), Is.EqualTo("700"));
        Assert.That(item.GetProperty("note").GetString(), Is.EqualTo("Its field on the form is filled; nobody has said yet who or what told us."));
    }

    [Test]
    public void Verified_lasts_as_long_as_the_column_says_what_was_verified()
    {
        deals.Save(rep, deal, Verified("q.value", "1200"));
        var before = Guidance("q.value").GetProperty("answer").GetProperty("state").GetString();

        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["estimatedvalue"] = new Money(1500) });

        Assert.That(before, Is.EqualTo("verified"));
        Assert.That(Guidance("q.value").GetProperty("because").GetString(), Is.EqualTo(
            "Its field on the form was changed after it was verified, so it counts as assumed. This one must be verified."));
        var refusal = Assert.Throws<DataverseFault>(() => deals.Move(rep, deal, "Develop"))!;
        Assert.That(refusal.Message, Does.Contain("1. How large is it? Its field on the form was changed after it was verified"));
    }

    [Test]
    public void Verifying_again_what_the_column_says_now_lets_the_deal_pass()
    {
        deals.Save(rep, deal, Verified("q.value", "1200"));
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["estimatedvalue"] = new Money(1500) });

        deals.Save(rep, deal, """{"item":"q.value","state":"verified","source":"The CFO, by mail","verifiedOn":"2026-01-15"}""");
        deals.Move(rep, deal, "Develop");

        Assert.That(deals.StageOf(deal), Is.EqualTo("Develop"));
        Assert.That(Deal().GetAttributeValue<Money>("estimatedvalue").Value, Is.EqualTo(1500));
    }

    [Test]
    public void A_value_written_into_the_answers_row_itself_lands_in_the_column_too()
    {
        deals.Save(rep, deal, Assumed("q.value", "100"));

        product.As(rep).Update(new Entity("chk_answer", Answer("q.value").Id) { ["chk_value"] = "250" });

        Assert.That(Deal().GetAttributeValue<Money>("estimatedvalue").Value, Is.EqualTo(250));
        Assert.That(Answer("q.value").Contains("chk_value"), Is.False);
    }

    [Test]
    public void A_column_of_the_account_is_written_on_the_deals_account()
    {
        deals.Save(rep, deal, Assumed("q.industry", "2"));

        var account = product.All("account", ("accountid", Deal().GetAttributeValue<EntityReference>("customerid").Id)).Single();
        Assert.That(account.GetAttributeValue<OptionSetValue>("industrycode").Value, Is.EqualTo(2));
        Assert.That(Guidance("q.industry").GetProperty("answer").GetProperty("display").GetString(), Is.EqualTo("Agriculture"));
    }

    [Test]
    public void A_deal_without_an_account_has_no_field_for_such_an_answer()
    {
        var contact = product.As(rep).Create(new Entity("contact") { ["lastname"] = "Berg" });
        var alone = new EntityReference("opportunity", product.As(rep).Create(new Entity("opportunity")
        {
            ["name"] = "Alone", ["customerid"] = new EntityReference("contact", contact),
        }));

        var refusal = Assert.Throws<DataverseFault>(() => deals.Save(rep, alone, Assumed("q.industry", "2")))!;

        Assert.That(refusal.Message, Is.EqualTo(
            "The answer to \"Which trade are they in?\" was not saved: it belongs into a field of the account, and this deal has no account. "
            + "An answer nobody finds on the form would be a second truth. Choose the deal's account first, then answer again. (CHK212)"));
    }

    [TestCase("chk_waiveduntil")]
    [TestCase("chk_date")]
    [TestCase("chk_expireson")]
    public void What_the_server_keeps_nobody_writes_by_hand(string column)
    {
        deals.Save(rep, deal, Assumed("q.who", "it"));

        var refusal = Assert.Throws<DataverseFault>(() => product.Admin.Update(new Entity("chk_answer", Answer("q.who").Id) { [column] = new DateTime(2099, 1, 1) }))!;

        Assert.That(refusal.Message, Is.EqualTo(
            $"The answer was not saved: {column} is kept by the server, from the whys, the waivers and the value themselves, "
            + "so that it cannot say anything else than they do. Leave it out and save again. (CHK211)"));
    }

    private static string Assumed(string item, string value) => $$"""{"item":"{{item}}","state":"assumed","value":"{{value}}"}""";

    private static string Verified(string item, string value) =>
        $$"""{"item":"{{item}}","state":"verified","value":"{{value}}","source":"The CFO, by phone","verifiedOn":"2026-01-15"}""";

    private Entity Answer(string key) => product.All("chk_answer", ("chk_opportunityid", deal.Id), ("chk_itemkey", key)).Single();

    private Entity Deal() => product.All("opportunity", ("opportunityid", deal.Id)).Single();

    private JsonElement Guidance(string key)
    {
        var text = Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal));
        return JsonDocument.Parse(text).RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("key").GetString() == key);
    }
}
