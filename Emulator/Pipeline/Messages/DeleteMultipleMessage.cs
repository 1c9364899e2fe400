using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Deletes rows in one transaction; each runs the pipeline of Delete. (Learn: "Use bulk operation messages".)</summary>
internal sealed class DeleteMultipleMessage : IMessage
{
    public string Name => "DeleteMultiple";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var targets = call.Required<EntityReferenceCollection>("Targets");
        call.Operation.InTransaction(() =>
        {
            foreach (var target in targets) Writing.Delete(call, target);
        });
        return [];
    }
}
