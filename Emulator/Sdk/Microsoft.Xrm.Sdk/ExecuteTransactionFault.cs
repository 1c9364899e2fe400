using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Why ExecuteTransaction was rolled back, and at which message. (Learn: ExecuteTransactionFault.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    /// <summary>The failing message's place in the request, counted from 0.</summary>
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
