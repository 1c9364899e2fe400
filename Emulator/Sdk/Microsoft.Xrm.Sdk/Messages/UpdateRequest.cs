using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes the columns sent of a row. (Learn: UpdateRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() : base("Update")
    {
    }

    /// <summary>Whether a row changed since it was read is overwritten; by its RowVersion.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    public Entity Target
    {
        get => Parameters.Read<Entity>("Target");
        set => Parameters["Target"] = value;
    }
}
