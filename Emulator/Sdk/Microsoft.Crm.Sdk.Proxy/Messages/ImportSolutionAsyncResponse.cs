using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The answer to <see cref="ImportSolutionAsyncRequest"/>: where to follow the import. (Learn: ImportSolutionAsyncResponse.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class ImportSolutionAsyncResponse : OrganizationResponse
{
    /// <summary>The asyncoperation row.</summary>
    public Guid AsyncOperationId => Results.Read<Guid>("AsyncOperationId");

    public string ImportJobKey => Results.Read<string>("ImportJobKey");
}
