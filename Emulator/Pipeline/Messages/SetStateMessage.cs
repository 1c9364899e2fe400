using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Sets state and status; runs the steps of SetState and, within, of Update. (Learn: SetStateRequest, "Behavior of specialized update operations".)</summary>
internal sealed class SetStateMessage : IMessage
{
    public string Name => "SetState";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        var target = RowKeys.Resolve(call, call.Required<EntityReference>("EntityMoniker"));
        var state = call.Required<OptionSetValue>("State");
        var status = call.Required<OptionSetValue>("Status");
        var table = call.Metadata.Table(target.LogicalName);
        var change = new Entity(table.LogicalName, target.Id) { [Columns.State] = state };
        // -1 asks for the default status of the state.
        if (status.Value != -1) change[Columns.Status] = status;
        var happening = new PipelineEvent
        {
            Message = Name,
            Table = table.LogicalName,
            Input = new ParameterCollection { ["EntityMoniker"] = target, ["State"] = state, ["Status"] = status },
            Rows = [new EventRow(table, () => target.Id)],
            NeedsRows = true,
        };
        EventPipeline.Run(
            call, [happening],
            prepare: () => { },
            main: () => call.Part(new OrganizationRequest("Update") { ["Target"] = change }, parent: new StepRunner(call).MainOperationOf(happening)));
        return [];
    }
}
