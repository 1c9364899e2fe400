using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Async;

/// <summary>A solution import that runs in the background. (Learn: "importjob table", "asyncoperation table".)</summary>
/// <remarks>An import is one transaction, so its progress is either none or all; a failed one keeps what it had.</remarks>
internal sealed class ImportJob(Platform platform, Caller caller, Action<byte[]> import, byte[] zip, Guid key)
{
    private const string Table = "importjob";

    public Guid Id { get; } = Guid.CreateVersion7();
    public Guid Key => key;

    /// <summary>Writes the rows of the waiting job and queues it for after the commit.</summary>
    public void Schedule(Call call)
    {
        JobRows.Waiting(call, Id);
        var user = new EntityReference("systemuser", caller.UserId);
        call.Session.Insert(call.Metadata.Table(Table), new Entity(Table, key)
        {
            ["name"] = "Customizations", ["progress"] = 0d, [Columns.CreatedOn] = call.Now, [Columns.CreatedBy] = user,
            [Columns.ModifiedOn] = call.Now, [Columns.ModifiedBy] = user,
        });
        call.Platform.Jobs.Schedule(call, Run);
    }

    private void Run()
    {
        try
        {
            Write(call =>
            {
                JobRows.Started(call, Id);
                call.Session.Update(call.Metadata.Table(Table), new Entity(Table, key) { ["startedon"] = call.Now });
            });
            var failure = Import();
            Write(call => End(call, failure));
        }
        catch (Exception e)
        {
            // Whatever an import does, the next job must run.
            platform.Log.ImportFailed(e);
        }
    }

    private void End(Call call, DataverseFault? failure)
    {
        JobRows.Done(call, Id, failure);
        var row = new Entity(Table, key) { ["completedon"] = call.Now };
        if (failure is null) row["progress"] = 100d;
        call.Session.Update(call.Metadata.Table(Table), row);
    }

    private DataverseFault? Import()
    {
        try
        {
            import(zip);
            return null;
        }
        catch (DataverseFault e)
        {
            return e;
        }
        catch (Exception e)
        {
            platform.Log.ImportFailed(e);
            return new DataverseFault(unchecked((int)0x80040216), System.Net.HttpStatusCode.InternalServerError, "An unexpected error occurred.", e);
        }
    }

    private void Write(Action<Call> work)
    {
        using var operation = new Operation(platform, writes: true, CallOptions.None);
        var call = new Call { Operation = operation, Caller = caller, Request = new OrganizationRequest("ImportSolutionAsync"), IsPlatform = true };
        operation.InTransaction(() => work(call));
    }
}
