using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Tests.Sdk;

/// <summary>How queries are put together, as Microsoft's assembly was seen to behave.</summary>
public class QueryTests
{
    [Test]
    public void A_new_query_asks_for_no_columns_joins_by_and_and_does_not_page()
    {
        var query = new QueryExpression("account");

        Assert.Multiple(() =>
        {
            Assert.That(query.EntityName, Is.EqualTo("account"));
            Assert.That(query.ColumnSet.Columns, Is.Empty);
            Assert.That(query.ColumnSet.AllColumns, Is.False);
            Assert.That(query.Criteria.FilterOperator, Is.EqualTo(LogicalOperator.And));
            Assert.That(query.PageInfo.PageNumber, Is.Zero);
            Assert.That(query.PageInfo.Count, Is.Zero);
            Assert.That(query.NoLock, Is.False);
            Assert.That(query.TopCount, Is.Null);
        });
    }

    [Test]
    public void A_column_set_of_true_means_all()
    {
        var columns = new ColumnSet(true);

        Assert.That(columns.AllColumns, Is.True);
        Assert.That(columns.Columns, Is.Empty);
    }

    [Test]
    public void A_condition_made_of_an_int_array_has_a_value_for_each()
    {
        var condition = new ConditionExpression("a", ConditionOperator.In, new[] { 1, 2 });

        Assert.That(condition.Values, Is.EqualTo(new object[] { 1, 2 }));
    }

    [Test]
    public void A_condition_added_with_an_int_array_has_that_array_as_its_one_value()
    {
        var filter = new FilterExpression();
        int[] values = [1, 2];

        filter.AddCondition("a", ConditionOperator.In, values);

        Assert.That(filter.Conditions.Single().Values.Single(), Is.SameAs(values));
    }

    [Test]
    public void A_condition_added_with_an_object_array_has_a_value_for_each()
    {
        var filter = new FilterExpression();

        filter.AddCondition("a", ConditionOperator.In, new[] { 1, 2 }.Cast<object>().ToArray());

        Assert.That(filter.Conditions.Single().Values, Is.EqualTo(new object[] { 1, 2 }));
    }

    [Test]
    public void A_condition_without_values_has_none()
    {
        var condition = new ConditionExpression("a", ConditionOperator.Null);

        Assert.That(condition.Values, Is.Empty);
        Assert.That(condition.EntityName, Is.Null);
    }

    [Test]
    public void A_condition_on_a_linked_table_keeps_its_alias()
    {
        var filter = new FilterExpression(LogicalOperator.Or);

        filter.AddCondition("acc", "name", ConditionOperator.Equal, "Contoso");

        var condition = filter.Conditions.Single();
        Assert.That(condition.EntityName, Is.EqualTo("acc"));
        Assert.That(condition.AttributeName, Is.EqualTo("name"));
        Assert.That(condition.Values, Is.EqualTo(new object[] { "Contoso" }));
    }

    [Test]
    public void A_condition_can_compare_two_columns()
    {
        var condition = new ConditionExpression("a", ConditionOperator.GreaterThan, true, "b");

        Assert.That(condition.CompareColumns, Is.True);
        Assert.That(condition.Values, Is.EqualTo(new object[] { "b" }));
    }

    [Test]
    public void A_link_is_inner_without_columns_and_without_an_alias_unless_told_otherwise()
    {
        var query = new QueryExpression("opportunity");

        var link = query.AddLink("account", "customerid", "accountid");

        Assert.Multiple(() =>
        {
            Assert.That(query.LinkEntities.Single(), Is.SameAs(link));
            Assert.That(link.JoinOperator, Is.EqualTo(JoinOperator.Inner));
            Assert.That(link.LinkFromEntityName, Is.EqualTo("opportunity"));
            Assert.That(link.LinkFromAttributeName, Is.EqualTo("customerid"));
            Assert.That(link.LinkToEntityName, Is.EqualTo("account"));
            Assert.That(link.LinkToAttributeName, Is.EqualTo("accountid"));
            Assert.That(link.Columns.Columns, Is.Empty);
            Assert.That(link.EntityAlias, Is.Null);
        });
    }

    [Test]
    public void A_link_of_a_link_starts_at_the_linked_table()
    {
        var account = new QueryExpression("opportunity").AddLink("account", "customerid", "accountid");

        var contact = account.AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter);

        Assert.That(contact.LinkFromEntityName, Is.EqualTo("account"));
        Assert.That(contact.JoinOperator, Is.EqualTo(JoinOperator.LeftOuter));
    }

    [Test]
    public void A_query_by_attribute_keeps_columns_and_values_side_by_side()
    {
        var query = new QueryByAttribute("account");

        query.AddAttributeValue("name", "Contoso");
        query.AddAttributeValue("statecode", 0);

        Assert.That(query.Attributes, Is.EqualTo(new[] { "name", "statecode" }));
        Assert.That(query.Values, Is.EqualTo(new object[] { "Contoso", 0 }));
    }
}
