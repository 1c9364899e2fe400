using CrmChecklists.Dataverse;
using Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmChecklists.Plugins.Tests;

/// <summary>A condition or a bound column that cannot be used is refused before any deal is judged by it.</summary>
internal sealed class ConditionPublishingTests
{
    private const string OfTheReader = "<fetch><entity name='opportunity'><filter><condition attribute='ownerid' operator='eq-userid' /></filter></entity></fetch>";
    private const string Misspelt = "<fetch><entity name='opportunity'><filter><condition attribute='estimatedvalu' operator='ge' value='50000' /></filter></entity></fetch>";
    private const string Big = "<fetch><entity name='opportunity'><filter><condition attribute='estimatedvalue' operator='ge' value='50000' /></filter></entity></fetch>";

    private Product product = null!;
    private IOrganizationService ops = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        ops = product.As(product.User("olga", "Salesperson", "Checklists Sales Ops"));
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void A_draft_names_every_condition_and_bound_column_that_cannot_be_used()
    {
        Import(Pack("draft", OfTheReader, Misspelt, "account.name"), publish: false);
        var draft = product.All("chk_checklist", ("chk_key", "draft")).Single();

        void Publish() => Product.Call<int>(ops, "chk_PublishChecklist", "Version", ("Target", draft.ToEntityReference()));

        Assert.That(Publish, Throws.TypeOf<DataverseFault>().With.Message.EqualTo(
            """
            "Leaving Close" was not published: it would leave reps with questions they cannot answer well.
            1. Its condition cannot be used. Line 1: the operator "eq-userid" on "ownerid" depends on who asks; a condition must say the same to everybody.
            2. The condition of the item "draft.budget" cannot be used. Line 1: the table "opportunity" has no column "estimatedvalu" to look at.
            3. The item "draft.budget" is bound to "account.name", which holds text; its answer is an amount.
            Complete the draft and publish it again. (CHK305)
            """));
    }

    [Test]
    public void A_pack_that_would_publish_them_is_refused_whole()
    {
        void Publish() => Import(Pack("whole", Big, Misspelt, "opportunity.nothing"), publish: true);

        Assert.That(Publish, Throws.TypeOf<DataverseFault>().With.Message.EqualTo(
            """
            The pack was not imported: 2 places are wrong.
            1. Checklist "whole": The condition of the item "whole.budget" cannot be used. Line 1: the table "opportunity" has no column "estimatedvalu" to look at.
            2. Checklist "whole": The item "whole.budget" is bound to "opportunity.nothing", and there is no such column.
            A pack is taken whole or not at all, so that a checklist is never half changed. Correct the places named and import it again. (CHK401)
            """));
        Assert.That(product.All("chk_checklist", ("chk_key", "whole")), Is.Empty);
    }

    [Test]
    public void What_can_be_used_is_published()
    {
        Import(Pack("good", Big, Big, "opportunity.estimatedvalue"), publish: true);

        Assert.That(product.All("chk_checklist", ("chk_key", "good")).Single().GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(727000001));
    }

    [Test]
    public void A_pack_with_a_practice_for_nobody_is_refused_even_as_a_draft()
    {
        void Draft() => Import($$"""{"pack":"p","version":1,"checklists":[],"practices":[{"key":"p.one","kind":"tip","title":"One","body":"One","condition":"{{Misspelt}}"}]}""", publish: false);

        Assert.That(Draft, Throws.TypeOf<DataverseFault>().With.Message.Contains(
            "1. The condition of the practice \"p.one\" cannot be used. Line 1: the table \"opportunity\" has no column \"estimatedvalu\" to look at."));
    }

    [Test]
    public void A_practice_is_refused_when_it_is_written()
    {
        var id = ops.Create(Practice("written", Big));

        void Create() => ops.Create(Practice("refused", OfTheReader));
        void Update() => ops.Update(new Entity("chk_practice", id) { ["chk_condition"] = Misspelt });
        void Clear() => ops.Update(new Entity("chk_practice", id) { ["chk_condition"] = null });

        Assert.That(Create, Throws.TypeOf<DataverseFault>().With.Message.EqualTo(
            """
            The practice was not saved: its condition cannot be used, so nobody could say whom it helps.
            1. Line 1: the operator "eq-userid" on "ownerid" depends on who asks; a condition must say the same to everybody.
            Correct the filter in Advanced Find, download its FetchXML and paste that; or leave the condition empty, and every deal sees the practice. (CHK310)
            """));
        Assert.That(Update, Throws.TypeOf<DataverseFault>().With.Message.Contains("has no column \"estimatedvalu\""));
        Assert.That(Clear, Throws.Nothing);
    }

    [TestCase("estimatedvalue", AttributeTypeCode.Money, "Money")]
    [TestCase("estimatedclosedate", AttributeTypeCode.DateTime, "Day")]
    [TestCase("createdon", AttributeTypeCode.DateTime, "Moment")]
    [TestCase("parentcontactid", AttributeTypeCode.Lookup, "Contact")]
    [TestCase("parentaccountid", AttributeTypeCode.Lookup, "Reference")]
    [TestCase("ownerid", AttributeTypeCode.Owner, "Reference")]
    [TestCase("statuscode", AttributeTypeCode.Status, "Choice")]
    [TestCase("nothing", null, null)]
    public void What_a_column_holds_is_asked_of_the_platform(string column, AttributeTypeCode? type, string? kind)
    {
        var types = ColumnTypes.Of(product.Admin, "opportunity");

        Assert.That((types.TypeOf(column), types.KindOf(column)?.ToString()), Is.EqualTo((type, kind)));
    }

    private static Entity Practice(string key, string condition) => new("chk_practice")
    {
        ["chk_key"] = key,
        ["chk_name"] = "Ask the CFO",
        ["chk_body"] = "Before ten.",
        ["chk_kind"] = new OptionSetValue(727000000),
        ["chk_condition"] = condition,
    };

    private static string Pack(string key, string ofChecklist, string ofItem, string bound) => $$"""
        { "pack":"conditions", "version":1, "practices":[], "checklists":[
          {"key":"{{key}}","name":"Leaving Close","moment":"leavingStage","stage":3,"condition":"{{ofChecklist}}","items":[
            {"key":"{{key}}.budget","question":"How large is the budget?","kind":"know","enforcement":"advise","impact":3,"effort":1,"whyAsked":"It decides.","whoSees":"You",
             "type":"money","boundTo":"{{bound}}","condition":"{{ofItem}}"}]}] }
        """;

    private string Import(string pack, bool publish) => Product.Call<string>(ops, "chk_ImportPack", "Summary", ("Pack", pack), ("Publish", publish));
}
