using System.Threading.Channels;
using Emulator.Pipeline.Plugins;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Async;

/// <summary>
/// Runs asynchronous steps and imports one after another in the background, after the commit of the operation that caused them, each with its asyncoperation row.
/// (Learn: "Asynchronous service", "asyncoperation table".) Jobs waiting when the emulator stops stay waiting: they are not taken up again.
/// </summary>
internal sealed class AsyncJobs : IDisposable
{
    /// <summary>How often a step that asks for Retry runs. (Learn: "Handle exceptions in plug-ins".)</summary>
    private const int Attempts = 4;

    private readonly Platform platform;
    private readonly Channel<Action> waiting = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private TaskCompletionSource idle = new();
    private int open;

    public AsyncJobs(Platform platform)
    {
        this.platform = platform;
        idle.SetResult();
        _ = Task.Run(WorkAsync);
    }

    /// <summary>Completes when no job waits or runs.</summary>
    public Task WhenIdle()
    {
        lock (gate) return idle.Task;
    }

    /// <summary>Writes the job's row along with the operation and queues the job once that has committed.</summary>
    public void Schedule(Call call, AsyncJob job)
    {
        JobRows.Waiting(call, job);
        Schedule(call, () => Run(job));
    }

    /// <summary>Queues work once the operation has committed. The work catches what it throws.</summary>
    public void Schedule(Call call, Action work) =>
        call.Operation.AfterCommit(() =>
        {
            lock (gate)
            {
                if (open++ == 0) idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            waiting.Writer.TryWrite(work);
        });

    public void Dispose() => waiting.Writer.TryComplete();

    private async Task WorkAsync()
    {
        await foreach (var work in waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            work();
            lock (gate)
            {
                if (--open == 0) idle.SetResult();
            }
        }
    }

    private void Run(AsyncJob job)
    {
        try
        {
            var failure = Execute(job);
            using var operation = new Operation(platform, writes: true, CallOptions.None);
            JobRows.Done(CallOf(operation, job), job, failure);
        }
        catch (Exception e)
        {
            // Whatever a job does, the next one must run.
            platform.Log.AsyncStepFailed(e, job.Step.Name);
        }
    }

    private Exception? Execute(AsyncJob job)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var operation = new Operation(platform, writes: true, new CallOptions { CorrelationId = job.Context.CorrelationId });
                var call = CallOf(operation, job);
                operation.InTransaction(() => PluginRunner.Run(call, job.Step.PluginType, job.Step.Configuration, job.Context));
                return null;
            }
            catch (DataverseFault e) when (e.InnerException is InvalidPluginExecutionException { Status: OperationStatus.Retry } && attempt < Attempts)
            {
                // The plug-in asked to be run again.
            }
            catch (Exception e)
            {
                platform.Log.AsyncStepFailed(e, job.Step.Name);
                return e;
            }
        }
    }

    private static Call CallOf(Operation operation, AsyncJob job) => new()
    {
        Operation = operation, Caller = job.Caller, Depth = job.Depth, Request = new OrganizationRequest(job.Context.MessageName),
    };
}
