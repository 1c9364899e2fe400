using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="UpsertMultipleRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    /// <summary>What became of each target, in their order.</summary>
    public new UpsertResponse[] Results => base.Results.Read<UpsertResponse[]>("Results");
}
