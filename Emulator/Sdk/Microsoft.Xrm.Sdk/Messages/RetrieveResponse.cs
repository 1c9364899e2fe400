using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="RetrieveRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.Read<Entity>("Entity");

    public object Notifications => Results.Read<object>("Notifications");
}
