using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which columns a query returns. (Learn: ColumnSet.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ColumnSet : IExtensibleDataObject
{
    private DataCollection<XrmAttributeExpression> attributeExpressions;
    private DataCollection<string> columns;

    public ColumnSet()
    {
    }

    public ColumnSet(bool allColumns)
    {
        AllColumns = allColumns;
    }

    public ColumnSet(params string[] columns)
    {
        Columns.AddRange(columns);
    }

    [DataMember]
    public bool AllColumns { get; set; }

    /// <summary>Aggregates and groupings, each returned as an <see cref="AliasedValue"/>.</summary>
    [DataMember]
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        set => attributeExpressions = value;
    }

    [DataMember]
    public DataCollection<string> Columns
    {
        get => columns ??= new DataCollection<string>();
        private set => columns = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public void AddColumn(string column) => Columns.Add(column);

    public void AddColumns(params string[] columns) => Columns.AddRange(columns);
}
