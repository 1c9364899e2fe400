namespace Emulator.Tests.WebApi;

public sealed class BadInputTests : WebApiFixture
{
    private const string Missing = "00000000-0000-0000-0000-00000000dead";

    [TestCase("POST", "accounts", "{\"name\":", 400, "The JSON in the request is malformed at line 1, byte 9. Nothing was changed.")]
    [TestCase("POST", "accounts", "[1]", 400, "The request's body must be one JSON object.")]
    [TestCase("POST", "accounts", "{\"name\":5}", 400, "Error identified in Payload provided by the user for Entity :'accounts'. The property 'name' could not be read: cannot convert the literal '5' to the expected type 'Edm.String'.")]
    [TestCase("POST", "accounts", "{\"revenue\":\"abc\"}", 400, "Error identified in Payload provided by the user for Entity :'accounts'. The property 'revenue' could not be read: cannot convert the literal '\"abc\"' to the expected type 'Edm.Decimal'.")]
    [TestCase("POST", "opportunities", "{\"estimatedclosedate\":\"soon\"}", 400, "Error identified in Payload provided by the user for Entity :'opportunities'. The property 'estimatedclosedate' could not be read: cannot convert the literal '\"soon\"' to the expected type 'Edm.Date'.")]
    [TestCase("POST", "accounts", "{\"_primarycontactid_value\":\"x\"}", 400, "Error identified in Payload provided by the user for Entity :'accounts'. CRM do not support direct update of Entity Reference properties, Use Navigation properties instead ('_primarycontactid_value').")]
    [TestCase("POST", "accounts", "{\"PrimaryContactId@odata.bind\":\"/contacts(1)\"}", 400, "Error identified in Payload provided by the user for Entity :'accounts'. An undeclared property 'PrimaryContactId' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values.")]
    [TestCase("POST", "accounts", "{\"Nothing\":1}", 400, "Invalid property 'Nothing' was found in entity 'Microsoft.Dynamics.CRM.account'. The property 'Nothing' does not exist on type 'Microsoft.Dynamics.CRM.account'. Make sure to only use property names that are defined by the type.")]
    [TestCase("GET", "accounts(not-a-guid)", null, 400, "Unrecognized 'Edm.Guid' literal 'not-a-guid' in the key of the URL.")]
    [TestCase("GET", "accounts?fetchXml=<fetch><entity", null, 400, "Invalid XML in the FetchXML: it is not well formed at line 1, position 15.")]
    [TestCase("GET", "accounts?fetchXml=<fetch><entity name='contact'/></fetch>", null, 400, "The entity 'contact' of the FetchXML is not the 'account' of the URL.")]
    [TestCase("POST", "WinOpportunity", "{\"Status\":3}", 400, "Required field 'OpportunityClose' is missing for the operation 'WinOpportunity'.")]
    [TestCase("POST", "WhoAmI", "{}", 405, "The requested resource 'WhoAmI' does not support http method 'POST'.")]
    [TestCase("GET", "Microsoft.Dynamics.CRM.WhoAmI", null, 400, "Request message has unresolved parameters.")]
    public async Task Bad_input_is_refused_with_a_sentence(string method, string url, string? body, int status, string message)
    {
        var refused = await Refused(method, url, body);

        Assert.That((refused.Status, refused.Message), Is.EqualTo((status, message)));
    }

    [TestCase("GET", "accounts?$filter=name eq", null, 400)]
    [TestCase("GET", "accounts?$filter=name eq 5 and", null, 400)]
    [TestCase("GET", "accounts?$filter=name eq 'open", null, 400)]
    [TestCase("GET", "accounts?$filter=nothing eq 'x'", null, 400)]
    [TestCase("GET", "accounts?$filter=revenue eq 'x'", null, 400)]
    [TestCase("GET", "accounts?$filter=year(createdon) eq 2020", null, 400)]
    [TestCase("GET", "accounts?$filter=revenue add 1 eq 2", null, 400)]
    [TestCase("GET", "accounts?$filter=name in ('a')", null, 400)]
    [TestCase("GET", "accounts?$orderby=nothing", null, 400)]
    [TestCase("GET", "accounts?$expand=nothing", null, 400)]
    [TestCase("GET", "accounts?$top=x", null, 400)]
    [TestCase("GET", "accounts?$skiptoken=x", null, 400)]
    [TestCase("GET", "accounts?fetchXml=<fetch><entity name='account'><attribute name='nothing'/></entity></fetch>", null, 400)]
    [TestCase("GET", "accounts?fetchXml=<fetch><entity name='account'><filter><condition attribute='name' operator='nothing'/></filter></entity></fetch>", null, 400)]
    [TestCase("GET", "accounts?savedQuery=" + Missing, null, 404)]
    [TestCase("GET", "accounts(" + Missing + ")", null, 404)]
    [TestCase("DELETE", "accounts(" + Missing + ")", null, 404)]
    [TestCase("POST", "contacts", "{\"lastname\":\"Orphan\",\"parentcustomerid_account@odata.bind\":\"/accounts(" + Missing + ")\"}", 404)]
    [TestCase("POST", "opportunities", "{\"name\":\"Bad choice\",\"salesstage\":77}", 400)]
    [TestCase("POST", "ImportSolution", "{\"CustomizationFile\":\"UEsDBBQAAAAIAA==\",\"OverwriteUnmanagedCustomizations\":true,\"PublishWorkflows\":true}", 400)]
    [TestCase("POST", "ImportSolution", "{\"CustomizationFile\":\"not base64!\",\"OverwriteUnmanagedCustomizations\":true,\"PublishWorkflows\":true}", 400)]
    public async Task Broken_requests_answer_in_the_shape_of_dataverse_and_the_server_lives(string method, string url, string? body, int status)
    {
        var refused = await Refused(method, url, body);

        Assert.That(refused.Status, Is.EqualTo(status), refused.Message);
        Assert.That(refused.Code, Does.Match("^0x[0-9a-f]{8}$"));
        Assert.That(refused.Message, Is.Not.Empty.And.Not.Contain("   at ").And.Not.Contain("Exception"));
        Assert.That((string?)(await Read("WhoAmI"))["UserId"], Is.Not.Null);
    }

    [Test]
    public async Task Nothing_is_half_written_when_a_part_of_a_deep_insert_is_wrong()
    {
        var refused = await Refused("POST", "accounts", """{"name":"Half done","contact_customer_accounts":[{"lastname":"Good"},{"lastname":"Bad","accountrolecode":999999}]}""");

        Assert.That(refused.Status, Is.EqualTo(400), refused.Message);
        Assert.That(Texts(await Read("accounts?$select=name&$filter=name eq 'Half done'"), "name"), Is.Empty);
    }
}
