using System.Xml;
using System.Xml.Linq;

namespace CrmChecklists.Domain;

/// <summary>Reads the FetchXML that Advanced Find downloads, strictly: whatever it does not know it names, and nothing is left out in silence.</summary>
internal sealed class ConditionReader
{
    private const string Content = "filter link-entity attribute? all-attributes? order?";

    private readonly List<FormattableString> problems;
    private readonly List<ConditionLink> links = [];

    private ConditionReader(List<FormattableString> problems) => this.problems = problems;

    public static Condition? Read(string fetchXml, List<FormattableString> problems)
    {
        if (Parse(fetchXml, problems) is not { } root)
            return null;

        var condition = new ConditionReader(problems).ReadFetch(root);
        return problems.Count == 0 ? condition : null;
    }

    private static XElement? Parse(string fetchXml, List<FormattableString> problems)
    {
        if (fetchXml.Length > Condition.Longest)
        {
            problems.Add(Messages.ConditionTooLong(fetchXml.Length, Condition.Longest));
            return null;
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(fetchXml), settings);
            return XElement.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException malformed)
        {
            problems.Add(fetchXml.Contains("<!DOCTYPE") ? Messages.ConditionDocumentType() : Messages.ConditionNotXml(malformed.LineNumber, malformed.LinePosition));
            return null;
        }
    }

    private Condition? ReadFetch(XElement root)
    {
        if (root.Name.LocalName != "fetch")
        {
            problems.Add(Messages.ConditionNotFetch(root.Name.LocalName));
            return null;
        }

        var fetch = new ConditionElement(
            root, problems, "version mapping output-format distinct aggregate top count page paging-cookie returntotalrecordcount no-lock useraworderby latematerialize options savedqueryid");
        if (fetch.Flag("aggregate"))
            problems.Add(Messages.ConditionAggregate(fetch.Line));
        if (fetch.Text("top") is not null)
            problems.Add(Messages.ConditionTop(fetch.Line));
        if (fetch.Text("mapping") is { } mapping && mapping != "logical")
            problems.Add(Messages.ConditionMapping(fetch.Line, mapping));

        var entities = fetch.Children("entity");
        if (entities.Count != 1)
            problems.Add(Messages.ConditionOneEntity(entities.Count));
        return entities.Count == 1 ? ReadEntity(entities[0]) : null;
    }

    private Condition ReadEntity(XElement element)
    {
        var entity = new ConditionElement(element, problems, "name");
        if (entity.Required("name") is { } table && table != Condition.DealTable)
            problems.Add(Messages.ConditionTable(entity.Line, table));

        var children = entity.Children(Content);
        // First of all the links: a filter may name one that comes later.
        foreach (var link in children.Where(child => child.Name.LocalName == "link-entity"))
            ReadLink(link);
        var filters = children.Where(child => child.Name.LocalName == "filter").Select(filter => ReadFilter(filter, null));
        return new Condition(All([.. links, .. filters]), links);
    }

    private void ReadLink(XElement element)
    {
        var link = new ConditionElement(element, problems, "name from to alias link-type visible intersect");
        var table = link.Required("name");
        var from = link.Required("from");
        var to = link.Required("to");
        var type = link.Text("link-type") ?? "inner";
        if (table is not (null or Condition.AccountTable))
            problems.Add(Messages.ConditionLinkTable(link.Line, table));
        else if (from is not (null or Condition.AccountId) || to is not (null or "parentaccountid" or "customerid") || link.Flag("intersect"))
            problems.Add(Messages.ConditionLinkColumns(link.Line, from ?? "", to ?? ""));
        if (type is not ("inner" or "outer"))
            problems.Add(Messages.ConditionLinkType(link.Line, type));
        if (link.Text("alias") is { } alias && links.Any(other => other.Alias == alias))
            problems.Add(Messages.ConditionAliasTwice(link.Line, alias));

        var read = new ConditionLink(to ?? "", link.Text("alias"), type == "inner");
        links.Add(read);
        var parts = new List<ConditionNode>();
        foreach (var child in link.Children(Content))
        {
            if (child.Name.LocalName == "filter")
                parts.Add(ReadFilter(child, read));
            else
                problems.Add(Messages.ConditionLinkInLink(((IXmlLineInfo)child).LineNumber));
        }
        read.Filter = parts.Count == 0 ? null : All(parts);
    }

    /// <param name="within">The link the filter stands in, or null.</param>
    private ConditionGroup ReadFilter(XElement element, ConditionLink? within)
    {
        var filter = new ConditionElement(element, problems, "type hint isquickfindfields overridequickfindrecordlimitenabled overridequickfindrecordlimitdisabled");
        var type = filter.Text("type") ?? "and";
        if (type is not ("and" or "or"))
            problems.Add(Messages.ConditionFilterType(filter.Line, type));
        if (filter.Flag("isquickfindfields"))
            problems.Add(Messages.ConditionQuickFind(filter.Line));

        var parts = new List<ConditionNode>();
        foreach (var child in filter.Children("condition filter link-entity"))
        {
            if (child.Name.LocalName == "filter")
                parts.Add(ReadFilter(child, within));
            else if (child.Name.LocalName == "link-entity")
                problems.Add(Messages.ConditionLinkInFilter(((IXmlLineInfo)child).LineNumber));
            else if (ReadCondition(child, within) is { } comparison)
                parts.Add(comparison);
        }
        return new ConditionGroup(type == "or", parts);
    }

    private ConditionComparison? ReadCondition(XElement element, ConditionLink? within)
    {
        var condition = new ConditionElement(element, problems, "attribute operator value valueof entityname uiname uitype uihidden");
        var column = condition.Required("attribute");
        var name = condition.Required("operator");
        if (condition.Text("valueof") is { } other)
        {
            problems.Add(Messages.ConditionValueOf(condition.Line, other));
            return null;
        }

        var known = problems.Count;
        var link = Link(condition, within);
        var values = ReadValues(condition);
        if (column is null || name is null || FindOperator(condition.Line, name, column) is not { } @operator)
            return null;

        CheckValues(condition.Line, @operator, column, values);
        return problems.Count > known
            ? null
            : new ConditionComparison(new DealColumn(link?.Lookup, column), @operator, values, within is null ? link : null, condition.Line);
    }

    private ConditionLink? Link(ConditionElement condition, ConditionLink? within)
    {
        if (condition.Text("entityname") is not { } name || (within is not null && within.Alias == name))
            return within;

        var found = within is not null ? null : links.FirstOrDefault(link => link.Alias == name) ?? OnlyLinkTo(name);
        if (found is null)
            problems.Add(within is null ? Messages.ConditionNoSuchLink(condition.Line, name) : Messages.ConditionOtherLink(condition.Line, name));
        return found;
    }

    /// <summary>A single link may be named by its table.</summary>
    private ConditionLink? OnlyLinkTo(string table) => table == Condition.AccountTable && links.Count == 1 ? links[0] : null;

    private List<ConditionValue> ReadValues(ConditionElement condition)
    {
        var values = new List<ConditionValue>();
        foreach (var child in condition.Children("value"))
        {
            var value = new ConditionElement(child, problems, "uiname uitype");
            if (child.HasElements)
                problems.Add(Messages.ConditionElement(value.Line, child.Elements().First().Name.LocalName, value.Name));
            values.Add(new ConditionValue(child.Value));
        }

        // Advanced Find leaves value="" beside child values; the platform ignores it there.
        if (values.Count == 0 && condition.Given("value") is { } single)
            values.Add(new ConditionValue(single));
        return values;
    }

    private FilterOperator? FindOperator(int line, string name, string column)
    {
        var found = FilterOperator.Find(name);
        if (found is null)
            problems.Add(FilterOperator.DependsOnTheReader(name) ? Messages.ConditionOfTheReader(line, name, column)
                : name.Contains("fiscal") ? Messages.ConditionFiscal(line, name, column)
                : FilterOperator.WalksAHierarchy(name) ? Messages.ConditionHierarchy(line, name, column)
                : Messages.ConditionOperatorUnknown(line, name, column));
        return found;
    }

    private void CheckValues(int line, FilterOperator @operator, string column, List<ConditionValue> values)
    {
        if (values.Count < @operator.Least || values.Count > @operator.Most)
            problems.Add(Messages.ConditionValues(line, @operator.Name, column, Wanted(@operator), values.Count));
        else if (@operator.MostCount is { } most && (values[0].Whole is not { } count || count < 1 || count > most))
            problems.Add(Messages.ConditionCount(line, @operator.Name, column, most, values[0].Text));
        else if (@operator.Test == ConditionTest.OfDay && !values[0].Fits(ColumnKind.Moment))
            problems.Add(Messages.ConditionValueUnfit(line, values[0].Text, column, ColumnKind.Moment));
        else if (@operator.Test == ConditionTest.Like && LikePattern.HasAnEmptySet(values[0].Text))
            problems.Add(Messages.ConditionEmptySet(line, column, values[0].Text));
    }

    private static FormattableString Wanted(FilterOperator @operator) => @operator.Most switch
    {
        0 => Messages.ConditionNoValue(),
        1 => Messages.ConditionOneValue(),
        2 => Messages.ConditionTwoValues(),
        _ => Messages.ConditionSomeValues(),
    };

    private static ConditionNode All(IReadOnlyList<ConditionNode> parts) => parts.Count == 1 ? parts[0] : new ConditionGroup(any: false, parts);
}
