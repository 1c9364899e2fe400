using Emulator.Pipeline.Processes;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Closes an opportunity as won. Steps are registered on the message "Win". (Learn: WinOpportunityRequest.)</summary>
internal sealed class WinOpportunityMessage : IMessage
{
    public string Name => "WinOpportunity";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        DealClosing.Run(call, "Win", DealClosing.Won);
        return [];
    }
}
