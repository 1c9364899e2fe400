using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The answer to <see cref="WhoAmIRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => Results.Read<Guid>("BusinessUnitId");

    public Guid OrganizationId => Results.Read<Guid>("OrganizationId");

    public Guid UserId => Results.Read<Guid>("UserId");
}
