using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>How a plug-in says its operation ended. (Learn: OperationStatus.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum OperationStatus
{
    [EnumMember]
    Failed = 0,

    [EnumMember]
    Canceled = 1,

    [EnumMember]
    Retry = 2,

    [EnumMember]
    Suspended = 3,

    [EnumMember]
    Succeeded = 4,
}
