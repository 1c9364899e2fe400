using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a row another owner; deprecated in favour of an update of ownerid. (Learn: AssignRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest() : base("Assign")
    {
    }

    public EntityReference Assignee
    {
        get => Parameters.Read<EntityReference>("Assignee");
        set => Parameters["Assignee"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
