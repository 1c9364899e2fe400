using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for the business process flows of a row. (Learn: RetrieveProcessInstancesRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveProcessInstancesRequest : OrganizationRequest
{
    public RetrieveProcessInstancesRequest() : base("RetrieveProcessInstances")
    {
    }

    public Guid EntityId
    {
        get => Parameters.Read<Guid>("EntityId");
        set => Parameters["EntityId"] = value;
    }

    public string EntityLogicalName
    {
        get => Parameters.Read<string>("EntityLogicalName");
        set => Parameters["EntityLogicalName"] = value;
    }
}
