using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="CreateMultipleRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    /// <summary>The new rows' ids, in the order of the targets.</summary>
    public Guid[] Ids => Results.Read<Guid[]>("Ids");
}
