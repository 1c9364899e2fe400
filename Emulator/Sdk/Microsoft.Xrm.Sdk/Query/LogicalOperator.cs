using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How the parts of a filter are joined. (Learn: LogicalOperator.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum LogicalOperator
{
    [EnumMember]
    And = 0,

    [EnumMember]
    Or = 1,
}
