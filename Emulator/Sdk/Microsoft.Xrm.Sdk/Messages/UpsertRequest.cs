using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes the row the id or alternate key finds, or creates it. (Learn: UpsertRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() : base("Upsert")
    {
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}
