using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The answer to <see cref="CreateRequest"/>.</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateResponse : OrganizationResponse
{
    /// <summary>The new row's id.</summary>
    public Guid id => Results.Read<Guid>("id");
}
