using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="ExecuteMultipleRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    /// <summary>Whether any message failed.</summary>
    public bool IsFaulted => Results.Read<bool>("IsFaulted");

    public ExecuteMultipleResponseItemCollection Responses => Results.Read<ExecuteMultipleResponseItemCollection>("Responses");
}
