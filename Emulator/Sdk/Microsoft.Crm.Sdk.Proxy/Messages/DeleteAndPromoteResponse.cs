using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The answer to <see cref="DeleteAndPromoteRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class DeleteAndPromoteResponse : OrganizationResponse
{
    public Guid SolutionId => Results.Read<Guid>("SolutionId");
}
