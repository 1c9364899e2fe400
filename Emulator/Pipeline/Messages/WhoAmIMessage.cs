using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Says who is signed in. (Learn: WhoAmIRequest.)</summary>
internal sealed class WhoAmIMessage : IMessage
{
    public string Name => "WhoAmI";
    public bool Writes => false;

    public ParameterCollection Execute(Call call) => new()
    {
        ["UserId"] = call.Caller.UserId,
        ["BusinessUnitId"] = call.Rights.BusinessUnitId,
        ["OrganizationId"] = WellKnown.Organization,
    };
}
