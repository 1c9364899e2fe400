using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Ties rows together. (Learn: AssociateRequest.)</summary>
internal sealed class AssociateMessage : IMessage
{
    public string Name => "Associate";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        Ties.Run(call, tie: true);
        return [];
    }
}
