using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Gives a row to another user or team; runs the steps of Assign and, within, of Update. (Learn: AssignRequest.)</summary>
internal sealed class AssignMessage : IMessage
{
    public string Name => "Assign";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var target = RowKeys.Resolve(call, call.Required<EntityReference>("Target"));
        var assignee = call.Required<EntityReference>("Assignee");
        var table = call.Metadata.Table(target.LogicalName);
        table.Column(Columns.Owner);
        var happening = new PipelineEvent
        {
            Message = Name,
            Table = table.LogicalName,
            Input = new ParameterCollection { ["Target"] = target, ["Assignee"] = assignee },
            Rows = [new EventRow(table, () => target.Id)],
            NeedsRows = true,
        };
        EventPipeline.Run(call, [happening], prepare: () => { }, main: () => call.Part(new OrganizationRequest("Update")
        {
            ["Target"] = new Entity(table.LogicalName, target.Id) { [Columns.Owner] = assignee },
        }));
        return [];
    }
}
