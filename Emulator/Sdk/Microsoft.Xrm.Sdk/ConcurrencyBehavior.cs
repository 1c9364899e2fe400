using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What an update or delete does when the row has changed since it was read. (Learn: ConcurrencyBehavior.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm71)]
public enum ConcurrencyBehavior
{
    [EnumMember]
    Default = 0,

    [EnumMember]
    IfRowVersionMatches = 1,

    [EnumMember]
    AlwaysOverwrite = 2,
}
