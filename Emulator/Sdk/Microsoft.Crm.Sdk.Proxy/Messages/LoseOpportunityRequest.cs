using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as lost. A step for it is registered on "Lose". (Learn: LoseOpportunityRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class LoseOpportunityRequest : OrganizationRequest
{
    public LoseOpportunityRequest() : base("LoseOpportunity")
    {
    }

    /// <summary>The opportunityclose to create; its opportunityid names the deal.</summary>
    public Entity OpportunityClose
    {
        get => Parameters.Read<Entity>("OpportunityClose");
        set => Parameters["OpportunityClose"] = value;
    }

    /// <summary>The status reason; -1 for the default one.</summary>
    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}
