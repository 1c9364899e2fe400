using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>A QueryExpression of one table as FetchXML. (Learn: "FetchXml reference".)</summary>
internal static class FetchXml
{
    private static readonly Dictionary<ConditionOperator, string> Operators = new()
    {
        [ConditionOperator.Equal] = "eq", [ConditionOperator.NotEqual] = "ne", [ConditionOperator.GreaterThan] = "gt", [ConditionOperator.LessThan] = "lt",
        [ConditionOperator.GreaterEqual] = "ge", [ConditionOperator.LessEqual] = "le", [ConditionOperator.Like] = "like", [ConditionOperator.In] = "in",
        [ConditionOperator.Null] = "null", [ConditionOperator.NotNull] = "not-null",
    };

    public static XElement Of(QueryExpression query)
    {
        if (query.LinkEntities.Count > 0) throw Not("links in a QueryExpression; send it as FetchExpression");
        var entity = new XElement("entity", new XAttribute("name", query.EntityName));
        if (query.ColumnSet.AllColumns) entity.Add(new XElement("all-attributes"));
        else entity.Add(query.ColumnSet.Columns.Select(column => new XElement("attribute", new XAttribute("name", column))));
        entity.Add(query.Orders.Select(order => new XElement(
            "order", new XAttribute("attribute", order.AttributeName), new XAttribute("descending", order.OrderType == OrderType.Descending))));
        if (query.Criteria.Conditions.Count + query.Criteria.Filters.Count > 0) entity.Add(Filter(query.Criteria));

        var fetch = new XElement("fetch", entity);
        if (query.TopCount is { } top) fetch.Add(new XAttribute("top", top));
        return fetch;
    }

    private static XElement Filter(FilterExpression filter) => new(
        "filter", new XAttribute("type", filter.FilterOperator == LogicalOperator.Or ? "or" : "and"), filter.Conditions.Select(Condition), filter.Filters.Select(Filter));

    private static XElement Condition(ConditionExpression condition)
    {
        if (!Operators.TryGetValue(condition.Operator, out var name)) throw Not($"the operator {condition.Operator}");
        var element = new XElement("condition", new XAttribute("attribute", condition.AttributeName), new XAttribute("operator", name));
        if (condition.Operator == ConditionOperator.In) element.Add(condition.Values.Select(value => new XElement("value", Text(value))));
        else if (condition.Values.Count > 0) element.Add(new XAttribute("value", Text(condition.Values[0])));
        return element;
    }

    private static string Text(object value) => value switch
    {
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString("D"),
        bool flag => flag ? "1" : "0",
        DateTime moment => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static NotSupportedException Not(string what) => new($"The contract assembly of ServiceClient does not support {what}.");
}
