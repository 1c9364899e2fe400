using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What somebody may do with a row; the values add up. (Learn: AccessRights.)</summary>
[Flags]
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public enum AccessRights
{
    [EnumMember]
    None = 0,

    [EnumMember]
    ReadAccess = 1,

    [EnumMember]
    WriteAccess = 2,

    [EnumMember]
    AppendAccess = 4,

    [EnumMember]
    AppendToAccess = 16,

    [EnumMember]
    CreateAccess = 32,

    [EnumMember]
    DeleteAccess = 65536,

    [EnumMember]
    ShareAccess = 262144,

    [EnumMember]
    AssignAccess = 524288,
}
