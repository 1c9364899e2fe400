using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.CustomApis;

/// <summary>
/// A Custom API as a message: its parameters are checked, its plug-in is the main operation, its answers are checked.
/// (Learn: "Create and use custom APIs".) A function begins its transaction at its first write only, so that functions that read block nobody.
/// </summary>
internal sealed class CustomApiMessage(CustomApi api) : IMessage
{
    private const string TargetName = "Target";

    /// <summary>Parameters every request may carry. (Learn: "Use optional parameters".)</summary>
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "tag", "BypassBusinessLogicExecution", "BypassCustomPluginExecution", "SuppressCallbackRegistrationExpanderJob", "SolutionUniqueName",
    };

    public string Name => api.UniqueName;
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        if (api.ExecutePrivilege is { Length: > 0 } privilege) call.Rights.DemandPrivilege(privilege);
        var target = Target(call);
        var happening = new PipelineEvent
        {
            Message = Name,
            Table = api.Binding == CustomApiBinding.Global ? null : api.BoundTable,
            Input = Inputs(call, target),
            Rows = target is null ? [] : [new EventRow(call.Metadata.Table(target.LogicalName), () => target.Id)],
            AllowedSteps = api.AllowedSteps,
        };
        EventPipeline.Run(call, [happening], prepare: () => { }, main: () => Main(call, happening), api.IsFunction ? TransactionNeed.OnceWritten : TransactionNeed.Always);
        return Answers(happening.Output);
    }

    private void Main(Call call, PipelineEvent happening)
    {
        if (api.PluginType is { } plugin) new StepRunner(call).RunMainOperation(plugin, api.Id, happening);
    }

    private EntityReference? Target(Call call)
    {
        if (api.Binding != CustomApiBinding.Entity) return null;
        var target = RowKeys.Resolve(call, call.Required<EntityReference>(TargetName));
        return target.LogicalName == api.BoundTable
            ? target
            : throw Faults.InvalidArgument($"The Custom API '{Name}' is bound to '{api.BoundTable}', not to '{target.LogicalName}'.");
    }

    private ParameterCollection Inputs(Call call, EntityReference? target)
    {
        var inputs = new ParameterCollection();
        if (target is not null) inputs[TargetName] = target;
        foreach (var (name, value) in call.Request.Parameters)
        {
            if (Optional.Contains(name) || (target is not null && name == TargetName)) continue;
            var parameter = api.Parameters.FirstOrDefault(p => p.UniqueName == name)
                            ?? throw Faults.BadRequest($"The parameter '{name}' in the request payload is not a valid parameter for the operation {Name}.");
            if (value is null) continue;
            inputs[name] = parameter.Accepts(value) ? value : throw WrongType(parameter, value, "takes");
        }

        foreach (var parameter in api.Parameters.Where(p => !p.IsOptional && !inputs.Contains(p.UniqueName)))
        {
            throw Faults.MissingParameter(Name, parameter.UniqueName, parameter.ClrType.Name);
        }

        return inputs;
    }

    private ParameterCollection Answers(ParameterCollection output)
    {
        var answers = new ParameterCollection();
        foreach (var property in api.Responses)
        {
            if (!output.TryGetValue(property.UniqueName, out var value) || value is null) continue;
            answers[property.UniqueName] = property.Accepts(value) ? value : throw WrongType(property, value, "answers");
        }

        return answers;
    }

    private DataverseFault WrongType(CustomApiParameter parameter, object value, string verb) =>
        Faults.BadRequest($"The Custom API '{Name}' {verb} '{parameter.UniqueName}' as {parameter.ClrType.Name}, not as {value.GetType().Name}.");
}
