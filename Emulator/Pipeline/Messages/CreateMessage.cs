using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Creates a row. (Learn: CreateRequest.)</summary>
internal sealed class CreateMessage : IMessage
{
    public string Name => "Create";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var ids = Writing.Create(call, [call.Required<Entity>("Target")], isMultiple: false);
        return new ParameterCollection { ["id"] = ids[0] };
    }
}
