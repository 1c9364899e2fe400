using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which way a query sorts. (Learn: OrderType.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum OrderType
{
    [EnumMember]
    Ascending = 0,

    [EnumMember]
    Descending = 1,
}
