using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Async;

/// <summary>The asyncoperation rows of asynchronous steps. (Learn: "asyncoperation table".)</summary>
internal static class JobRows
{
    private const string Table = "asyncoperation";
    private const int ExecutePlugin = 1;
    private const int ReadyState = 0;
    private const int WaitingForResources = 0;
    private const int CompletedState = 3;
    private const int Succeeded = 30;
    private const int Failed = 31;

    public static void Waiting(Call call, AsyncJob job)
    {
        if (call.Metadata.TryTable(Table) is not { } table) return;
        var owner = new EntityReference("systemuser", job.Caller.UserId);
        Insert(call, table, job.Id, new()
        {
            ["name"] = job.Step.Name,
            ["operationtype"] = new OptionSetValue(ExecutePlugin),
            ["messagename"] = job.Context.MessageName,
            ["primaryentitytype"] = job.Context.PrimaryEntityName,
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", job.Step.Id),
            ["correlationid"] = job.Context.CorrelationId,
            ["depth"] = job.Depth,
            [Columns.State] = new OptionSetValue(ReadyState),
            [Columns.Status] = new OptionSetValue(WaitingForResources),
            [Columns.Owner] = owner,
            [Columns.OwningUser] = owner,
            [Columns.OwningBusinessUnit] = new EntityReference("businessunit", job.Context.BusinessUnitId),
            [Columns.CreatedOn] = call.Now,
            [Columns.CreatedBy] = owner,
            [Columns.ModifiedOn] = call.Now,
            [Columns.ModifiedBy] = owner,
        });
    }

    public static void Done(Call call, AsyncJob job, Exception? failure)
    {
        if (call.Metadata.TryTable(Table) is not { } table) return;
        if (failure is null && job.Step.DeletesJob)
        {
            call.Session.Delete(table, job.Id);
            return;
        }

        var row = Row(table, job.Id, new()
        {
            [Columns.State] = new OptionSetValue(CompletedState),
            [Columns.Status] = new OptionSetValue(failure is null ? Succeeded : Failed),
            ["completedon"] = call.Now,
            ["friendlymessage"] = (failure as DataverseFault)?.Message,
            ["message"] = failure?.ToString(),
            ["errorcode"] = (failure as DataverseFault)?.Code,
        });
        call.Session.Update(table, row);
    }

    private static void Insert(Call call, TableMetadata table, Guid id, Dictionary<string, object?> values)
    {
        call.Session.Insert(table, Row(table, id, values));
        call.Operation.Wrote(Table);
    }

    private static Entity Row(TableMetadata table, Guid id, Dictionary<string, object?> values)
    {
        var row = new Entity(Table, id);
        foreach (var (name, value) in values.Where(v => v.Value is not null && table.TryColumn(v.Key) is not null)) row[name] = value!;
        return row;
    }
}
