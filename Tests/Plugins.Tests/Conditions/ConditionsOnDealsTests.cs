using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The whole way of a condition: from real deals through the one read of their row, against Advanced Find as users in several time zones run it.</summary>
internal sealed class ConditionsOnDealsTests
{
    private static readonly (int Code, TimeZoneInfo Zone)[] Zones =
    [
        (92, TimeZoneInfo.Utc), (4, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")), (110, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")),
        (290, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland")),
    ];

    private Product product = null!;
    private List<Guid> deals = null!;

    [OneTimeSetUp]
    public void Install()
    {
        product = new Product();
        var rep = product.As(product.Rep("rita"));
        var accounts = new[] { Account(rep, "Northwind", 1), Account(rep, "CONTOSO", 7), Account(rep, "École", null) };
        deals = [.. Enumerable.Range(0, 24).Select(i => rep.Create(Deal(i, accounts[i % accounts.Length])))];
    }

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [TestCase("<condition attribute='name' operator='like' value='%SERVER%' />")]
    [TestCase("<condition attribute='name' operator='eq' value='cafe 3' />")]
    [TestCase("<condition attribute='estimatedvalue' operator='ge' value='5000' />")]
    [TestCase("<condition attribute='estimatedvalue' operator='null' />")]
    [TestCase("<condition attribute='opportunityratingcode' operator='in'><value>1</value><value>3</value></condition>")]
    [TestCase("<condition attribute='decisionmaker' operator='ne' value='1' />")]
    [TestCase("<condition attribute='estimatedclosedate' operator='next-x-days' value='3' />")]
    [TestCase("<condition attribute='estimatedclosedate' operator='today' />")]
    [TestCase("<condition attribute='createdon' operator='today' />")]
    [TestCase("<condition attribute='createdon' operator='last-x-hours' value='2' />")]
    [TestCase("<condition attribute='createdon' operator='olderthan-x-days' value='1' />")]
    [TestCase("<condition attribute='closeprobability' operator='between'><value>20</value><value>60</value></condition>")]
    [TestCase("<condition entityname='a' attribute='industrycode' operator='eq' value='7' />", "<link-entity name='account' from='accountid' to='customerid' link-type='outer' alias='a' />")]
    [TestCase("<condition attribute='statecode' operator='eq' value='0' />", "<link-entity name='account' from='accountid' to='customerid' link-type='inner' alias='a'><filter><condition attribute='name' operator='begins-with' value='ecole' /></filter></link-entity>")]
    public void A_condition_applies_to_the_deals_that_advanced_find_shows(string condition, string link = "")
    {
        var fetchXml = $"<fetch><entity name='opportunity'><attribute name='name' /><filter>{condition}</filter>{link}</entity></fetch>";
        var problems = new List<FormattableString>();
        var read = Condition.Read(fetchXml, problems)!;
        Assert.That(problems, Is.Empty);

        foreach (var (code, zone) in Zones)
        {
            product.Admin.Update(new Entity("usersettings", product.AdminId) { ["timezonecode"] = code });
            var shown = product.Admin.RetrieveMultiple(new FetchExpression(fetchXml)).Entities.Select(row => row.Id).Order();
            var applies = deals.Where(deal => read.Applies(DealRow.Read(product.Admin, deal, read.Columns)!.Facts, DateTime.UtcNow, zone)).Order();

            Assert.That(applies, Is.EqualTo(shown), zone.Id);
        }
    }

    private static Guid Account(IOrganizationService service, string name, int? industry) =>
        service.Create(new Entity("account") { ["name"] = name, ["industrycode"] = industry is { } code ? new OptionSetValue(code) : null });

    private static Entity Deal(int i, Guid account)
    {
        var deal = new Entity("opportunity")
        {
            ["name"] = i % 3 == 0 ? $"Café {i}" : $"Forty servers {i}",
            ["customerid"] = new EntityReference("account", account),
            ["decisionmaker"] = i % 2 == 0,
            ["opportunityratingcode"] = new OptionSetValue(1 + (i % 3)),
            ["closeprobability"] = i * 4,
        };
        if (i % 4 != 0)
            deal["estimatedvalue"] = new Money(i * 1000);
        if (i % 5 != 0)
            deal["estimatedclosedate"] = DateTime.UtcNow.Date.AddDays((i % 7) - 3);
        return deal;
    }
}
