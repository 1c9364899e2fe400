using Emulator.Pipeline.Async;
using Emulator.Pipeline.Plugins;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Steps;

/// <summary>Runs the steps of one call, or hands them to the background.</summary>
internal sealed class StepRunner(Call call)
{
    public void Run(Step step, PipelineEvent happening) =>
        PluginRunner.Run(call, step.PluginType, step.Configuration, Context(step, happening));

    /// <summary>Runs the plug-in that is a Custom API's main operation.</summary>
    public void RunMainOperation(Guid pluginType, Guid customApi, PipelineEvent happening)
    {
        var context = Context(call.Caller.UserId, happening, Stage.MainOperation, happening.OuterVariables) with
        {
            ParentContext = call.Parent!,
            OwningExtension = new EntityReference("customapi", customApi) { Name = happening.Message },
        };
        PluginRunner.Run(call, pluginType, null, context);
    }

    /// <summary>
    /// The context plug-ins see around what the main operation of a message does: a child that goes with its parent finds the parent's Delete, stage 30, as its parent context,
    /// and the parts of a compound message (the Update inside SetState, the closing activity inside Win) find that message, with what its steps shared.
    /// (Not documented; plug-ins in the field tell a cascade by ParentContext.MessageName "Delete" and the parent's table, and a part of a win by "Win".)
    /// </summary>
    public PluginContext MainOperationOf(PipelineEvent happening) =>
        Context(call.Caller.UserId, happening, Stage.MainOperation, happening.HasOuterContext ? happening.InnerVariables : happening.OuterVariables) with
        {
            ParentContext = call.Parent!,
        };

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
        var before = happening.Rows.Select(r => StepImages.Cut(step.Images.Where(i => i.IsPre), r.Before)).ToArray();
        var after = happening.Rows.Select(r => StepImages.Cut(step.Images.Where(i => i.IsPost), r.After)).ToArray();
        return Context(step.ImpersonatedUser ?? call.Caller.UserId, happening, stage, variables) with
        {
            Mode = step.IsAsync ? 1 : 0,
            PreEntityImages = happening.IsMultiple ? [] : before.FirstOrDefault() ?? [],
            PostEntityImages = happening.IsMultiple ? [] : after.FirstOrDefault() ?? [],
            PreEntityImagesCollection = before,
            PostEntityImagesCollection = after,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
        };
    }

    private PluginContext Context(Guid user, PipelineEvent happening, Stage stage, ParameterCollection variables) => new()
    {
        Stage = (int)stage,
        Mode = 0,
        Depth = call.Depth,
        MessageName = happening.Message,
        PrimaryEntityName = happening.Table ?? "none",
        PrimaryEntityId = happening.PrimaryId,
        InputParameters = happening.Input,
        OutputParameters = happening.Output,
        SharedVariables = variables,
        UserId = user,
        InitiatingUserId = call.Caller.InitiatingUserId,
        BusinessUnitId = call.Operation.RightsOf(user).BusinessUnitId,
        CorrelationId = call.Operation.CorrelationId,
        OperationCreatedOn = call.Now,
        IsInTransaction = call.Operation.IsInTransaction,
        RequestId = call.Request.RequestId,
    };
}
