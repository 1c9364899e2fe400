using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Calculates a rollup column now. (Learn: CalculateRollupFieldRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class CalculateRollupFieldRequest : OrganizationRequest
{
    public CalculateRollupFieldRequest() : base("CalculateRollupField")
    {
    }

    public string FieldName
    {
        get => Parameters.Read<string>("FieldName");
        set => Parameters["FieldName"] = value;
    }

    public EntityReference Target
    {
        get => Parameters.Read<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}
