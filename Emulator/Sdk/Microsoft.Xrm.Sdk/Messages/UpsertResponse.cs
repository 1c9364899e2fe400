using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="UpsertRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    /// <summary>Whether there was no such row before.</summary>
    public bool RecordCreated => Results.Read<bool>("RecordCreated");

    public EntityReference Target => Results.Read<EntityReference>("Target");
}
