using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Emulator.Tests.Pipeline;

internal sealed class RetrieveEntityTests
{
    private World world = null!;

    [OneTimeSetUp]
    public void Open() => world = new World();

    [OneTimeTearDown]
    public void Close() => world.Dispose();

    [TestCase("name", AttributeTypeCode.String)]
    [TestCase("description", AttributeTypeCode.Memo)]
    [TestCase("estimatedvalue", AttributeTypeCode.Money)]
    [TestCase("closeprobability", AttributeTypeCode.Integer)]
    [TestCase("statecode", AttributeTypeCode.State)]
    [TestCase("customerid", AttributeTypeCode.Customer)]
    [TestCase("parentaccountid", AttributeTypeCode.Lookup)]
    [TestCase("ownerid", AttributeTypeCode.Owner)]
    [TestCase("opportunityid", AttributeTypeCode.Uniqueidentifier)]
    [TestCase("createdon", AttributeTypeCode.DateTime)]
    public void A_column_has_the_platforms_type(string column, AttributeTypeCode wanted)
    {
        var columns = Retrieve("opportunity", EntityFilters.Attributes).Attributes;

        Assert.That(columns.Single(c => c.LogicalName == column).AttributeType, Is.EqualTo(wanted));
    }

    [Test]
    public void A_date_says_what_time_zones_do_to_it()
    {
        var dates = Retrieve("opportunity", EntityFilters.Entity | EntityFilters.Attributes).Attributes.OfType<DateTimeAttributeMetadata>().ToDictionary(c => c.LogicalName);

        Assert.That(dates["estimatedclosedate"].DateTimeBehavior, Is.EqualTo(DateTimeBehavior.DateOnly));
        Assert.That(dates["createdon"].DateTimeBehavior == DateTimeBehavior.UserLocal);
    }

    [Test]
    public void Columns_come_only_when_asked_for()
    {
        var table = Retrieve("account", EntityFilters.Entity);

        Assert.That((table.LogicalName, table.Attributes), Is.EqualTo(("account", (AttributeMetadata[]?)null)));
    }

    [Test]
    public void A_table_that_does_not_exist_is_named()
    {
        var fault = World.Refused(() => Retrieve("nonsense", EntityFilters.Attributes));

        Assert.That(fault.Message, Is.EqualTo("The entity with a name = 'nonsense' was not found in the MetadataCache."));
    }

    [Test]
    public void Relationships_are_said_not_to_be_supported()
    {
        var fault = World.Refused(() => Retrieve("account", EntityFilters.Relationships));

        Assert.That(fault.Message, Is.EqualTo("The emulator does not support RetrieveEntity with the EntityFilters Relationships; Entity and Attributes are."));
    }

    private EntityMetadata Retrieve(string table, EntityFilters filters) =>
        ((RetrieveEntityResponse)world.AsAdmin.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = filters })).EntityMetadata;
}
