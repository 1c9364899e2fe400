using System.Runtime.Serialization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Sdk;

/// <summary>The XML of the data contracts, which plug-in profilers, queues and service endpoints store and read.</summary>
public class SerializationTests
{
    private static readonly XNamespace Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
    private static readonly XNamespace Generic = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Test]
    public void A_row_comes_back_from_XML_with_every_value_and_its_type()
    {
        var row = Sample();

        var copy = RoundTrip(row);

        Assert.Multiple(() =>
        {
            Assert.That(copy.LogicalName, Is.EqualTo("opportunity"));
            Assert.That(copy.Id, Is.EqualTo(Id));
            Assert.That(copy.EntityState, Is.EqualTo(EntityState.Changed));
            Assert.That(copy.RowVersion, Is.EqualTo("42"));
            Assert.That(copy.KeyAttributes["number"], Is.EqualTo(7));
            Assert.That(copy.FormattedValues["estimatedvalue"], Is.EqualTo("$12.50"));
            Assert.That(copy.Attributes.Keys, Is.EqualTo(row.Attributes.Keys));
            foreach (var name in row.Attributes.Keys.Except(["accounts", "tags", "acc.name"]))
                Assert.That(copy[name], Is.EqualTo(row[name]), name);
            Assert.That(copy.GetAttributeValue<OptionSetValueCollection>("tags"), Is.EqualTo(row.GetAttributeValue<OptionSetValueCollection>("tags")));
            Assert.That(copy.GetAttributeValue<AliasedValue>("acc.name").Value, Is.EqualTo("Contoso"));
            Assert.That(copy.GetAttributeValue<EntityCollection>("accounts").Entities.Single().LogicalName, Is.EqualTo("account"));
        });
    }

    [Test]
    public void A_rows_members_stand_in_the_platforms_order_and_namespace()
    {
        var xml = Write(Sample());

        Assert.That(xml.Name, Is.EqualTo(Contracts + "Entity"));
        Assert.That(xml.Elements().Select(member => member.Name), Is.EqualTo(
            new[] { "Attributes", "EntityState", "FormattedValues", "Id", "KeyAttributes", "LogicalName", "RelatedEntities", "RowVersion" }
                .Select(name => Contracts + name)));
    }

    [Test]
    public void Columns_are_pairs_of_key_and_typed_value()
    {
        var xml = Write(Sample());

        var pairs = xml.Element(Contracts + "Attributes")!.Elements().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(pairs.Select(pair => pair.Name).Distinct(), Is.EqualTo(new[] { Contracts + "KeyValuePairOfstringanyType" }));
            Assert.That(pairs.Select(TypeOf), Is.EqualTo(new[]
            {
                "{http://www.w3.org/2001/XMLSchema}string",
                "{http://www.w3.org/2001/XMLSchema}int",
                "{http://www.w3.org/2001/XMLSchema}boolean",
                "{http://www.w3.org/2001/XMLSchema}decimal",
                "{http://www.w3.org/2001/XMLSchema}dateTime",
                "{http://schemas.microsoft.com/2003/10/Serialization/}guid",
                "{http://schemas.microsoft.com/xrm/2011/Contracts}EntityReference",
                "{http://schemas.microsoft.com/xrm/2011/Contracts}Money",
                "{http://schemas.microsoft.com/xrm/2011/Contracts}OptionSetValue",
                "{http://schemas.microsoft.com/xrm/9.0/Contracts}OptionSetValueCollection",
                "{http://schemas.microsoft.com/xrm/2011/Contracts}AliasedValue",
                "{http://schemas.microsoft.com/xrm/2011/Contracts}EntityCollection",
                "nil",
            }));
        });
    }

    [Test]
    public void Formatted_values_are_pairs_of_text()
    {
        var xml = Write(Sample());

        var pair = xml.Element(Contracts + "FormattedValues")!.Elements().Single();
        Assert.That(pair.Name, Is.EqualTo(Contracts + "KeyValuePairOfstringstring"));
        Assert.That(pair.Element(Generic + "key")!.Value, Is.EqualTo("estimatedvalue"));
        Assert.That(pair.Element(Generic + "value")!.Value, Is.EqualTo("$12.50"));
    }

    [Test]
    public void A_query_comes_back_from_XML_with_its_filters_links_and_orders()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name"), TopCount = 5 };
        query.Criteria.AddCondition("statecode", ConditionOperator.In, 0, 1);
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("name", ConditionOperator.Like, "A%");
        query.AddLink("account", "customerid", "accountid", JoinOperator.LeftOuter).EntityAlias = "acc";
        query.AddOrder("name", OrderType.Descending);

        var copy = RoundTrip(query);

        Assert.Multiple(() =>
        {
            Assert.That(copy.EntityName, Is.EqualTo("opportunity"));
            Assert.That(copy.TopCount, Is.EqualTo(5));
            Assert.That(copy.ColumnSet.Columns, Is.EqualTo(new[] { "name" }));
            Assert.That(copy.Criteria.Conditions.Single().Values, Is.EqualTo(new object[] { 0, 1 }));
            Assert.That(copy.Criteria.Filters.Single().FilterOperator, Is.EqualTo(LogicalOperator.Or));
            Assert.That(copy.LinkEntities.Single().EntityAlias, Is.EqualTo("acc"));
            Assert.That(copy.LinkEntities.Single().JoinOperator, Is.EqualTo(JoinOperator.LeftOuter));
            Assert.That(copy.Orders.Single().OrderType, Is.EqualTo(OrderType.Descending));
        });
    }

    [Test]
    public void A_request_comes_back_from_XML_with_its_parameters()
    {
        var request = new UpdateRequest { Target = Sample(), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };

        var copy = RoundTrip(request);

        Assert.That(copy.RequestName, Is.EqualTo("Update"));
        Assert.That(copy.Target.Id, Is.EqualTo(Id));
        Assert.That(copy.ConcurrencyBehavior, Is.EqualTo(ConcurrencyBehavior.IfRowVersionMatches));
    }

    [Test]
    public void Aggregates_keep_their_contracts_shorter_name()
    {
        var xml = Write(new XrmAttributeExpression("estimatedvalue", XrmAggregateType.Sum, "total"));

        Assert.That(xml.Name, Is.EqualTo(Contracts + "AttributeExpression"));
        Assert.That(xml.Element(Contracts + "AggregateType")!.Value, Is.EqualTo("Sum"));
    }

    [Test]
    public void A_fault_comes_back_from_XML_with_what_caused_it()
    {
        var fault = new OrganizationServiceFault
        {
            ErrorCode = unchecked((int)0x80040265), Message = "Who signs?", TraceText = "trace", InnerFault = new OrganizationServiceFault { Message = "inner" },
        };

        var copy = RoundTrip(fault);

        Assert.That(copy.ErrorCode, Is.EqualTo(-2147220891));
        Assert.That(copy.Message, Is.EqualTo("Who signs?"));
        Assert.That(copy.InnerFault.Message, Is.EqualTo("inner"));
    }

    private static Entity Sample() => new("opportunity", Id)
    {
        EntityState = EntityState.Changed,
        RowVersion = "42",
        KeyAttributes = { ["number"] = 7 },
        FormattedValues = { ["estimatedvalue"] = "$12.50" },
        ["name"] = "200 laptops",
        ["count"] = 200,
        ["urgent"] = true,
        ["discount"] = 0.5m,
        ["closes"] = new DateTime(2026, 3, 31, 12, 0, 0, DateTimeKind.Utc),
        ["stageid"] = Id,
        ["customerid"] = new EntityReference("account", Id) { Name = "Contoso" },
        ["estimatedvalue"] = new Money(12.5m),
        ["statecode"] = new OptionSetValue(1),
        ["tags"] = new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(2)]),
        ["acc.name"] = new AliasedValue("account", "name", "Contoso"),
        ["accounts"] = new EntityCollection([new Entity("account")]),
        ["empty"] = null,
    };

    private static string TypeOf(XElement pair)
    {
        var value = pair.Element(Generic + "value")!;
        if (value.Attribute(Instance + "nil")?.Value == "true") return "nil";
        var parts = value.Attribute(Instance + "type")!.Value.Split(':');
        return "{" + (parts.Length == 2 ? value.GetNamespaceOfPrefix(parts[0]) : value.GetDefaultNamespace()) + "}" + parts[^1];
    }

    private static XElement Write<T>(T value)
    {
        var document = new XDocument();
        using (var writer = document.CreateWriter()) new DataContractSerializer(typeof(T)).WriteObject(writer, value);
        return document.Root!;
    }

    private static T RoundTrip<T>(T value)
    {
        using var reader = Write(value).CreateReader();
        return (T)new DataContractSerializer(typeof(T)).ReadObject(reader)!;
    }
}
