using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>One execution of a plug-in: what happened beside what every run has.</summary>
internal sealed class PluginRun(IServiceProvider services)
    : PlatformRun(Get<IPluginExecutionContext>(services), Get<ITracingService>(services), Get<IOrganizationServiceFactory>(services))
{
    public IPluginExecutionContext Context { get; } = Get<IPluginExecutionContext>(services);

    public PipelineStage Stage => (PipelineStage)Context.Stage;

    /// <summary>The row of a Create or Update, as far as it was sent.</summary>
    public Entity Target => (Entity)Context.InputParameters["Target"];

    /// <summary>The row a Delete or a bound Custom API is about.</summary>
    public EntityReference TargetRow => (EntityReference)Context.InputParameters["Target"];

    /// <summary>The change a SetState makes, as the Update with the same effect would carry it.</summary>
    public Entity NewState(string stateColumn, string statusColumn)
    {
        const int DefaultOfState = -1;
        var change = new Entity { Id = ((EntityReference)Context.InputParameters["EntityMoniker"]).Id, [stateColumn] = Context.InputParameters["State"] };
        if (Context.InputParameters["Status"] is OptionSetValue { Value: not DefaultOfState } status)
            change[statusColumn] = status;
        return change;
    }

    /// <summary>The row before the operation, with the columns of the registered image.</summary>
    public Entity Before => Context.PreEntityImages[StepAttribute.PreImageName];

    /// <summary>A parameter of a Custom API; default where it was not given.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is of another type.</exception>
    public T? Parameter<T>(string name)
    {
        if (!Context.InputParameters.TryGetValue(name, out var value) || value is null)
            return default;
        RefuseIf(value is not T, () => Messages.WrongParameter(name, Wanted(typeof(T))));
        return (T)value;
    }

    /// <summary>A text a Custom API must be given, no longer than its column.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is missing or too long.</exception>
    public string Text(string name, int longest)
    {
        var text = Parameter<string>(name);
        RefuseIf(string.IsNullOrWhiteSpace(text) || text!.Length > longest, () => Messages.WrongParameter(name, $"a text of at most {longest} characters"));
        return text!;
    }

    /// <summary>The deal a bound Custom API is about, read with the caller's rights: what follows may show of it what rules read as SYSTEM.</summary>
    /// <exception cref="InvalidPluginExecutionException">It does not exist, or the caller may not read it.</exception>
    public Deal ReadableDeal() => ReadableDeal(TargetRow.Id);

    /// <summary>Hands a text to the later stages of the same operation, and to operations this one starts.</summary>
    public void Share(string key, string value) => Context.SharedVariables[key] = value;

    /// <summary>Shares a key with the operations that <paramref name="action"/> starts, and with nothing that comes after it.</summary>
    public void While(string key, Action action)
    {
        var isInside = Context.SharedVariables.ContainsKey(key);
        Context.SharedVariables[key] = "";
        try
        {
            action();
        }
        finally
        {
            if (!isInside)
                Context.SharedVariables.Remove(key);
        }
    }

    /// <summary>
    /// Whether this operation is part of another one. A row that goes with its parent has the parent's Delete around its own, as plug-ins in the field rely on.
    /// </summary>
    public bool IsInside(string message, string table)
    {
        for (var context = Context.ParentContext; context is not null; context = context.ParentContext)
            if (context.MessageName == message && context.PrimaryEntityName == table)
                return true;
        return false;
    }

    /// <summary>
    /// What an earlier stage of this operation shared, or null. PreValidation's context is the parent of the other stages' on Create, Update and Delete.
    /// (Learn: "Understand the execution context", Shared variables.)
    /// </summary>
    public string? Shared(string key) => SharedIn(Context, key) ?? SharedIn(Context.ParentContext, key);

    /// <summary>What any operation around this one shared, or null.</summary>
    public string? SharedAround(string key)
    {
        for (var context = Context; context is not null; context = context.ParentContext)
            if (SharedIn(context, key) is { } value)
                return value;
        return null;
    }

    private static FormattableString Wanted(Type type) => type switch
    {
        _ when type == typeof(string) => $"a text",
        _ when type == typeof(int?) => $"a whole number",
        _ when type == typeof(bool?) => $"true or false",
        _ when type == typeof(DateTime?) => $"a point in time",
        _ => $"an id",
    };

    private static string? SharedIn(IPluginExecutionContext? context, string key) =>
        context is not null && context.SharedVariables.TryGetValue(key, out var value) ? value as string : null;

    private static T Get<T>(IServiceProvider services) => (T)services.GetService(typeof(T))!;
}
