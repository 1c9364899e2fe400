using Emulator.Pipeline.Processes;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Closes an opportunity as lost. Steps are registered on the message "Lose". (Learn: LoseOpportunityRequest.)</summary>
internal sealed class LoseOpportunityMessage : IMessage
{
    public string Name => "LoseOpportunity";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        DealClosing.Run(call, "Lose", DealClosing.Lost);
        return [];
    }
}
