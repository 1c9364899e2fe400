using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Deletes a row. (Learn: DeleteRequest.)</summary>
internal sealed class DeleteMessage : IMessage
{
    public string Name => "Delete";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        Writing.Delete(call, call.Required<EntityReference>("Target"));
        return [];
    }
}
