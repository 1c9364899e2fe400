using System;
using System.Collections;
using System.Linq;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>What a column must hold. (Learn: ConditionExpression.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(EntityReference))]
[KnownType(typeof(OptionSetValue))]
[KnownType(typeof(Money))]
[KnownType(typeof(string[]))]
[KnownType(typeof(int[]))]
[KnownType(typeof(Guid[]))]
public sealed class ConditionExpression : IExtensibleDataObject
{
    private DataCollection<object> values;

    public ConditionExpression()
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator, false, new object[0])
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, false, new[] { value })
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(null, attributeName, conditionOperator, false, values)
    {
    }

    /// <summary>Several values: an array or list of any type counts as its items.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(null, attributeName, conditionOperator, false, values?.Cast<object>().ToArray())
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(null, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
        : this(null, attributeName, conditionOperator, compareColumns, values)
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, false, new object[0])
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, object value)
        : this(entityName, attributeName, conditionOperator, false, new[] { value })
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(entityName, attributeName, conditionOperator, false, values)
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(entityName, attributeName, conditionOperator, compareColumns, new[] { value })
    {
    }

    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        CompareColumns = compareColumns;
        Values.AddRange(values);
    }

    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>Whether the value names a column of the same row to compare with.</summary>
    [DataMember]
    public bool CompareColumns { get; set; }

    /// <summary>The alias of the linked table the column is of; null for the filter's own.</summary>
    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public ConditionOperator Operator { get; set; }

    [DataMember]
    public DataCollection<object> Values
    {
        get => values ??= new DataCollection<object>();
        private set => values = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
