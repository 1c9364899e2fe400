using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The answer to <see cref="RetrieveProcessInstancesRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveProcessInstancesResponse : OrganizationResponse
{
    /// <summary>The instances, the active one first.</summary>
    public EntityCollection Processes => Results.Read<EntityCollection>("Processes");
}
