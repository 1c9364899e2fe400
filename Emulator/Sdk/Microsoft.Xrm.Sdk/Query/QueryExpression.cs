using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query as a tree. Without columns only the primary key comes back. (Learn: QueryExpression.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryExpression : QueryBase
{
    private DataCollection<OrderExpression> orders;
    private DataCollection<LinkEntity> linkEntities;

    public QueryExpression() : this(null)
    {
    }

    public QueryExpression(string entityName)
    {
        EntityName = entityName;
        ColumnSet = new ColumnSet();
        Criteria = new FilterExpression();
        PageInfo = new PagingInfo();
    }

    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    [DataMember]
    public FilterExpression Criteria { get; set; }

    [DataMember]
    public string DataSource { get; set; }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public string ForceSeek { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => linkEntities ??= new DataCollection<LinkEntity>();
        private set => linkEntities = value;
    }

    [DataMember]
    public bool NoLock { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    /// <summary>Which page; excludes <see cref="TopCount"/>.</summary>
    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember]
    public string QueryHints { get; set; }

    [DataMember]
    public QueryExpression SubQueryExpression { get; set; }

    /// <summary>At most so many rows, without paging; excludes a filled <see cref="PageInfo"/>.</summary>
    [DataMember]
    public int? TopCount { get; set; }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
}
