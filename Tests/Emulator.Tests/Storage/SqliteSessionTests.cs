using Emulator.Metadata;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Storage;

internal sealed class SqliteSessionTests
{
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly Guid Rep = Guid.NewGuid();
    private static readonly Guid Acme = Guid.NewGuid();
    private EnvironmentMetadata metadata = null!;
    private SqliteDatabase database = null!;
    private IStorageSession session = null!;

    private TableMetadata Deal => metadata.Table("deal");

    [SetUp]
    public void Open()
    {
        metadata = SmallModel.Create();
        database = SqliteDatabase.Open(null);
        session = database.OpenWrite();
        database.Apply(metadata, session);
        session.Insert(metadata.Table("businessunit"), new Entity("businessunit", Unit) { ["name"] = "Root" });
        session.Insert(metadata.Table("systemuser"), new Entity("systemuser", Rep) { ["fullname"] = "Rita Rep", ["businessunitid"] = new EntityReference("businessunit", Unit) });
        session.Insert(metadata.Table("account"), new Entity("account", Acme) { ["name"] = "Acme", ["ownerid"] = new EntityReference("systemuser", Rep) });
    }

    [TearDown]
    public void Close()
    {
        session.Dispose();
        database.Dispose();
    }

    [Test]
    public void Values_of_every_type_come_back_as_they_went_in()
    {
        var row = new Entity("deal", Guid.NewGuid())
        {
            ["name"] = "Größe ' \" 😀", ["story"] = "one\ntwo", ["seats"] = -7, ["views"] = long.MaxValue, ["rate"] = 1234567.0123456789m, ["score"] = 0.1,
            ["value"] = new Money(922_337_203_685_477.5807m), ["hot"] = true, ["rating"] = new OptionSetValue(2), ["statecode"] = new OptionSetValue(0),
            ["tags"] = new OptionSetValueCollection([new OptionSetValue(3), new OptionSetValue(1)]),
            ["createdon"] = new DateTime(2026, 11, 22, 13, 14, 15, DateTimeKind.Utc), ["dueon"] = new DateTime(2026, 12, 1),
            ["meeting"] = new DateTime(2026, 12, 2, 9, 30, 0), ["mark"] = Guid.NewGuid(), ["picture"] = new byte[] { 0, 1, 255 },
            ["customerid"] = new EntityReference("account", Acme), ["accountid"] = new EntityReference("account", Acme),
            ["ownerid"] = new EntityReference("systemuser", Rep),
        };

        session.Insert(Deal, row);

        var found = session.Find(Deal, row.Id)!;
        foreach (var (name, value) in row.Attributes.Where(a => a.Key != "tags")) Assert.That(found[name], Is.EqualTo(value), name);
        Assert.That(found.GetAttributeValue<OptionSetValueCollection>("tags").Select(o => o.Value), Is.EqualTo(new[] { 1, 3 }));
        Assert.That(found["dealid"], Is.EqualTo(row.Id));
        Assert.That(found.GetAttributeValue<DateTime>("createdon").Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(found.GetAttributeValue<DateTime>("dueon").Kind, Is.EqualTo(DateTimeKind.Unspecified));
        Assert.That(found.GetAttributeValue<DateTime>("meeting").Kind, Is.EqualTo(DateTimeKind.Unspecified));
        Assert.That(found.RowVersion, Is.EqualTo(row.RowVersion).And.EqualTo(found["versionnumber"].ToString()));
    }

    [Test]
    public void Null_columns_and_columns_not_asked_for_are_left_out()
    {
        var deal = Insert(("name", "One"), ("seats", 3), ("hot", null));

        var all = session.Find(Deal, deal)!;
        var some = session.Find(Deal, deal, ["seats", "value"])!;

        Assert.That(all.Attributes.Keys, Is.EquivalentTo(new[] { "dealid", "name", "seats", "versionnumber" }));
        Assert.That(some.Attributes.Keys, Is.EquivalentTo(new[] { "seats" }));
    }

    [Test]
    public void A_row_that_is_not_there_is_null()
    {
        Assert.That(session.Find(Deal, Guid.NewGuid()), Is.Null);
    }

    [Test]
    public void An_update_writes_what_is_present_clears_with_null_and_raises_the_row_version()
    {
        var deal = Insert(("name", "One"), ("seats", 3), ("customerid", new EntityReference("account", Acme)));
        var before = long.Parse(session.Find(Deal, deal)!.RowVersion);

        session.Update(Deal, new Entity("deal", deal) { ["seats"] = 4, ["customerid"] = null });

        var after = session.Find(Deal, deal)!;
        Assert.That(after["name"], Is.EqualTo("One"));
        Assert.That(after["seats"], Is.EqualTo(4));
        Assert.That(after.Contains("customerid"), Is.False);
        Assert.That(long.Parse(after.RowVersion), Is.GreaterThan(before));
    }

    [Test]
    public void Updating_or_deleting_a_missing_row_says_that_it_does_not_exist()
    {
        var id = Guid.NewGuid();

        var update = Assert.Throws<DataverseFault>(() => session.Update(Deal, new Entity("deal", id) { ["seats"] = 1 }))!;
        var delete = Assert.Throws<DataverseFault>(() => session.Delete(Deal, id))!;

        Assert.That(update.Message, Is.EqualTo($"deal With Id = {id} Does Not Exist"));
        Assert.That(delete.Code, Is.EqualTo(unchecked((int)0x80040217)));
    }

    [Test]
    public void A_lookup_to_a_row_that_does_not_exist_is_refused([Values("customerid", "accountid")] string column)
    {
        var nobody = Guid.NewGuid();

        var fault = Assert.Throws<DataverseFault>(() => Insert((column, new EntityReference("account", nobody))))!;

        Assert.That(fault.Message, Is.EqualTo($"account With Id = {nobody} Does Not Exist"));
        Assert.That(session.InTransaction, Is.False);
    }

    [Test]
    public void A_lookup_to_a_table_it_does_not_know_is_refused()
    {
        var fault = Assert.Throws<DataverseFault>(() => Insert(("customerid", new EntityReference("systemuser", Rep))))!;

        Assert.That(fault.Message, Is.EqualTo("The column 'customerid' of 'deal' cannot point at a row of 'systemuser', only at: account, contact."));
    }

    [Test]
    public void A_value_of_the_wrong_type_is_refused_naming_the_column()
    {
        var fault = Assert.Throws<DataverseFault>(() => Insert(("seats", "three")))!;

        Assert.That(fault.Message, Is.EqualTo("The column 'seats' of 'deal' is of type Integer and cannot hold a value of type String."));
    }

    [Test]
    public void An_unknown_column_is_refused_as_the_platform_does()
    {
        var fault = Assert.Throws<DataverseFault>(() => Insert(("nonsense", 1)))!;

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80041103)));
        Assert.That(fault.Message, Is.EqualTo("'deal' entity doesn't contain attribute with Name = 'nonsense'."));
    }

    [Test]
    public void An_alternate_key_is_unique_without_case_and_accents_but_allows_several_nulls()
    {
        Insert(("number", "Café-1"));
        Insert(("name", "no number"));
        Insert(("name", "no number either"));

        var fault = Assert.Throws<DataverseFault>(() => Insert(("number", "CAFE-1")))!;

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80060892)));
        Assert.That(fault.Message, Is.EqualTo(
            "A record that has the attribute values number already exists. The entity key deal_Number requires that this set of attributes contains "
            + "unique values. Select unique values and try again."));
    }

    [Test]
    public void A_row_is_found_by_its_key_whatever_the_case()
    {
        var deal = Insert(("number", "Café-1"), ("accountid", new EntityReference("account", Acme)));

        Assert.That(session.FindId(Deal, new Dictionary<string, object> { ["number"] = "CAFÉ-1" }), Is.EqualTo(deal));
        Assert.That(session.FindId(Deal, new Dictionary<string, object> { ["number"] = "cafe-1", ["accountid"] = Acme }), Is.EqualTo(deal));
        Assert.That(session.FindId(Deal, new Dictionary<string, object> { ["number"] = "café-2" }), Is.Null);
    }

    [Test]
    public void The_same_id_twice_is_a_duplicate()
    {
        var id = Insert(("name", "One"));

        var fault = Assert.Throws<DataverseFault>(() => session.Insert(Deal, new Entity("deal", id)))!;

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80040237)));
    }

    [Test]
    public void A_rollback_takes_everything_back_and_a_row_version_is_never_given_twice()
    {
        session.Begin();
        var lost = new Entity("deal", Guid.NewGuid());
        session.Insert(Deal, lost);
        session.Rollback();
        var kept = new Entity("deal", Guid.NewGuid());

        session.Insert(Deal, kept);

        Assert.That(session.Find(Deal, lost.Id), Is.Null);
        Assert.That(long.Parse(kept.RowVersion), Is.GreaterThan(long.Parse(lost.RowVersion)));
    }

    [Test]
    public void A_row_deleted_in_a_rolled_back_transaction_or_after_being_seen_is_not_taken_for_present()
    {
        session.Begin();
        var gone = new Entity("account", Guid.NewGuid()) { ["name"] = "Gone" };
        session.Insert(metadata.Table("account"), gone);
        session.Rollback();

        Assert.Throws<DataverseFault>(() => Insert(("customerid", gone.ToEntityReference())));

        session.Begin();
        session.Insert(metadata.Table("account"), gone);
        session.Delete(metadata.Table("account"), gone.Id);
        Assert.Throws<DataverseFault>(() => Insert(("customerid", gone.ToEntityReference())));
        session.Rollback();
    }

    [Test]
    public void Deleting_a_row_that_others_point_at_is_refused_at_commit_and_order_within_the_transaction_does_not_matter()
    {
        var deal = Insert(("accountid", new EntityReference("account", Acme)));

        var fault = Assert.Throws<DataverseFault>(() => session.Delete(metadata.Table("account"), Acme))!;
        session.Begin();
        session.Delete(metadata.Table("account"), Acme);
        session.Delete(Deal, deal);
        session.Commit();

        Assert.That(fault.Code, Is.EqualTo(unchecked((int)0x80040227)));
        Assert.That(session.Find(metadata.Table("account"), Acme), Is.Null);
    }

    [Test]
    public void Links_are_made_once_taken_away_once_and_go_with_the_row()
    {
        var deal = Insert(("name", "One"));
        session.Link(SmallModel.DealUsers, deal, Rep);

        var twice = Assert.Throws<DataverseFault>(() => session.Link(SmallModel.DealUsers, deal, Rep))!;
        var first = session.Unlink(SmallModel.DealUsers, deal, Rep);
        var second = session.Unlink(SmallModel.DealUsers, deal, Rep);
        session.Link(SmallModel.DealUsers, deal, Rep);
        session.Delete(Deal, deal);

        Assert.That(twice.Code, Is.EqualTo(unchecked((int)0x80040237)));
        Assert.That(first, Is.True);
        Assert.That(second, Is.False);
        Assert.That(session.Unlink(SmallModel.DealUsers, deal, Rep), Is.False);
    }

    [Test]
    public void A_reader_sees_the_state_at_its_first_read_and_nothing_uncommitted()
    {
        var deal = Insert(("seats", 1));
        using var reader = database.OpenRead();
        session.Begin();
        session.Update(Deal, new Entity("deal", deal) { ["seats"] = 2 });

        var during = reader.Find(Deal, deal)!["seats"];
        session.Commit();
        var after = reader.Find(Deal, deal)!["seats"];
        using var later = database.OpenRead();

        Assert.That(during, Is.EqualTo(1));
        Assert.That(after, Is.EqualTo(1));
        Assert.That(later.Find(Deal, deal)!["seats"], Is.EqualTo(2));
    }

    [Test]
    public void A_reading_session_cannot_write()
    {
        using var reader = database.OpenRead();

        Assert.Throws<InvalidOperationException>(() => reader.Insert(Deal, new Entity("deal", Guid.NewGuid())));
    }

    [Test]
    public void A_writer_waits_for_the_one_before_it()
    {
        session.Begin();
        var deal = Insert(("seats", 1));
        var second = Task.Run(() =>
        {
            using var other = database.OpenWrite();
            other.Update(Deal, new Entity("deal", deal) { ["seats"] = 2 });
        });
        Assert.That(second.Wait(200), Is.False);

        session.Commit();
        second.Wait();

        Assert.That(session.Find(Deal, deal)!["seats"], Is.EqualTo(2));
    }

    [Test]
    public void Blobs_are_kept_replaced_and_listed_by_prefix()
    {
        session.PutBlob("solution/1/base", [1]);
        session.PutBlob("solution/2/ours", [2]);
        session.PutBlob("settings", [3]);
        session.PutBlob("solution/1/base", [4]);

        Assert.That(session.GetBlob("solution/1/base"), Is.EqualTo(new byte[] { 4 }));
        Assert.That(session.GetBlob("nothing"), Is.Null);
        Assert.That(session.BlobNames("solution/"), Is.EqualTo(new[] { "solution/1/base", "solution/2/ours" }));
    }

    [Test]
    public void New_columns_keys_and_tables_come_to_tables_that_hold_rows()
    {
        var deal = Insert(("number", "1"));
        var wider = SmallModel.Create(table => [SmallModel.Column(table, "added", ColumnType.Text)], withKey: false);

        database.Apply(wider, session);
        session.Update(wider.Table("deal"), new Entity("deal", deal) { ["added"] = "here" });
        session.Insert(wider.Table("deal"), new Entity("deal", Guid.NewGuid()) { ["number"] = "1" });

        Assert.That(session.Find(wider.Table("deal"), deal)!["added"], Is.EqualTo("here"));
        Assert.That(Assert.Throws<DataverseFault>(() => database.Apply(metadata, session))!.Message,
            Is.EqualTo("The alternate key key$deal$deal_Number cannot be created, because rows of the table already hold the same values."));
    }

    [Test]
    public void A_schema_change_is_part_of_the_transaction()
    {
        var wider = SmallModel.Create(table => [SmallModel.Column(table, "added", ColumnType.Integer)]);
        session.Begin();
        database.Apply(wider, session);
        session.Rollback();

        database.Apply(wider, session);
        session.Insert(wider.Table("deal"), new Entity("deal", Guid.NewGuid()) { ["added"] = 1 });

        Assert.That(session.InTransaction, Is.False);
    }

    private Guid Insert(params (string Name, object? Value)[] values)
    {
        var row = new Entity("deal", Guid.NewGuid());
        foreach (var (name, value) in values) row[name] = value!;
        session.Insert(Deal, row);
        return row.Id;
    }
}
