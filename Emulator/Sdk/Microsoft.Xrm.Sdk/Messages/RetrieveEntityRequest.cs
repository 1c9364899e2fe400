using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads what a table is made of. (Learn: RetrieveEntityRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest() : base("RetrieveEntity")
    {
        EntityFilters = default;
        LogicalName = null;
        MetadataId = Guid.Empty;
        RetrieveAsIfPublished = false;
    }

    /// <summary>How much of it.</summary>
    public EntityFilters EntityFilters
    {
        get => Parameters.Read<EntityFilters>("EntityFilters");
        set => Parameters["EntityFilters"] = value;
    }

    public string LogicalName
    {
        get => Parameters.Read<string>("LogicalName");
        set => Parameters["LogicalName"] = value;
    }

    public Guid MetadataId
    {
        get => Parameters.Read<Guid>("MetadataId");
        set => Parameters["MetadataId"] = value;
    }

    public bool RetrieveAsIfPublished
    {
        get => Parameters.Read<bool>("RetrieveAsIfPublished");
        set => Parameters["RetrieveAsIfPublished"] = value;
    }
}
