using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Changes the columns present in the Target. (Learn: UpdateRequest.)</summary>
internal sealed class UpdateMessage : IMessage
{
    public string Name => "Update";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        Writing.Update(call, [call.Required<Entity>("Target")], isMultiple: false);
        return [];
    }
}
