using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Sdk;

/// <summary>What a row does with its columns, as Microsoft's assembly was seen to behave.</summary>
public class EntityTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Test]
    public void Reading_a_missing_column_by_index_throws()
    {
        var row = new Entity("account");

        Assert.That(() => row["missing"], Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void Writing_a_column_by_index_adds_it_or_overwrites_it()
    {
        var row = new Entity("account") { ["name"] = "Contoso" };

        row["name"] = "Fabrikam";

        Assert.That(row["name"], Is.EqualTo("Fabrikam"));
        Assert.That(row.Attributes.Count, Is.EqualTo(1));
    }

    [Test]
    public void Adding_a_column_that_is_there_throws()
    {
        var row = new Entity("account") { ["name"] = "Contoso" };

        Assert.That(() => row.Attributes.Add("name", "Fabrikam"), Throws.TypeOf<ArgumentException>());
    }

    [Test]
    public void A_missing_or_null_column_reads_as_the_default_of_the_type_asked_for([Values("missing", "empty")] string column)
    {
        var row = new Entity("account") { ["empty"] = null };

        Assert.Multiple(() =>
        {
            Assert.That(row.GetAttributeValue<int>(column), Is.Zero);
            Assert.That(row.GetAttributeValue<bool>(column), Is.False);
            Assert.That(row.GetAttributeValue<Guid>(column), Is.EqualTo(Guid.Empty));
            Assert.That(row.GetAttributeValue<DateTime>(column), Is.EqualTo(DateTime.MinValue));
            Assert.That(row.GetAttributeValue<string>(column), Is.Null);
        });
    }

    [Test]
    public void A_column_of_another_type_throws_and_numbers_are_not_widened()
    {
        var row = new Entity("account")
        {
            ["count"] = 7, ["choice"] = new OptionSetValue(7), ["linked"] = new AliasedValue("contact", "fullname", "Ann"),
        };

        Assert.Multiple(() =>
        {
            Assert.That(() => row.GetAttributeValue<string>("count"), Throws.TypeOf<InvalidCastException>());
            Assert.That(() => row.GetAttributeValue<long>("count"), Throws.TypeOf<InvalidCastException>());
            Assert.That(() => row.GetAttributeValue<decimal>("count"), Throws.TypeOf<InvalidCastException>());
            Assert.That(() => row.GetAttributeValue<int>("choice"), Throws.TypeOf<InvalidCastException>());
            Assert.That(() => row.GetAttributeValue<string>("linked"), Throws.TypeOf<InvalidCastException>());
        });
    }

    [Test]
    public void A_whole_number_reads_as_nullable_and_as_object()
    {
        var row = new Entity("account") { ["count"] = 7 };

        Assert.That(row.GetAttributeValue<int?>("count"), Is.EqualTo(7));
        Assert.That(row.GetAttributeValue<object>("count"), Is.EqualTo(7));
    }

    [Test]
    public void Asking_for_a_column_without_a_name_throws([Values("", null)] string? name)
    {
        var row = new Entity("account");

        Assert.That(() => row.GetAttributeValue<string>(name), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("attributeLogicalName"));
    }

    [Test]
    public void Trying_a_column_succeeds_only_where_it_holds_a_value_of_that_type()
    {
        var row = new Entity("account") { ["name"] = "Contoso", ["empty"] = null };

        Assert.Multiple(() =>
        {
            Assert.That(row.TryGetAttributeValue<string>("name", out var name), Is.True);
            Assert.That(name, Is.EqualTo("Contoso"));
            Assert.That(row.TryGetAttributeValue<int>("name", out var number), Is.False);
            Assert.That(number, Is.Zero);
            Assert.That(row.TryGetAttributeValue<string>("empty", out _), Is.False);
            Assert.That(row.TryGetAttributeValue<string>("missing", out _), Is.False);
        });
    }

    [Test]
    public void A_null_column_is_contained()
    {
        var row = new Entity("account") { ["empty"] = null };

        Assert.That(row.Contains("empty"), Is.True);
        Assert.That(row.Contains("missing"), Is.False);
    }

    [Test]
    public void Column_names_are_case_sensitive_and_never_null()
    {
        var row = new Entity("account") { ["Abc"] = 1 };

        Assert.Multiple(() =>
        {
            Assert.That(row.Contains("abc"), Is.False);
            Assert.That(() => row["abc"], Throws.TypeOf<KeyNotFoundException>());
            Assert.That(() => row[null], Throws.ArgumentNullException);
            Assert.That(() => row.Contains(null), Throws.ArgumentNullException);
        });
    }

    [Test]
    public void The_id_and_the_primary_key_column_know_nothing_of_each_other()
    {
        var byId = new Entity("account") { Id = Id };
        var byColumn = new Entity("account") { ["accountid"] = Id };

        Assert.That(byId.Contains("accountid"), Is.False);
        Assert.That(byColumn.Id, Is.EqualTo(Guid.Empty));
    }

    [Test]
    public void A_row_made_of_table_and_id_has_no_columns()
    {
        var row = new Entity("account", Id);

        Assert.That(row.Attributes.Count, Is.Zero);
        Assert.That(row.Id, Is.EqualTo(Id));
    }

    [Test]
    public void The_reference_to_a_row_has_its_key_but_not_its_name()
    {
        var row = new Entity("account", "accountnumber", "7") { Id = Id, ["name"] = "Contoso" };

        var reference = row.ToEntityReference();

        Assert.Multiple(() =>
        {
            Assert.That(reference.LogicalName, Is.EqualTo("account"));
            Assert.That(reference.Id, Is.EqualTo(Id));
            Assert.That(reference.Name, Is.Null);
            Assert.That(reference.KeyAttributes["accountnumber"], Is.EqualTo("7"));
        });
    }

    [Test]
    public void A_row_as_another_class_is_a_new_object_over_the_same_columns()
    {
        var row = new Entity("account", Id) { ["name"] = "Contoso" };

        var account = row.ToEntity<Account>();
        account.Name = "Fabrikam";

        Assert.Multiple(() =>
        {
            Assert.That(account, Is.Not.SameAs(row));
            Assert.That(account.Id, Is.EqualTo(Id));
            Assert.That(account.Attributes, Is.SameAs(row.Attributes));
            Assert.That(row["name"], Is.EqualTo("Fabrikam"));
            Assert.That(row.Attributes.Keys, Is.EqualTo(new[] { "name" }), "the id of the early-bound row adds no column to the late-bound one");
        });
    }

    [Test]
    public void A_row_as_a_plain_row_is_a_new_object_over_the_same_columns()
    {
        var row = new Entity("account", Id);

        var other = row.ToEntity<Entity>();

        Assert.That(other, Is.Not.SameAs(row));
        Assert.That(other.Attributes, Is.SameAs(row.Attributes));
    }

    [Test]
    public void A_row_cannot_become_a_class_of_another_table()
    {
        var row = new Entity("contact");

        Assert.That(() => row.ToEntity<Account>(), Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("Cannot convert entity contact to account."));
    }

    [Test]
    public void A_new_row_has_no_table_no_id_and_empty_collections()
    {
        var row = new Entity();

        Assert.Multiple(() =>
        {
            Assert.That(row.LogicalName, Is.Null);
            Assert.That(row.Id, Is.EqualTo(Guid.Empty));
            Assert.That(row.EntityState, Is.Null);
            Assert.That(row.RowVersion, Is.Null);
            Assert.That(row.Attributes, Is.Empty);
            Assert.That(row.KeyAttributes, Is.Empty);
            Assert.That(row.FormattedValues, Is.Empty);
            Assert.That(row.RelatedEntities, Is.Empty);
        });
    }

    [Test]
    public void An_early_bound_class_keeps_its_related_rows_by_relationship_and_role()
    {
        var parent = new Account { Name = "Contoso" };

        parent.Children = [new Account { Name = "Contoso Suites" }];

        Assert.That(parent.Children.Select(child => child.Name), Is.EqualTo(new[] { "Contoso Suites" }));
        Assert.That(
            parent.RelatedEntities[new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referenced }].Entities, Has.Count.EqualTo(1));
    }
}
