using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Pipeline.Messages;

/// <summary>Reads one row. (Learn: RetrieveRequest.)</summary>
internal sealed class RetrieveMessage : IMessage
{
    public string Name => "Retrieve";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        if (call.Optional<object>("RelatedEntitiesQuery") is RelationshipQueryCollection { Count: > 0 })
        {
            throw Faults.NotSupported("RelatedEntitiesQuery of Retrieve; use RetrieveMultiple with a link");
        }

        var target = call.Required<EntityReference>("Target");
        var table = call.Metadata.Table(target.LogicalName);
        var id = RowKeys.Resolve(call, target).Id;
        var columns = call.Required<ColumnSet>("ColumnSet");
        var output = new ParameterCollection();
        var happening = new PipelineEvent
        {
            Message = Name,
            Table = table.LogicalName,
            Input = new ParameterCollection { ["Target"] = new EntityReference(table.LogicalName, id), ["ColumnSet"] = columns },
            Output = output,
            Rows = [new EventRow(table, () => id)],
        };
        EventPipeline.Run(call, [happening], prepare: () => { }, main: () => output["BusinessEntity"] = Read(call, table, id, columns), TransactionNeed.ForStepsOnly);
        return new ParameterCollection { ["Entity"] = output["BusinessEntity"] };
    }

    private static Entity Read(Call call, TableMetadata table, Guid id, ColumnSet columns)
    {
        IReadOnlyCollection<string> wanted = columns.AllColumns
            ? [.. table.Columns.Values.Where(c => c.ValidForRead).Select(c => c.LogicalName)]
            : [.. columns.Columns.Select(c => table.Column(c).LogicalName), table.PrimaryIdColumn];
        var row = call.Session.Find(table, id, [.. wanted.Concat(RowRights.OwnershipColumns(table)).Distinct()]) ?? throw Faults.DoesNotExist(table.LogicalName, id);
        RowRights.Demand(call, AccessRight.Read, table, row);
        foreach (var extra in row.Attributes.Keys.Except(wanted).ToList()) row.Attributes.Remove(extra);
        row[table.PrimaryIdColumn] = id;
        call.Session.Format(new EntityCollection([row]) { EntityName = table.LogicalName }, call.QueryContext());
        return row;
    }
}
