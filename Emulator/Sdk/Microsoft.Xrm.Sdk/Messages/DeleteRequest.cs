using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a row. (Learn: DeleteRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest() : base("Delete")
    {
    }

    /// <summary>Whether a row changed since it was read is overwritten; by its RowVersion.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
