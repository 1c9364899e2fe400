using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The answer to <see cref="SetStateRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse
{
}
