using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>The end of a relationship: the side with the lookup, or the side it points at. (Learn: EntityRole.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum EntityRole
{
    [EnumMember]
    Referencing = 0,

    [EnumMember]
    Referenced = 1,
}
