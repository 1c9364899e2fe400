using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of one message of ExecuteMultiple. (Learn: ExecuteMultipleResponseItem.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    /// <summary>Why it failed; null where it did not.</summary>
    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    /// <summary>The message's place in the request, counted from 0.</summary>
    [DataMember]
    public int RequestIndex { get; set; }

    [DataMember]
    public OrganizationResponse Response { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
