using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How a query condenses a column. (Learn: XrmAggregateType.)</summary>
[DataContract(Name = "AggregateType", Namespace = ContractNamespaces.Xrm2011)]
public enum XrmAggregateType
{
    [EnumMember]
    None = 0,

    [EnumMember]
    Count = 1,

    [EnumMember]
    CountColumn = 2,

    [EnumMember]
    Sum = 3,

    [EnumMember]
    Avg = 4,

    [EnumMember]
    Min = 5,

    [EnumMember]
    Max = 6,
}
