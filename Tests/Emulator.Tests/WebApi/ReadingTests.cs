using System.Xml.Linq;

namespace Emulator.Tests.WebApi;

public sealed class ReadingTests : WebApiFixture
{
    private Guid account;

    [OneTimeSetUp]
    public async Task Rows()
    {
        account = await Create("accounts", """{"name":"Fabrikam","revenue":2500000.5}""");
        foreach (var number in new[] { 1, 2, 3 })
            await Create("contacts", $$"""{"lastname":"Reader {{number}}","parentcustomerid_account@odata.bind":"/accounts({{account}})"}""");
    }

    [Test]
    public async Task A_row_shows_the_selected_columns_its_key_and_its_etag_with_null_for_what_is_empty()
    {
        var row = await Read($"accounts({account})?$select=name,telephone1");

        Assert.That((string?)row["name"], Is.EqualTo("Fabrikam"));
        Assert.That((string?)row["accountid"], Is.EqualTo(account.ToString()));
        Assert.That(row.AsObject().ContainsKey("telephone1") && row["telephone1"] is null, Is.True);
        Assert.That((string?)row["@odata.etag"], Does.Match("^W/\"[0-9]+\"$"));
        Assert.That(row.AsObject().ContainsKey("revenue"), Is.False);
    }

    [TestCase("lastname eq 'reader 2'", "Reader 2")]
    [TestCase("endswith(lastname,'2')", "Reader 2")]
    [TestCase("contains(lastname,'der 2')", "Reader 2")]
    [TestCase("startswith(lastname,'Reader') and not (lastname eq 'Reader 1') and lastname ne 'Reader 3'", "Reader 2")]
    [TestCase("Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=['Reader 2','Nobody'])", "Reader 2")]
    [TestCase("parentcustomerid_account/name eq 'Fabrikam' and lastname eq 'Reader 2'", "Reader 2")]
    [TestCase("lastname eq @name&@name='Reader 2'", "Reader 2")]
    [TestCase("Microsoft.Dynamics.CRM.Today(PropertyName='createdon') and lastname eq 'Reader 2'", "Reader 2")]
    [TestCase("createdon gt 2020-01-01T00:00:00Z and lastname eq 'Reader 2'", "Reader 2")]
    public async Task A_filter_finds_the_row(string filter, string expected)
    {
        var rows = await Read($"contacts?$select=lastname&$filter={filter}");

        Assert.That(Texts(rows, "lastname"), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public async Task Any_and_all_look_at_the_rows_of_a_collection()
    {
        var any = await Read("accounts?$select=name&$filter=contact_customer_accounts/any(c:c/lastname eq 'Reader 3')");
        var all = await Read("accounts?$select=name&$filter=name eq 'Fabrikam' and contact_customer_accounts/all(c:c/lastname eq 'Reader 3')");

        Assert.That(Texts(any, "name"), Is.EqualTo(new[] { "Fabrikam" }));
        Assert.That(Texts(all, "name"), Is.Empty);
    }

    [Test]
    public async Task Pages_follow_each_other_by_the_next_link_until_the_last_one()
    {
        var first = await Read("contacts?$select=lastname&$filter=startswith(lastname,'Reader')&$orderby=lastname desc", ("Prefer", "odata.maxpagesize=2"));
        var second = await Read((string)first["@odata.nextLink"]!);

        Assert.That(Texts(first, "lastname"), Is.EqualTo(new[] { "Reader 3", "Reader 2" }));
        Assert.That(Texts(second, "lastname"), Is.EqualTo(new[] { "Reader 1" }));
        Assert.That(second["@odata.nextLink"], Is.Null);
    }

    [Test]
    public async Task Expanding_a_lookup_and_a_collection_brings_the_related_rows()
    {
        var contacts = await Read("contacts?$select=lastname&$expand=parentcustomerid_account($select=name)&$filter=lastname eq 'Reader 1'");
        var row = await Read($"accounts({account})?$select=name&$expand=contact_customer_accounts($select=lastname;$orderby=lastname desc;$top=2)");

        Assert.That((string?)contacts["value"]![0]!["parentcustomerid_account"]!["name"], Is.EqualTo("Fabrikam"));
        Assert.That(row["contact_customer_accounts"]!.AsArray().Select(c => (string?)c!["lastname"]), Is.EqualTo(new[] { "Reader 3", "Reader 2" }));
        Assert.That(Texts(await Read((string)row["contact_customer_accounts@odata.nextLink"]!), "lastname"), Is.EqualTo(new[] { "Reader 3", "Reader 2" }));
    }

    [Test]
    public async Task A_lookup_comes_with_its_name_table_and_navigation_when_annotations_are_asked_for()
    {
        var rows = await Read("contacts?$select=_parentcustomerid_value&$filter=lastname eq 'Reader 1'", ("Prefer", "odata.include-annotations=\"*\""));
        var row = rows["value"]![0]!;

        Assert.That((string?)row["_parentcustomerid_value"], Is.EqualTo(account.ToString()));
        Assert.That((string?)row["_parentcustomerid_value@OData.Community.Display.V1.FormattedValue"], Is.EqualTo("Fabrikam"));
        Assert.That((string?)row["_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"], Is.EqualTo("account"));
        Assert.That((string?)row["_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"], Is.EqualTo("parentcustomerid_account"));
    }

    [Test]
    public async Task A_property_a_navigation_and_counts_have_addresses_of_their_own()
    {
        var name = await Read($"accounts({account})/name");
        var contacts = await Read($"accounts({account})/contact_customer_accounts?$select=lastname&$orderby=lastname");
        var count = await Client.GetStringAsync($"accounts({account})/contact_customer_accounts/$count");

        Assert.That((string?)name["value"], Is.EqualTo("Fabrikam"));
        Assert.That(Texts(contacts, "lastname"), Is.EqualTo(new[] { "Reader 1", "Reader 2", "Reader 3" }));
        Assert.That(count.TrimStart('\uFEFF'), Is.EqualTo("3"));
    }

    [Test]
    public async Task FetchXML_leaves_out_nulls_and_gives_a_cookie_for_the_next_page()
    {
        const string fetch = "<fetch count='2'><entity name='contact'><attribute name='lastname'/><attribute name='firstname'/><order attribute='lastname'/>" +
                             "<filter><condition attribute='lastname' operator='like' value='Reader%'/></filter></entity></fetch>";

        var rows = await Read("contacts?fetchXml=" + Uri.EscapeDataString(fetch), ("Prefer", "odata.include-annotations=\"*\""));

        Assert.That(Texts(rows, "lastname"), Is.EqualTo(new[] { "Reader 1", "Reader 2" }));
        Assert.That(rows["value"]![0]!.AsObject().ContainsKey("firstname"), Is.False);
        Assert.That((string?)rows["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"], Does.StartWith("<cookie pagenumber=\"2\" "));
    }

    [Test]
    public async Task Apply_groups_and_aggregates()
    {
        var rows = await Read("contacts?$apply=filter(startswith(lastname,'Reader'))/groupby((parentcustomerid_account/name),aggregate($count as total))");

        Assert.That((int?)rows["value"]![0]!["total"], Is.EqualTo(3));
        Assert.That((string?)rows["value"]![0]!["parentcustomerid_account_name"], Is.EqualTo("Fabrikam"));
    }

    [TestCase("accounts?$skip=5", 400, "The query parameter $skip is not supported.")]
    [TestCase("accounts?$search=x", 400, "The query parameter $search is not supported.")]
    [TestCase("accounts?$format=json", 400, "The query parameter $format is not supported.")]
    [TestCase("accounts?$select=nothing", 400, "Could not find a property named 'nothing' on type 'Microsoft.Dynamics.CRM.account'.")]
    [TestCase("accounts?$select=Name", 400, "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.")]
    [TestCase("accounts?$filter=not Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", 400, "Not operator along with the Custom Named Condition operators is not allowed")]
    [TestCase("nowhere", 404, "Resource not found for the segment 'nowhere'.")]
    [TestCase("accounts(00000000-0000-0000-0000-000000000001)/nowhere", 404, "Resource not found for the segment 'nowhere'.")]
    public async Task What_the_platform_does_not_take_is_refused_with_its_sentence(string url, int status, string message)
    {
        var refused = await Refused("GET", url);

        Assert.That((refused.Status, refused.Message), Is.EqualTo((status, message)));
    }

    [Test]
    public async Task A_known_etag_answers_not_modified()
    {
        var row = await Read($"accounts({account})?$select=name");
        using var again = await Send("GET", $"accounts({account})?$select=name", null, ("If-None-Match", (string)row["@odata.etag"]!));

        Assert.That((int)again.StatusCode, Is.EqualTo(304));
    }

    [Test]
    public async Task The_metadata_document_names_tables_and_operations()
    {
        var csdl = XDocument.Parse(await Client.GetStringAsync("$metadata"));
        var names = csdl.Descendants().Attributes("Name").Select(a => a.Value).ToHashSet();

        Assert.That(names, Is.SupersetOf(new[] { "account", "accounts", "parentcustomerid_account", "WhoAmI", "WinOpportunity" }));
    }

    [Test]
    public async Task Definitions_tell_columns_options_and_relationships()
    {
        var table = await Read("EntityDefinitions(LogicalName='opportunity')?$select=EntitySetName&$expand=Attributes($select=LogicalName;$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'State')");
        var state = await Read("EntityDefinitions(LogicalName='opportunity')/Attributes/Microsoft.Dynamics.CRM.StateAttributeMetadata?$select=LogicalName&$expand=OptionSet");

        Assert.That((string?)table["EntitySetName"], Is.EqualTo("opportunities"));
        Assert.That(table["Attributes"]!.AsArray().Select(a => (string?)a!["LogicalName"]), Is.EqualTo(new[] { "statecode" }));
        Assert.That(state["value"]![0]!["OptionSet"]!["Options"]!.AsArray().Select(o => (string?)o!["Label"]!["UserLocalizedLabel"]!["Label"]), Is.EqualTo(new[] { "Open", "Won", "Lost" }));
    }
}
