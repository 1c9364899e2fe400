using Emulator.Pipeline.Processes;
using Emulator.Pipeline.Rows;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>The business process flows that run on a row, the latest changed first: that is the active one. (Learn: RetrieveProcessInstancesRequest.)</summary>
internal sealed class RetrieveProcessInstancesMessage : IMessage
{
    public string Name => "RetrieveProcessInstances";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var id = call.Required<Guid>("EntityId");
        var table = call.Metadata.Table(call.Required<string>("EntityLogicalName"));
        RowRights.DemandOn(call, AccessRight.Read, table, id);
        var instances = call.Platform.Processes.Of(call.Operation).All.SelectMany(p => Instances(call, p, table.LogicalName, id));
        var ordered = instances.OrderByDescending(i => i.GetAttributeValue<DateTime>(Columns.ModifiedOn)).ToList();
        return new ParameterCollection { ["Processes"] = new EntityCollection(ordered) { EntityName = "businessprocessflowinstance" } };
    }

    private static IEnumerable<Entity> Instances(Call call, Process process, string record, Guid id)
    {
        if (call.Metadata.TryTable(process.Table) is not { } table || !call.Rights.Reaches(AccessRight.Read, table)) return [];
        string[] columns = ["name", ProcessRows.ActiveStage, ProcessRows.TraversedPath, Columns.State, Columns.Status, Columns.ModifiedOn];
        return ProcessRows.TargetLookups(table).Where(l => table.Column(l).Targets.Contains(record))
                          .SelectMany(l => RowQuery.Where(call.Session, table, columns, (l, id)))
                          .Select(row => ToInstance(process, row));
    }

    private static Entity ToInstance(Process process, Entity row)
    {
        var instance = new Entity("businessprocessflowinstance", row.Id)
        {
            ["businessprocessflowinstanceid"] = row.Id,
            ["name"] = process.Name,
            ["processid"] = process.Id,
        };
        if (row.GetAttributeValue<EntityReference>(ProcessRows.ActiveStage) is { } stage) instance["processstageid"] = stage.Id;
        foreach (var name in new[] { ProcessRows.TraversedPath, Columns.State, Columns.Status, Columns.ModifiedOn }.Where(row.Contains)) instance[name] = row[name];
        return instance;
    }
}
