using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="DisassociateRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateResponse : OrganizationResponse
{
}
