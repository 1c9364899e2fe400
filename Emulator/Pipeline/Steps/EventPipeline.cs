namespace Emulator.Pipeline.Steps;

/// <summary>
/// Runs events through the stages: 10 outside the transaction unless one is open already, then 20, the main operation and 40 inside one.
/// Asynchronous steps start after the commit. Several events run side by side where the platform merges pipelines.
/// (Learn: "Event framework", "Write plug-ins for CreateMultiple and UpdateMultiple".)
/// </summary>
internal sealed class EventPipeline
{
    private readonly Call call;
    private readonly StepRunner runner;
    private readonly List<(PipelineEvent Event, IReadOnlyList<Step> Steps)> events = [];

    private EventPipeline(Call call, IEnumerable<PipelineEvent> happenings)
    {
        this.call = call;
        runner = new StepRunner(call);
        var catalog = call.Platform.Steps.Of(call.Operation);
        foreach (var happening in happenings)
        {
            var steps = catalog.For(happening.Message, happening.Table).Where(s => MayRun(s, happening)).ToList();
            if (steps.Count > 0) events.Add((happening, steps));
        }
    }

    /// <param name="prepare">What the platform does between stages 10 and 20: it asks for privileges and completes the Target.</param>
    /// <param name="main">The main operation.</param>
    public static void Run(
        Call call, IEnumerable<PipelineEvent> happenings, Action prepare, Action main, TransactionNeed need = TransactionNeed.Always)
    {
        var pipeline = new EventPipeline(call, happenings);
        if (need == TransactionNeed.Always || pipeline.events.Count > 0)
        {
            pipeline.Run(prepare, main);
        }
        else if (need == TransactionNeed.OnceWritten)
        {
            call.Operation.InTransactionOnceWritten(main);
        }
        else
        {
            main();
        }
    }

    private void Run(Action prepare, Action main)
    {
        DemandRows();
        foreach (var (happening, steps) in events)
        {
            if (call.Tag is { } tag) happening.OuterVariables["tag"] = happening.InnerVariables["tag"] = tag;
            if (steps.Any(s => s.Stage == Stage.PreValidation)) StepImages.ReadBefore(call, happening, steps.Where(s => s.Stage == Stage.PreValidation));
            RunStage(happening, steps, Stage.PreValidation);
        }

        call.Operation.InTransaction(() =>
        {
            prepare();
            foreach (var (happening, steps) in events)
            {
                StepImages.ReadBefore(call, happening, steps.Where(s => s.Stage != Stage.PreValidation));
                RunStage(happening, steps, Stage.PreOperation);
            }

            main();
            foreach (var (happening, steps) in events) AfterMain(happening, steps);
        });
    }

    // Without steps the main operation finds out by itself.
    private void DemandRows()
    {
        foreach (var row in events.Where(e => e.Event.NeedsRows).SelectMany(e => e.Event.Rows).DistinctBy(r => r.Id))
        {
            if (call.Session.Find(row.Table, row.Id, [row.Table.PrimaryIdColumn]) is null) throw Faults.DoesNotExist(row.Table.LogicalName, row.Id);
        }
    }

    private bool MayRun(Step step, PipelineEvent happening) => step.IsAsync
        ? !call.BypassAsync && happening.AllowedSteps != StepKinds.None
        : !call.BypassSync && happening.AllowedSteps == StepKinds.All;

    private void AfterMain(PipelineEvent happening, IReadOnlyList<Step> steps)
    {
        var post = steps.Where(s => s.Stage == Stage.PostOperation).ToList();
        if (post.Count == 0) return;
        StepImages.ReadAfter(call, happening, post);
        RunStage(happening, post, Stage.PostOperation);
        foreach (var step in post.Where(s => s.IsAsync && s.Fires(happening))) runner.Schedule(step, happening);
    }

    private void RunStage(PipelineEvent happening, IReadOnlyList<Step> steps, Stage stage)
    {
        foreach (var step in steps.Where(s => s.Stage == stage && !s.IsAsync))
        {
            // Asked one by one: an earlier step may have added a column.
            if (step.Fires(happening)) runner.Run(step, happening);
        }
    }
}
