using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes an opportunity as won. A step for it is registered on "Win". (Learn: WinOpportunityRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class WinOpportunityRequest : OrganizationRequest
{
    public WinOpportunityRequest() : base("WinOpportunity")
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
