using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes rows of one table in one operation. (Learn: UpdateMultipleRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest() : base("UpdateMultiple")
    {
    }

    /// <summary>Whether a row changed since it was read is overwritten; by its RowVersion.</summary>
    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.Read<ConcurrencyBehavior>("ConcurrencyBehavior");
        set => Parameters["ConcurrencyBehavior"] = value;
    }

    public EntityCollection Targets
    {
        get => Parameters.Read<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}
