using Emulator.Pipeline.Async;
using Emulator.Pipeline.Plugins;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Steps;

/// <summary>Runs the steps of one call, or hands them to the background.</summary>
internal sealed class StepRunner(Call call)
{
    public void Run(Step step, PipelineEvent happening) =>
        PluginRunner.Run(call, step.PluginType, step.Configuration, Context(step, happening));

    /// <summary>Has an asynchronous step run once the transaction has committed.</summary>
    public void Schedule(Step step, PipelineEvent happening)
    {
        var job = new AsyncJob(step, call.Caller, call.Depth, Context(step, happening) with { IsInTransaction = false, ParentContext = null! });
        call.Platform.Jobs.Schedule(call, job);
    }

    private PluginContext Context(Step step, PipelineEvent happening)
    {
        var isOuter = happening.HasOuterContext && step.Stage == Stage.PreValidation;
        var parent = happening.HasOuterContext && !isOuter ? OuterContext(step, happening) : call.Parent;
        var context = Context(step, happening, step.Stage, isOuter || !happening.HasOuterContext ? happening.OuterVariables : happening.InnerVariables);
        return context with { ParentContext = parent! };
    }

    // Stages 20 to 40 see stage 10 as their parent, and through it its shared variables.
    private PluginContext OuterContext(Step step, PipelineEvent happening) =>
        Context(step, happening, Stage.PreValidation, happening.OuterVariables) with { ParentContext = call.Parent! };

    private PluginContext Context(Step step, PipelineEvent happening, Stage stage, ParameterCollection variables)
    {
        var user = step.ImpersonatedUser ?? call.Caller.UserId;
        var before = happening.Rows.Select(r => StepImages.Cut(step.Images.Where(i => i.IsPre), r.Before)).ToArray();
        var after = happening.Rows.Select(r => StepImages.Cut(step.Images.Where(i => i.IsPost), r.After)).ToArray();
        return new PluginContext
        {
            Stage = (int)stage,
            Mode = step.IsAsync ? 1 : 0,
            Depth = call.Depth,
            MessageName = happening.Message,
            PrimaryEntityName = happening.Table ?? "none",
            PrimaryEntityId = happening.PrimaryId,
            InputParameters = happening.Input,
            OutputParameters = happening.Output,
            SharedVariables = variables,
            PreEntityImages = happening.IsMultiple ? [] : before.FirstOrDefault() ?? [],
            PostEntityImages = happening.IsMultiple ? [] : after.FirstOrDefault() ?? [],
            PreEntityImagesCollection = before,
            PostEntityImagesCollection = after,
            UserId = user,
            InitiatingUserId = call.Caller.InitiatingUserId,
            BusinessUnitId = call.Operation.RightsOf(user).BusinessUnitId,
            CorrelationId = call.Operation.CorrelationId,
            OperationCreatedOn = call.Now,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
            IsInTransaction = call.Session.InTransaction,
            RequestId = call.Request.RequestId,
        };
    }
}
