using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates rows of one table in one operation. (Learn: CreateMultipleRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest() : base("CreateMultiple")
    {
    }

    public EntityCollection Targets
    {
        get => Parameters.Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}
