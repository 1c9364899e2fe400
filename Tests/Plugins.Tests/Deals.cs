using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>A deal of a rep, in the first stage of its process, and what people do with it.</summary>
internal sealed class Deals(Product product)
{
    /// <summary>Qualify asks two things, Develop one; one practice goes with an item, one with the stage.</summary>
    public const string Pack = """
        { "pack":"test", "version":1,
          "checklists":[
            {"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"introduction":"Before we invest more.","items":[
              {"key":"qualify.signer","question":"Who signs?","kind":"know","enforcement":"require","needsVerification":true,"impact":5,"effort":2,"whyAsked":"They decide.","whoSees":"You"},
              {"key":"qualify.others","question":"Who else is asked?","kind":"know","enforcement":"acknowledge","impact":2,"effort":1,"whyAsked":"They can stop it.","whoSees":"You"},
              {"key":"qualify.brochure","question":"Which brochure?","kind":"do","enforcement":"advise","impact":1,"effort":1,"whyAsked":"They read.","whoSees":"You"}]},
            {"key":"develop","name":"Leaving Develop","moment":"leavingStage","stage":1,"items":[
              {"key":"develop.budget","question":"Where is the budget?","kind":"know","enforcement":"require","impact":4,"effort":3,"whyAsked":"No budget, no deal.","whoSees":"You"}]}],
          "practices":[
            {"key":"ask.cfo","kind":"tip","title":"Ask the CFO","body":"Call before ten.","item":"qualify.signer"},
            {"key":"qualify.rule","kind":"warning","title":"No demo yet","body":"First the pain.","stage":0}] }
        """;

    public const string SignerVerified = """
        {"item":"qualify.signer","state":"verified","value":"The CFO","source":"By phone","verifiedOn":"2026-01-15","whys":[{"kind":"reason","text":"Over 50,000 he signs","isRootCause":true,"causeType":"organisation"}]}
        """;

    public const string OthersNotYet = """{"item":"qualify.others","state":"notYet","plan":"Ask the CFO","dueOn":"2099-01-15"}""";

    public EntityReference New(Guid owner, string name = "Forty servers")
    {
        var customer = product.As(owner).Create(new Entity("account") { ["name"] = "Northwind" });
        var deal = new Entity("opportunity") { ["name"] = name, ["customerid"] = new EntityReference("account", customer) };
        return new EntityReference("opportunity", product.As(owner).Create(deal));
    }

    public Entity Process(EntityReference deal) => product.All("opportunitysalesprocess", ("opportunityid", deal.Id)).Single();

    public Guid Stage(string name, EntityReference deal) => product.All(
        "processstage", ("stagename", name), ("processid", Process(deal).GetAttributeValue<EntityReference>("processid").Id)).Single().Id;

    public string StageOf(EntityReference deal)
    {
        var active = Process(deal).GetAttributeValue<EntityReference>("activestageid").Id;
        return product.All("processstage", ("processstageid", active)).Single().GetAttributeValue<string>("stagename");
    }

    public void Move(Guid user, EntityReference deal, string stage) => product.As(user).Update(new Entity("opportunitysalesprocess", Process(deal).Id)
    {
        ["activestageid"] = new EntityReference("processstage", Stage(stage, deal)),
    });

    public string Save(Guid user, EntityReference deal, params string[] answers) => Product.Call<string>(
        product.As(user), "chk_SaveAnswers", "Guidance", ("Target", deal), ("Answers", "[" + string.Join(",", answers) + "]"));

    public void ImportPack(string pack = Pack, bool publish = true) =>
        Product.Call<string>(product.Admin, "chk_ImportPack", "Summary", ("Pack", pack), ("Publish", publish));
}
