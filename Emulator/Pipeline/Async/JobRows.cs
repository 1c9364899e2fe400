using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Async;

/// <summary>The asyncoperation rows of asynchronous steps and imports. (Learn: "asyncoperation table".)</summary>
internal static class JobRows
{
    private const string Table = "asyncoperation";
    private const int ExecutePlugin = 1;
    private const int ImportSolution = 203;
    private const int ReadyState = 0;
    private const int WaitingForResources = 0;
    private const int LockedState = 2;
    private const int InProgress = 20;
    private const int CompletedState = 3;
    private const int Succeeded = 30;
    private const int Failed = 31;

    public static void Waiting(Call call, AsyncJob job)
    {
        if (call.Metadata.TryTable(Table) is not { } table) return;
        Insert(call, table, job.Id, new(Common(call, job.Context.BusinessUnitId))
        {
            ["name"] = job.Step.Name,
            ["operationtype"] = new OptionSetValue(ExecutePlugin),
            ["messagename"] = job.Context.MessageName,
            ["primaryentitytype"] = job.Context.PrimaryEntityName,
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", job.Step.Id),
            ["correlationid"] = job.Context.CorrelationId,
            ["depth"] = job.Depth,
        });
    }

    /// <summary>An import that waits.</summary>
    public static void Waiting(Call call, Guid import) =>
        Insert(call, call.Metadata.Table(Table), import, new(Common(call, call.Rights.BusinessUnitId))
        {
            ["name"] = "Import Solution",
            ["operationtype"] = new OptionSetValue(ImportSolution),
            ["messagename"] = call.Name,
            ["depth"] = call.Depth,
        });

    /// <summary>An import that has begun.</summary>
    public static void Started(Call call, Guid import) => call.Session.Update(call.Metadata.Table(Table), Row(call.Metadata.Table(Table), import, new()
    {
        [Columns.State] = new OptionSetValue(LockedState),
        [Columns.Status] = new OptionSetValue(InProgress),
        ["startedon"] = call.Now,
    }));

    public static void Done(Call call, Guid import, DataverseFault? failure) => call.Session.Update(call.Metadata.Table(Table), Ended(call, import, failure));

    public static void Done(Call call, AsyncJob job, Exception? failure)
    {
        if (call.Metadata.TryTable(Table) is not { } table) return;
        if (failure is null && job.Step.DeletesJob)
        {
            call.Session.Delete(table, job.Id);
            return;
        }

        call.Session.Update(table, Ended(call, job.Id, failure));
    }

    private static Entity Ended(Call call, Guid id, Exception? failure) => Row(call.Metadata.Table(Table), id, new()
    {
        [Columns.State] = new OptionSetValue(CompletedState),
        [Columns.Status] = new OptionSetValue(failure is null ? Succeeded : Failed),
        ["completedon"] = call.Now,
        ["friendlymessage"] = (failure as DataverseFault)?.Message,
        ["message"] = failure?.ToString(),
        ["errorcode"] = (failure as DataverseFault)?.Code,
    });

    private static Dictionary<string, object?> Common(Call call, Guid businessUnit)
    {
        var owner = new EntityReference("systemuser", call.Caller.UserId);
        return new()
        {
            [Columns.State] = new OptionSetValue(ReadyState),
            [Columns.Status] = new OptionSetValue(WaitingForResources),
            [Columns.Owner] = owner,
            [Columns.OwningUser] = owner,
            [Columns.OwningBusinessUnit] = new EntityReference("businessunit", businessUnit),
            [Columns.CreatedOn] = call.Now,
            [Columns.CreatedBy] = owner,
            [Columns.ModifiedOn] = call.Now,
            [Columns.ModifiedBy] = owner,
        };
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
