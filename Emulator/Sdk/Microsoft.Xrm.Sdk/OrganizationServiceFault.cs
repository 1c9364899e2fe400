using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Why the organization service refused. (Learn: OrganizationServiceFault.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }
}
