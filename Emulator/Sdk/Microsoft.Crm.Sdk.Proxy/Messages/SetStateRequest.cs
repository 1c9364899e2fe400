using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Changes a row's state and status reason; deprecated in favour of an update. (Learn: SetStateRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest() : base("SetState")
    {
    }

    public EntityReference EntityMoniker
    {
        get => Parameters.Read<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    public OptionSetValue State
    {
        get => Parameters.Read<OptionSetValue>("State");
        set => Parameters["State"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.Read<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}
