using System.IO.Compression;
using System.Text.Json;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>A customer deletes columns that a published checklist names: deals go on, nothing is asked less, and sales ops are told.</summary>
internal sealed class GoneColumnTests
{
    private const string ForTheNorth =
        "<fetch><entity name='opportunity'><filter><condition attribute='new_region' operator='eq' value='North' /></filter></entity></fetch>";

    private const string Pack = $$"""
        { "pack":"test", "version":1,
          "checklists":[ {"key":"qualify","name":"Leaving Qualify","moment":"leavingStage","stage":0,"items":[
              {"key":"qualify.north","question":"Who signs in the north?","kind":"know","enforcement":"require","impact":5,"effort":2,"whyAsked":"They decide.","whoSees":"You","condition":"{{ForTheNorth}}"},
              {"key":"qualify.size","question":"How large is it?","kind":"know","enforcement":"require","impact":4,"effort":1,"whyAsked":"It matters.","whoSees":"You","boundTo":"opportunity.new_size"}]} ],
          "practices":[ {"key":"north","kind":"tip","title":"In the north","body":"Call early.","stage":0,"condition":"{{ForTheNorth}}"} ] }
        """;

    private Product product = null!;
    private Deals deals = null!;
    private Guid rep;
    private EntityReference deal = null!;

    [SetUp]
    public void PublishAndDeleteTheColumns()
    {
        product = new Product(Columns());
        deals = new Deals(product);
        deals.ImportPack(Pack);
        rep = product.Rep("rita");
        deal = deals.New(rep);
        product.As(rep).Update(new Entity("opportunity", deal.Id) { ["new_region"] = "South", ["new_size"] = "Forty racks" });
        deals.Save(rep, deal, """{"item":"qualify.size","state":"assumed","value":"Forty racks"}""");
        deals.Move(rep, deal, "Develop");
        deals.Move(rep, deal, "Qualify");
        product.Admin.Delete("solution", product.All("solution", ("uniquename", "Regional")).Single().Id);
    }

    [TearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void An_item_whose_condition_cannot_be_decided_any_more_is_asked_and_the_deal_moves_once_it_is_answered()
    {
        Assert.That(() => deals.Move(rep, deal, "Develop"), Throws.TypeOf<DataverseFault>().With.Message.Contains("Who signs in the north?").And.Message.Contains("(CHK10"));

        deals.Save(rep, deal, """{"item":"qualify.north","state":"assumed","value":"Their branch manager"}""");
        deals.Move(rep, deal, "Develop");

        Assert.That(deals.StageOf(deal), Is.EqualTo("Develop"));
    }

    [Test]
    public void An_item_whose_column_is_gone_is_answered_like_any_other()
    {
        deals.Save(rep, deal, """{"item":"qualify.size","state":"assumed","value":"Sixty racks"}""");

        Assert.That(product.All("chk_answer", ("chk_itemkey", "qualify.size")).Single()["chk_value"], Is.EqualTo("Sixty racks"));
        var item = Guidance().GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "qualify.size");
        Assert.That((item.GetProperty("boundTo").GetString(), item.GetProperty("answer").GetProperty("value").GetString()), Is.EqualTo(((string?)null, "Sixty racks")));
    }

    [Test]
    public void A_practice_whose_condition_cannot_be_decided_any_more_is_shown()
    {
        Assert.That(Guidance().GetProperty("practices").EnumerateArray().Select(one => one.GetProperty("key").GetString()), Is.EqualTo(new[] { "north" }));
    }

    [Test]
    public void The_reconciliation_tells_sales_ops_what_is_gone()
    {
        var report = JsonDocument.Parse(Product.Call<string>(product.As(product.User("olga", "Salesperson", "Checklists Sales Ops")), "chk_Reconcile", "Report")).RootElement;

        Assert.That(report.GetProperty("problems").EnumerateArray().Select(one => one.GetString()), Is.EqualTo(new[]
        {
            "Checklist \"qualify\": The condition of the item \"qualify.north\" cannot be used. Line 1: the table \"opportunity\" has no column \"new_region\" to look at.",
            "Checklist \"qualify\": The item \"qualify.size\" is bound to \"opportunity.new_size\", and there is no such column.",
            "The condition of the practice \"north\" cannot be used. Line 1: the table \"opportunity\" has no column \"new_region\" to look at.",
        }));
    }

    private JsonElement Guidance() => JsonDocument.Parse(Product.Call<string>(product.As(rep), "chk_GetGuidance", "Guidance", ("Target", deal))).RootElement;

    /// <summary>A customer's solution with two columns of the deal.</summary>
    private static string Columns()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "Regional.zip");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "customizations.xml", """
            <ImportExportXml><Entities><Entity>
              <Name LocalizedName="Opportunity" OriginalName="Opportunity">Opportunity</Name>
              <EntityInfo><entity Name="Opportunity" unmodified="1"><attributes>
                <attribute PhysicalName="new_Region"><Type>nvarchar</Type><MaxLength>20</MaxLength></attribute>
                <attribute PhysicalName="new_Size"><Type>nvarchar</Type><MaxLength>100</MaxLength></attribute>
              </attributes></entity></EntityInfo>
            </Entity></Entities></ImportExportXml>
            """);
        Add(zip, "solution.xml", """
            <ImportExportXml><SolutionManifest><UniqueName>Regional</UniqueName><Version>1.0</Version><Managed>1</Managed>
              <Publisher><UniqueName>contoso</UniqueName><CustomizationPrefix>new</CustomizationPrefix>
              <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix></Publisher></SolutionManifest></ImportExportXml>
            """);
        return path;
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
