using System.Collections;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Sdk;

/// <summary>Named collections, requests and refusals, as Microsoft's assembly was seen to behave.</summary>
public class CollectionTests
{
    [Test]
    public void A_named_collection_is_no_dictionary_but_enumerates_pairs()
    {
        var columns = new AttributeCollection { { "name", "Contoso" } };

        Assert.Multiple(() =>
        {
            Assert.That(columns, Is.Not.InstanceOf<IDictionary>());
            Assert.That(columns, Is.Not.InstanceOf<IDictionary<string, object>>());
            Assert.That(columns.Single(), Is.EqualTo(new KeyValuePair<string, object>("name", "Contoso")));
            Assert.That(columns.Contains("name"), Is.EqualTo(columns.ContainsKey("name")));
        });
    }

    [Test]
    public void Removing_what_is_missing_says_so_without_throwing()
    {
        var columns = new AttributeCollection { { "name", "Contoso" } };

        Assert.That(columns.Remove("missing"), Is.False);
        Assert.That(columns.Remove("name"), Is.True);
        Assert.That(columns.Count, Is.Zero);
    }

    [Test]
    public void A_range_of_pairs_is_added_at_once()
    {
        var columns = new AttributeCollection();

        columns.AddRange(new KeyValuePair<string, object>("a", 1), new KeyValuePair<string, object>("b", 2));

        Assert.That(columns.Keys, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(columns.Values, Is.EqualTo(new object[] { 1, 2 }));
    }

    [Test]
    public void Trying_a_parameter_fails_on_another_type()
    {
        var parameters = new ParameterCollection { { "Name", "Contoso" } };

        Assert.Multiple(() =>
        {
            Assert.That(parameters.TryGetValue<string>("Name", out var name), Is.True);
            Assert.That(name, Is.EqualTo("Contoso"));
            Assert.That(parameters.TryGetValue<int>("Name", out _), Is.False);
        });
    }

    [Test]
    public void A_null_parameter_is_not_added_and_overwrites_nothing()
    {
        var parameters = new ParameterCollection { { "Name", "Contoso" } };

        parameters.AddOrUpdateIfNotNull("Other", null);
        parameters.AddOrUpdateIfNotNull("Name", null);

        Assert.That(parameters.Contains("Other"), Is.False);
        Assert.That(parameters["Name"], Is.EqualTo("Contoso"));
    }

    [Test]
    public void Reading_a_missing_parameter_of_a_request_throws()
    {
        var request = new OrganizationRequest("chk_GetGuidance");

        Assert.That(() => request["missing"], Throws.TypeOf<KeyNotFoundException>());
        Assert.That(request.RequestName, Is.EqualTo("chk_GetGuidance"));
    }

    [Test]
    public void The_typed_properties_of_an_empty_request_are_defaults()
    {
        Assert.Multiple(() =>
        {
            Assert.That(new CreateRequest().Target, Is.Null);
            Assert.That(new UpdateRequest().ConcurrencyBehavior, Is.EqualTo(ConcurrencyBehavior.Default));
            Assert.That(new RetrieveRequest().ReturnNotifications, Is.False);
            Assert.That(new ExecuteTransactionRequest().ReturnResponses, Is.Null);
            Assert.That(new CreateResponse().id, Is.EqualTo(Guid.Empty));
            Assert.That(new WhoAmIResponse().UserId, Is.EqualTo(Guid.Empty));
        });
    }

    [Test]
    public void A_typed_property_is_a_parameter_of_its_name()
    {
        var target = new Entity("account");

        var request = new CreateRequest { Target = target };

        Assert.That(request["Target"], Is.SameAs(target));
        Assert.That(request.Parameters.Keys, Is.EqualTo(new[] { "Target" }));
    }

    [Test]
    public void A_typed_answer_is_read_from_the_results()
    {
        var id = Guid.NewGuid();

        var created = new CreateResponse { Results = { ["id"] = id } };
        var upserted = new UpsertMultipleResponse { ["Results"] = new[] { new UpsertResponse { ["RecordCreated"] = true } } };

        Assert.That(created.id, Is.EqualTo(id));
        Assert.That(upserted.Results.Single().RecordCreated, Is.True);
    }

    [TestCaseSource(nameof(RequestsWithNames))]
    public void A_request_carries_its_messages_name(OrganizationRequest request, string name)
    {
        Assert.That(request.RequestName, Is.EqualTo(name));
    }

    [Test]
    public void A_refusal_has_any_exceptions_number_failed_and_no_status_until_they_are_set()
    {
        var refusal = new InvalidPluginExecutionException("Who signs?");

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Message, Is.EqualTo("Who signs?"));
            Assert.That(refusal.ErrorCode, Is.EqualTo(-2146233088));
            Assert.That(refusal.Status, Is.EqualTo(OperationStatus.Failed));
            Assert.That(refusal.HttpStatus, Is.EqualTo(PluginHttpStatusCode.NotSet));
        });
    }

    [Test]
    public void A_refusal_keeps_what_it_was_given()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 42, "Who signs?", PluginHttpStatusCode.Conflict);

        Assert.Multiple(() =>
        {
            Assert.That(refusal.Message, Is.EqualTo("Who signs?"));
            Assert.That(refusal.ErrorCode, Is.EqualTo(42));
            Assert.That(refusal.Status, Is.EqualTo(OperationStatus.Canceled));
            Assert.That(refusal.HttpStatus, Is.EqualTo(PluginHttpStatusCode.Conflict));
        });
    }

    [Test]
    public void A_page_of_rows_counts_and_indexes_them()
    {
        var rows = new EntityCollection(new List<Entity> { new("account"), new("contact") }) { EntityName = "account", MoreRecords = true };

        Assert.That(rows.Entities, Has.Count.EqualTo(2));
        Assert.That(rows[1].LogicalName, Is.EqualTo("contact"));
    }

    [Test]
    public void A_list_the_sdk_owns_is_a_copy_and_takes_ranges()
    {
        var references = new List<EntityReference> { new("account") };
        var collection = new EntityReferenceCollection(references);

        collection.AddRange(new EntityReference("contact"), new EntityReference("lead"));

        Assert.That(collection.ToArray().Select(r => r.LogicalName), Is.EqualTo(new[] { "account", "contact", "lead" }));
    }

    [Test]
    public void Column_sets_take_their_columns_from_the_constructor_and_afterwards()
    {
        var columns = new ColumnSet("name");

        columns.AddColumn("telephone1");
        columns.AddColumns("a", "b");

        Assert.That(columns.Columns, Is.EqualTo(new[] { "name", "telephone1", "a", "b" }));
        Assert.That(columns.AllColumns, Is.False);
    }

    private static IEnumerable<TestCaseData> RequestsWithNames()
    {
        yield return new TestCaseData(new CreateRequest(), "Create");
        yield return new TestCaseData(new RetrieveMultipleRequest(), "RetrieveMultiple");
        yield return new TestCaseData(new UpsertMultipleRequest(), "UpsertMultiple");
        yield return new TestCaseData(new ExecuteTransactionRequest(), "ExecuteTransaction");
        yield return new TestCaseData(new WhoAmIRequest(), "WhoAmI");
#if !OFFICIAL_SDK
        // On .NET, Microsoft keeps the messages of Dynamics 365 in a package of their own.
        yield return new TestCaseData(new WinOpportunityRequest(), "WinOpportunity");
#endif
        yield return new TestCaseData(new RetrievePrincipalAccessRequest(), "RetrievePrincipalAccess");
        yield return new TestCaseData(new PublishAllXmlRequest(), "PublishAllXml");
    }
}
