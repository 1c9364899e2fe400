using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Qualifies a lead and creates what it becomes. (Learn: QualifyLeadRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class QualifyLeadRequest : OrganizationRequest
{
    public QualifyLeadRequest() : base("QualifyLead")
    {
    }

    public bool CreateAccount
    {
        get => Parameters.Read<bool>("CreateAccount");
        set => Parameters["CreateAccount"] = value;
    }

    public bool CreateContact
    {
        get => Parameters.Read<bool>("CreateContact");
        set => Parameters["CreateContact"] = value;
    }

    public bool CreateOpportunity
    {
        get => Parameters.Read<bool>("CreateOpportunity");
        set => Parameters["CreateOpportunity"] = value;
    }

    public EntityReference LeadId
    {
        get => Parameters.Read<EntityReference>("LeadId");
        set => Parameters["LeadId"] = value;
    }

    public EntityReference OpportunityCurrencyId
    {
        get => Parameters.Read<EntityReference>("OpportunityCurrencyId");
        set => Parameters["OpportunityCurrencyId"] = value;
    }

    public EntityReference OpportunityCustomerId
    {
        get => Parameters.Read<EntityReference>("OpportunityCustomerId");
        set => Parameters["OpportunityCustomerId"] = value;
    }

    public EntityReference ProcessInstanceId
    {
        get => Parameters.Read<EntityReference>("ProcessInstanceId");
        set => Parameters["ProcessInstanceId"] = value;
    }

    public EntityReference SourceCampaignId
    {
        get => Parameters.Read<EntityReference>("SourceCampaignId");
        set => Parameters["SourceCampaignId"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}
