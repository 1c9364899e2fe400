using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Conditions and further filters, joined by and or by or. (Learn: FilterExpression.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class FilterExpression : IExtensibleDataObject
{
    private DataCollection<ConditionExpression> conditions;
    private DataCollection<FilterExpression> filters;

    public FilterExpression()
    {
    }

    public FilterExpression(LogicalOperator filterOperator)
    {
        FilterOperator = filterOperator;
    }

    /// <summary>A related table of which any, or all, or no row must match.</summary>
    [DataMember]
    public LinkEntity AnyAllFilterLinkEntity { get; set; }

    [DataMember]
    public DataCollection<ConditionExpression> Conditions
    {
        get => conditions ??= new DataCollection<ConditionExpression>();
        private set => conditions = value;
    }

    [DataMember]
    public string FilterHint { get; set; }

    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    [DataMember]
    public DataCollection<FilterExpression> Filters
    {
        get => filters ??= new DataCollection<FilterExpression>();
        private set => filters = value;
    }

    [DataMember]
    public bool IsQuickFindFilter { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public void AddCondition(ConditionExpression condition) => Conditions.Add(condition);

    /// <summary>Adds a condition. An int[] counts as one value here; give an object[] for several.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, values));

    /// <summary>Adds a condition on a column of the linked table with that alias.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, value));

    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, values));

    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, value));

    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, values));

    public void AddFilter(FilterExpression childFilter) => Filters.Add(childFilter);

    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        Filters.Add(filter);
        return filter;
    }
}
