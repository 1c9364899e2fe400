using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Creates rows of one table in one transaction. (Learn: "Use bulk operation messages".)</summary>
internal sealed class CreateMultipleMessage : IMessage
{
    public string Name => "CreateMultiple";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var ids = Writing.Create(call, call.Required<EntityCollection>("Targets").Entities, isMultiple: true);
        return new ParameterCollection { ["Ids"] = ids.ToArray() };
    }
}
