using System.Xml;
using System.Xml.Linq;
using Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>Reads FetchXML into the query tree, strictly. (Learn: "FetchXml reference".)</summary>
internal sealed class FetchXmlReader
{
    private const string RootAlias = "t0";
    private readonly EnvironmentMetadata metadata;
    private readonly Dictionary<XElement, (string Alias, TableMetadata Table)> links = [];
    private readonly List<OrderNode> orders = [];
    private QueryAliases aliases = null!;
    private bool isAggregate;
    private bool rawOrder;

    private FetchXmlReader(EnvironmentMetadata metadata) => this.metadata = metadata;

    /// <exception cref="DataverseFault">Malformed XML with its line; unknown elements, attributes, operators, tables and columns by name.</exception>
    public static TableQuery Read(string fetchXml, EnvironmentMetadata metadata) => new FetchXmlReader(metadata).ReadFetch(Parse(fetchXml));

    private static XElement Parse(string fetchXml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml), settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            throw QueryFaults.Malformed($"Invalid XML: {e.Message}", e);
        }
    }

    private TableQuery ReadFetch(XElement element)
    {
        var fetch = new FetchElement(
            element, "version mapping output-format distinct aggregate top count page paging-cookie returntotalrecordcount no-lock useraworderby latematerialize options "
                     + "aggregatelimit datasource utc-offset min-active-row-version");
        if (element.Name.LocalName != "fetch") throw fetch.Malformed($"the query's root must be 'fetch', not '{element.Name.LocalName}'");
        foreach (var name in (string[])["aggregatelimit", "datasource", "utc-offset", "min-active-row-version"])
            if (fetch.Text(name) is { Length: > 0 } and not "false") throw Faults.NotSupported($"the FetchXML attribute '{name}'");
        if (fetch.Text("mapping") is not (null or "logical")) throw Faults.NotSupported($"the FetchXML mapping '{fetch.Text("mapping")}'");
        isAggregate = fetch.Flag("aggregate");
        rawOrder = fetch.Flag("useraworderby");
        TableQuery? query = null;
        fetch.Children(("entity", entity => query = query is null ? ReadEntity(entity) : throw fetch.Malformed("a query has one element 'entity'")));
        return Paged(fetch, query ?? throw fetch.Malformed("the element 'fetch' needs an element 'entity'"));
    }

    private TableQuery Paged(FetchElement fetch, TableQuery query)
    {
        var (top, count, page) = (fetch.Number("top"), fetch.Number("count"), fetch.Number("page"));
        if (top is not null && (count is not null || page is not null || fetch.Flag("returntotalrecordcount")))
            throw Faults.InvalidArgument("The Top attribute can't be specified with paging attribute page, count or returntotalrecordcount.");
        return query with
        {
            IsAggregate = isAggregate, Distinct = fetch.Flag("distinct"), CountTotal = fetch.Flag("returntotalrecordcount"), Top = top,
            Page = count is null && page is null ? null : new PageRequest(page ?? 1, count ?? QueryFaults.MostRowsPerPage, fetch.Text("paging-cookie")),
        };
    }

    private TableQuery ReadEntity(XElement element)
    {
        var entity = new FetchElement(element, "name");
        var table = metadata.Table(entity.Required("name"));
        aliases = new QueryAliases(table, RootAlias);
        NameLinks(element);
        var content = ReadContent(entity, table, RootAlias);
        return new TableQuery
        {
            Table = table, Alias = RootAlias, Columns = content.Columns, Filter = And(content.Filters), Links = content.Links,
            Orders = [.. content.Orders, .. orders],
        };
    }

    /// <summary>First of all the aliases: a condition may name a link that comes later.</summary>
    private void NameLinks(XElement parent)
    {
        foreach (var element in parent.Elements().Where(e => e.Name.LocalName == "link-entity")) NameLink(element);
    }

    private void NameLink(XElement element)
    {
        var table = metadata.Table(element.Attribute("name")?.Value ?? "");
        links[element] = (aliases.Add(table, element.Attribute("alias")?.Value), table);
        NameLinks(element);
    }

    private Content ReadContent(FetchElement element, TableMetadata table, string alias)
    {
        var content = new Content();
        element.Children(
            ("attribute", e => content.Columns?.Add(ReadColumn(e, table))),
            ("all-attributes", e => content.AllColumns(isAggregate, new FetchElement(e, ""))),
            ("order", e => content.Orders.Add(ReadOrder(e, table, alias))),
            ("filter", e => content.Filters.Add(ReadFilter(e, table, alias))),
            ("link-entity", e => content.Links.Add(ReadLink(e, table))));
        return content;
    }

    private SelectedColumn ReadColumn(XElement element, TableMetadata table)
    {
        var attribute = new FetchElement(element, "name alias aggregate groupby dategrouping distinct usertimezone");
        var column = table.Column(attribute.Required("name"));
        var alias = attribute.Text("alias");
        var aggregate = ParseAggregate(attribute);
        var grouping = ParseGrouping(attribute);
        var groupBy = attribute.Flag("groupby");
        if (!isAggregate && (aggregate != Aggregate.None || groupBy || grouping != DateGrouping.None))
            throw attribute.Malformed($"the attribute '{column.LogicalName}' aggregates or groups, but the query does not say aggregate='true'");
        if (isAggregate && string.IsNullOrEmpty(alias)) throw attribute.Malformed($"the attribute '{column.LogicalName}' of an aggregate query needs an alias");
        if (isAggregate && aggregate == Aggregate.None && !groupBy)
            throw attribute.Malformed($"the attribute '{column.LogicalName}' of an aggregate query must aggregate or group");
        return new SelectedColumn(column, string.IsNullOrEmpty(alias) ? column.LogicalName : alias)
        {
            Aggregate = aggregate, GroupBy = groupBy, DateGrouping = grouping, Distinct = attribute.Flag("distinct"), IsAliased = !string.IsNullOrEmpty(alias),
            GroupInUtc = attribute.Text("usertimezone") is not null && !attribute.Flag("usertimezone"),
        };
    }

    private static Aggregate ParseAggregate(FetchElement attribute) => attribute.Text("aggregate") switch
    {
        null or "" => Aggregate.None,
        "count" => Aggregate.Count,
        "countcolumn" => Aggregate.CountColumn,
        "sum" => Aggregate.Sum,
        "avg" => Aggregate.Average,
        "min" => Aggregate.Min,
        "max" => Aggregate.Max,
        var other => throw attribute.Malformed($"'{other}' is not an aggregate"),
    };

    private static DateGrouping ParseGrouping(FetchElement attribute) => attribute.Text("dategrouping") switch
    {
        null or "" => DateGrouping.None,
        "day" => DateGrouping.Day,
        "week" => DateGrouping.Week,
        "month" => DateGrouping.Month,
        "quarter" => DateGrouping.Quarter,
        "year" => DateGrouping.Year,
        "fiscal-period" => DateGrouping.FiscalPeriod,
        "fiscal-year" => DateGrouping.FiscalYear,
        var other => throw attribute.Malformed($"'{other}' is not a date grouping"),
    };

    private OrderNode ReadOrder(XElement element, TableMetadata table, string alias)
    {
        var order = new FetchElement(element, "attribute alias descending entityname");
        if (order.Text("entityname") is { Length: > 0 } name) (alias, table) = aliases.Resolve(name);
        var descending = order.Flag("descending");
        if (order.Text("alias") is { Length: > 0 } result) return new OrderNode(alias, null, descending, result);
        if (isAggregate) throw order.Malformed("an aggregate query is ordered by an alias");
        return new OrderNode(alias, table.Column(order.Required("attribute")), descending) { Raw = rawOrder };
    }

    private FilterNode ReadFilter(XElement element, TableMetadata table, string alias)
    {
        var filter = new FetchElement(element, "type hint isquickfindfields overridequickfindrecordlimitenabled overridequickfindrecordlimitdisabled");
        var @operator = filter.Text("type") switch
        {
            null or "" or "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            var other => throw filter.Malformed($"'{other}' is not a filter type; it is 'and' or 'or'"),
        };
        var parts = new List<FilterNode>();
        filter.Children(
            ("condition", e => parts.Add(ReadCondition(e, table, alias))),
            ("filter", e => parts.Add(ReadFilter(e, table, alias))),
            ("link-entity", e => parts.Add(ReadRelated(e, table))));
        return new FilterNode.Group(@operator, parts);
    }

    private FilterNode ReadRelated(XElement element, TableMetadata parent)
    {
        NameLink(element);
        return RelatedRows.Filter(ReadLink(element, parent));
    }

    private FilterNode.Condition ReadCondition(XElement element, TableMetadata table, string alias)
    {
        var condition = new FetchElement(element, "attribute operator value valueof entityname uiname uitype uihidden");
        if (condition.Text("entityname") is { Length: > 0 } name) (alias, table) = aliases.Resolve(name);
        var column = table.Column(condition.Required("attribute"));
        var @operator = FetchOperators.Parse(condition.Required("operator"), condition.Malformed);
        if (condition.Text("valueof") is { Length: > 0 } other) return new FilterNode.Condition(alias, column, @operator, [], table.Column(other));
        var texts = new List<string>();
        condition.Children(("value", e => texts.Add(ReadValue(e))));
        // FetchXML builders leave value="" beside child values; the platform ignores it there.
        if (texts.Count == 0 && condition.Text("value") is { } value) texts.Add(value);
        return new FilterNode.Condition(alias, column, @operator, [.. texts.Select(t => Value(condition, column, @operator, t))]);
    }

    private static string ReadValue(XElement element)
    {
        _ = new FetchElement(element, "uiname uitype");
        return element.Value;
    }

    /// <summary>A date without a zone is the asker's own, which only the translator knows; it stays unspecified.</summary>
    private static object Value(FetchElement condition, ColumnMetadata column, ConditionOperator @operator, string text)
    {
        if (@operator is ConditionOperator.Null or ConditionOperator.NotNull) throw condition.Malformed($"the operator '{condition.Text("operator")}' takes no value");
        return ConditionValue.Of(column, @operator, text);
    }

    private LinkNode ReadLink(XElement element, TableMetadata parent)
    {
        var link = new FetchElement(element, "name from to alias link-type intersect visible");
        var (alias, table) = links[element];
        var content = ReadContent(link, table, alias);
        orders.AddRange(content.Orders);
        var join = FetchOperators.Join(link.Text("link-type") is { Length: > 0 } type ? type : "inner", link.Malformed);
        return new LinkNode(table, alias, table.Column(link.Required("from")), parent.Column(link.Required("to")), join)
        {
            Columns = content.Columns, Filter = And(content.Filters), Links = content.Links,
        };
    }

    private static FilterNode? And(List<FilterNode> filters) => filters.Count switch
    {
        0 => null,
        1 => filters[0],
        _ => new FilterNode.Group(LogicalOperator.And, filters),
    };

    /// <summary>What stands in an entity or a link; all columns are null.</summary>
    private sealed class Content
    {
        public List<SelectedColumn>? Columns { get; private set; } = [];
        public List<OrderNode> Orders { get; } = [];
        public List<FilterNode> Filters { get; } = [];
        public List<LinkNode> Links { get; } = [];

        public void AllColumns(bool isAggregate, FetchElement element) =>
            Columns = isAggregate ? throw element.Malformed("an aggregate query cannot return all columns") : null;
    }
}
