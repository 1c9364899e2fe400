using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>One column to sort by. (Learn: OrderExpression.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class OrderExpression : IExtensibleDataObject
{
    public OrderExpression()
    {
    }

    public OrderExpression(string attributeName, OrderType orderType) : this(attributeName, orderType, null, null)
    {
    }

    public OrderExpression(string attributeName, OrderType orderType, string alias) : this(attributeName, orderType, alias, null)
    {
    }

    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName)
    {
        AttributeName = attributeName;
        OrderType = orderType;
        Alias = alias;
        EntityName = entityName;
    }

    /// <summary>The aggregate's alias to sort by.</summary>
    [DataMember]
    public string Alias { get; set; }

    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>The alias of the linked table the column is of.</summary>
    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public OrderType OrderType { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
