using Emulator.Pipeline.Processes;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>The stages a process instance passed and will pass. (Learn: RetrieveActivePathRequest.) Processes here have one path.</summary>
internal sealed class RetrieveActivePathMessage : IMessage
{
    public string Name => "RetrieveActivePath";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var id = call.Required<Guid>("ProcessInstanceId");
        var process = call.Platform.Processes.Of(call.Operation).All.FirstOrDefault(p => Holds(call, p, id))
                      ?? throw Faults.DoesNotExist("businessprocessflowinstance", id);
        var stages = process.Stages.Select(s => new Entity("processstage", s.Id)
        {
            ["processstageid"] = s.Id, ["stagename"] = s.Name, ["stagecategory"] = new OptionSetValue(s.Category),
            ["processid"] = new EntityReference("workflow", process.Id),
        });
        return new ParameterCollection { ["ProcessStages"] = new EntityCollection([.. stages]) { EntityName = "processstage" } };
    }

    private static bool Holds(Call call, Process process, Guid instance) =>
        call.Metadata.TryTable(process.Table) is { } table && call.Session.Find(table, instance, []) is not null;
}
