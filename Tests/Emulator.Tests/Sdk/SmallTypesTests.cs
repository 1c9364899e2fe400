using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Sdk;

/// <summary>Equality and defaults of the value-like types, as Microsoft's assembly was seen to behave.</summary>
public class SmallTypesTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Test]
    public void References_to_one_row_are_equal_whatever_their_name_and_row_version()
    {
        var one = new EntityReference("account", Id) { Name = "Contoso", RowVersion = "1" };
        var other = new EntityReference("account", Id) { Name = "Fabrikam", RowVersion = "2" };

        Assert.Multiple(() =>
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
            Assert.That(one == other, Is.False, "== compares the objects themselves");
        });
    }

    [Test]
    public void References_differ_by_table_case_id_and_alternate_key()
    {
        var reference = new EntityReference("account", Id);

        Assert.Multiple(() =>
        {
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("Account", Id)));
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", Guid.Empty)));
            Assert.That(reference, Is.Not.EqualTo(new EntityReference("account", Id) { KeyAttributes = { ["accountnumber"] = "7" } }));
        });
    }

    [Test]
    public void References_by_the_same_alternate_key_are_equal_in_any_order_of_its_columns()
    {
        var one = new EntityReference("account", new KeyAttributeCollection { { "a", 1 }, { "b", "x" } });
        var other = new EntityReference("account", new KeyAttributeCollection { { "b", "x" }, { "a", 1 } });

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [Test]
    public void Money_is_equal_by_value_and_prints_its_type()
    {
        var one = new Money(12.5m);
        var other = new Money(12.50m);

        Assert.Multiple(() =>
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
            Assert.That(one == other, Is.False, "== compares the objects themselves");
            Assert.That(new Money().Value, Is.Zero);
            Assert.That(one.ToString(), Is.EqualTo("Microsoft.Xrm.Sdk.Money"));
        });
    }

    [Test]
    public void Choices_are_equal_by_value_and_print_their_type()
    {
        var one = new OptionSetValue(3);
        var other = new OptionSetValue(3);

        Assert.Multiple(() =>
        {
            Assert.That(one, Is.EqualTo(other));
            Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
            Assert.That(one == other, Is.False, "== compares the objects themselves");
            Assert.That(new OptionSetValue().Value, Is.Zero);
            Assert.That(one.ToString(), Is.EqualTo("Microsoft.Xrm.Sdk.OptionSetValue"));
        });
    }

    [Test]
    public void Collections_of_choices_are_equal_only_to_themselves()
    {
        var one = new OptionSetValueCollection([new OptionSetValue(1)]);
        var other = new OptionSetValueCollection([new OptionSetValue(1)]);

        Assert.That(one.Equals(other), Is.False);
        Assert.That(one.Equals(one), Is.True);
    }

    [Test]
    public void Relationships_are_equal_by_name_and_role_and_no_role_is_not_the_referencing_one()
    {
        var without = new Relationship("account_parent_account");
        var referencing = new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referencing };

        Assert.Multiple(() =>
        {
            Assert.That(without, Is.EqualTo(new Relationship("account_parent_account")));
            Assert.That(without, Is.Not.EqualTo(referencing));
            Assert.That(referencing, Is.EqualTo(new Relationship("account_parent_account") { PrimaryEntityRole = EntityRole.Referencing }));
            Assert.That(without, Is.Not.EqualTo(new Relationship("account_other")));
        });
    }

    [Test]
    public void An_aliased_value_tells_where_it_came_from()
    {
        var value = new AliasedValue("account", "name", "Contoso");

        Assert.Multiple(() =>
        {
            Assert.That(value.EntityLogicalName, Is.EqualTo("account"));
            Assert.That(value.AttributeLogicalName, Is.EqualTo("name"));
            Assert.That(value.Value, Is.EqualTo("Contoso"));
        });
    }

    [Test]
    public void Reading_a_formatted_value_that_is_missing_throws()
    {
        var texts = new FormattedValueCollection();

        Assert.That(() => texts["missing"], Throws.TypeOf<KeyNotFoundException>());
        Assert.That(texts.Contains("missing"), Is.False);
    }

    [Test]
    public void A_label_of_one_text_has_a_translation_but_none_for_the_user_yet()
    {
        var label = new Label("Stage", 1033);

        Assert.That(label.LocalizedLabels.Single().Label, Is.EqualTo("Stage"));
        Assert.That(label.LocalizedLabels.Single().LanguageCode, Is.EqualTo(1033));
        Assert.That(label.UserLocalizedLabel, Is.Null);
    }
}
