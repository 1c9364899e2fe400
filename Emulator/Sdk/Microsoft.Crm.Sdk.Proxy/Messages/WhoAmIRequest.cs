using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks who is calling. (Learn: WhoAmIRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() : base("WhoAmI")
    {
    }
}
