using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the rows a query finds. (Learn: RetrieveMultipleRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() : base("RetrieveMultiple")
    {
    }

    public QueryBase Query
    {
        get => Parameters.Read<QueryBase>("Query");
        set => Parameters["Query"] = value;
    }
}
