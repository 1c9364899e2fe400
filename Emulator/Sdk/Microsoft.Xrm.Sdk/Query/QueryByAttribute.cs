using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for rows whose columns equal given values. (Learn: QueryByAttribute.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(EntityReference))]
[KnownType(typeof(OptionSetValue))]
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string> attributes;
    private DataCollection<OrderExpression> orders;
    private DataCollection<object> values;

    public QueryByAttribute() : this(null)
    {
    }

    public QueryByAttribute(string entityName)
    {
        EntityName = entityName;
        ColumnSet = new ColumnSet();
        PageInfo = new PagingInfo();
    }

    /// <summary>The columns compared; aligned with <see cref="Values"/>.</summary>
    [DataMember]
    public DataCollection<string> Attributes
    {
        get => attributes ??= new DataCollection<string>();
        private set => attributes = value;
    }

    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember]
    public int? TopCount { get; set; }

    [DataMember]
    public DataCollection<object> Values
    {
        get => values ??= new DataCollection<object>();
        private set => values = value;
    }

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));
}
