using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Applies a staged upgrade: the holding solution takes the old one's place and name. (Learn: DeleteAndPromoteRequest.)</summary>
internal sealed class DeleteAndPromoteMessage : IMessage
{
    public string Name => "DeleteAndPromote";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var name = call.Required<string>("UniqueName");
        return new ParameterCollection { ["SolutionId"] = SolutionChange.Demand(call, "prvImportCustomization").Promote(name) };
    }
}
