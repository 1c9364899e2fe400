using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Changes rows of one table in one transaction. (Learn: "Use bulk operation messages".)</summary>
internal sealed class UpdateMultipleMessage : IMessage
{
    public string Name => "UpdateMultiple";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        Writing.Update(call, call.Required<EntityCollection>("Targets").Entities, isMultiple: true);
        return [];
    }
}
