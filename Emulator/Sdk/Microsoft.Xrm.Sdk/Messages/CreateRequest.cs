using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row. (Learn: CreateRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() : base("Create")
    {
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}
