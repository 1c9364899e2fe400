using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An aggregate or a grouping of a query. (Learn: XrmAttributeExpression.)</summary>
[DataContract(Name = "AttributeExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    public XrmAttributeExpression()
    {
    }

    public XrmAttributeExpression(string attributeName) : this(attributeName, XrmAggregateType.None)
    {
    }

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType) : this(attributeName, aggregateType, null)
    {
    }

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias)
        : this(attributeName, aggregateType, alias, XrmDateTimeGrouping.None)
    {
    }

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
    {
        AttributeName = attributeName;
        AggregateType = aggregateType;
        Alias = alias;
        DateTimeGrouping = dateTimeGrouping;
    }

    [DataMember]
    public XrmAggregateType AggregateType { get; set; }

    [DataMember]
    public string Alias { get; set; }

    [DataMember]
    public string AttributeName { get; set; }

    [DataMember]
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    [DataMember]
    public bool HasGroupBy { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
