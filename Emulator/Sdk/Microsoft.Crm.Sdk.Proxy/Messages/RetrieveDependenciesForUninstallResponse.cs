using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The answer to <see cref="RetrieveDependenciesForUninstallRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveDependenciesForUninstallResponse : OrganizationResponse
{
    /// <summary>Rows of <c>dependency</c>, whose dependent component is what needs the solution.</summary>
    public EntityCollection EntityCollection => Results.Read<EntityCollection>("EntityCollection");
}
