using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Unties rows. (Learn: DisassociateRequest.)</summary>
internal sealed class DisassociateMessage : IMessage
{
    public string Name => "Disassociate";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        Ties.Run(call, tie: false);
        return [];
    }
}
