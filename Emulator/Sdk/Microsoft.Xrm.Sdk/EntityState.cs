using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a change-tracking context is to do with a row. (Learn: EntityState.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum EntityState
{
    [EnumMember]
    Unchanged = 0,

    [EnumMember]
    Created = 1,

    [EnumMember]
    Changed = 2,
}
