using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Which columns InitializeFrom fills. (Learn: TargetFieldType.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public enum TargetFieldType
{
    [EnumMember]
    All = 0,

    [EnumMember]
    ValidForCreate = 1,

    [EnumMember]
    ValidForUpdate = 2,

    [EnumMember]
    ValidForRead = 3,
}
