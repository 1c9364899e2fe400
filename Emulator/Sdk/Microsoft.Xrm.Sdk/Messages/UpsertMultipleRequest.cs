using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes or creates rows of one table in one operation. (Learn: UpsertMultipleRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest() : base("UpsertMultiple")
    {
    }

    public EntityCollection Targets
    {
        get => Parameters.Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}
