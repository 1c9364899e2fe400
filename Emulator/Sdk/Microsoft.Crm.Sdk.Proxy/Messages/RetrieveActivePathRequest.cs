using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for the stages a business process flow passed and will pass. (Learn: RetrieveActivePathRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveActivePathRequest : OrganizationRequest
{
    public RetrieveActivePathRequest() : base("RetrieveActivePath")
    {
    }

    public Guid ProcessInstanceId
    {
        get => Parameters.Read<Guid>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }
}
