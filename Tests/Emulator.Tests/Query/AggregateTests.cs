using Emulator.Query;
using Emulator.Storage;
using Emulator.Tests.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Query;

/// <summary>What aggregates count, and where the platform stops counting.</summary>
internal sealed class AggregateTests : QueryFixture
{
    [Test]
    public void The_average_of_whole_numbers_is_a_whole_number()
    {
        var found = Fetch("<fetch aggregate='true'><entity name='deal'><attribute name='seats' alias='mean' aggregate='avg'/></entity></fetch>");

        var wanted = Deals.Where(d => d.Contains("seats")).Average(d => d.GetAttributeValue<int>("seats"));
        Assert.That(wanted, Is.Not.EqualTo(Math.Truncate(wanted)));
        Assert.That(found.Entities.Single().GetAttributeValue<AliasedValue>("mean").Value, Is.EqualTo((int)Math.Truncate(wanted)));
    }

    [Test]
    public void Aggregates_stop_at_50000_rows_grouped_or_not()
    {
        var metadata = SmallModel.Create(withKey: false);
        var account = metadata.Table("account");
        using var database = SqliteDatabase.Open(null);
        using var session = database.OpenWrite();
        session.Begin();
        database.Apply(metadata, session);
        for (var row = 0; row < 50_000; row++) session.Insert(account, new Entity("account", Guid.NewGuid()) { ["name"] = row % 2 == 0 ? "even" : "odd" });

        var allowed = Run("");
        session.Insert(account, new Entity("account", Guid.NewGuid()) { ["name"] = "one more" });
        var all = Assert.Throws<DataverseFault>(() => Run(""))!;
        var grouped = Assert.Throws<DataverseFault>(() => Run("<attribute name='name' groupby='true' alias='name'/>"))!;
        var filtered = Run("<filter><condition attribute='name' operator='eq' value='odd'/></filter>");

        Assert.Multiple(() =>
        {
            Assert.That(Total(allowed), Is.EqualTo(50_000));
            Assert.That((all.Code, grouped.Code), Is.EqualTo((unchecked((int)0x8004E023), unchecked((int)0x8004E023))));
            Assert.That(all.Message, Is.EqualTo(
                "AggregateQueryRecordLimit exceeded. Cannot perform this operation. The maximum record limit is 50000; filter the query to fewer records."));
            Assert.That(Total(filtered), Is.EqualTo(25_000));
        });

        EntityCollection Run(string more) => session.Run(
            FetchXmlReader.Read($"<fetch aggregate='true'><entity name='account'><attribute name='accountid' alias='total' aggregate='count'/>{more}</entity></fetch>", metadata), Context());
        static object Total(EntityCollection rows) => rows.Entities.Single().GetAttributeValue<AliasedValue>("total").Value;
    }
}
