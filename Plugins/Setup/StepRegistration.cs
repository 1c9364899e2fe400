using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Gate;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Setup;

/// <summary>Registers steps with the caller's rights, each of them once, and takes them back.</summary>
internal sealed class StepRegistration(PluginRun run)
{
    private const string FilterAlias = "filter";
    private const string MessageAlias = "message";
    private const string TypeAlias = "type";

    /// <summary>Creates the steps that are not there; says of each whether it was created.</summary>
    /// <exception cref="InvalidPluginExecutionException">The environment does not know a message, or not on that table.</exception>
    public IReadOnlyList<StepChange> Register(IReadOnlyList<SetupStep> steps)
    {
        var present = Ids(StepTable.Name, StepTable.Id, steps.Select(step => (object)step.Id));
        var missing = steps.Where(step => !present.Contains(step.Id)).ToList();
        if (missing.Count > 0)
            Create(missing);
        return steps.Select(step => new StepChange(step, missing.Contains(step) ? StepChange.Created : StepChange.Unchanged)).ToList();
    }

    /// <summary>Deletes the steps that a set-up created, their images with them; says of those for winning and losing also which were not there.</summary>
    public IReadOnlyList<StepChange> Undo()
    {
        var present = Present();
        foreach (var step in present)
            run.AsUser.Delete(StepTable.Name, step.Id);
        run.Trace($"{present.Count} steps deleted");
        return
        [
            .. present.Select(step => new StepChange(step, StepChange.Deleted)),
            .. SetupStep.OfClosing.Where(step => present.All(one => one.Id != step.Id)).Select(step => new StepChange(step, StepChange.Absent)),
        ];
    }

    // A set-up made the id of a step from what it runs on, so the id tells whose it is: neither the solution's own steps nor a customer's have such a one.
    private List<SetupStep> Present()
    {
        var plugins = new[] { typeof(DealGatePlugin), typeof(StageGatePlugin) }.ToDictionary(type => type.FullName!);
        var query = new QueryExpression(StepTable.Name) { ColumnSet = new ColumnSet(StepTable.Stage) };
        var type = query.AddLink(PluginTypeTable.Name, StepTable.PluginType, PluginTypeTable.Id);
        type.EntityAlias = TypeAlias;
        type.Columns = new ColumnSet(PluginTypeTable.TypeName);
        type.LinkCriteria.AddCondition(PluginTypeTable.TypeName, ConditionOperator.In, plugins.Keys.Cast<object>().ToArray());
        var message = query.AddLink(MessageTable.Name, StepTable.Message, MessageTable.Id);
        message.EntityAlias = MessageAlias;
        message.Columns = new ColumnSet(MessageTable.Title);
        var filter = query.AddLink(MessageFilterTable.Name, StepTable.MessageFilter, MessageFilterTable.Id);
        filter.EntityAlias = FilterAlias;
        filter.Columns = new ColumnSet(MessageFilterTable.Table);
        return Queries.Rows(run.AsSystem, query).Select(row => new { row.Id, Step = Read(row, plugins) }).Where(one => one.Step.Id == one.Id).Select(one => one.Step)
                      .OrderBy(step => step.Name, StringComparer.Ordinal).ToList();
    }

    private static SetupStep Read(Entity row, Dictionary<string, Type> plugins) => new(
        plugins[row.Read<string>(PluginTypeTable.TypeName, TypeAlias)!],
        row.Read<string>(MessageTable.Title, MessageAlias)!,
        row.Read<string>(MessageFilterTable.Table, FilterAlias)!,
        (PipelineStage)row.Read<OptionSetValue>(StepTable.Stage)!.Value);

    private void Create(IReadOnlyList<SetupStep> steps)
    {
        var filters = Filters(steps);
        var types = Types(steps);
        foreach (var step in steps)
        {
            var filter = filters.FirstOrDefault(row => row.Read<string>(MessageTable.Title) == step.Message && row.Read<string>(MessageFilterTable.Table, FilterAlias) == step.Table);
            run.RefuseIf(filter is null, () => Messages.NoSuchMessage(step.Message, step.Table));
            Create(step, filter!, types[step.Plugin.FullName!]);
        }
        run.Trace($"{steps.Count} steps registered");
    }

    private void Create(SetupStep step, Entity filter, EntityReference type)
    {
        run.AsUser.Create(new Entity(StepTable.Name, step.Id)
        {
            [StepTable.Title] = step.Name,
            [StepTable.Message] = new EntityReference(MessageTable.Name, filter.Id),
            [StepTable.MessageFilter] = new EntityReference(MessageFilterTable.Name, filter.Read<Guid>(MessageFilterTable.Id, FilterAlias)),
            [StepTable.PluginType] = type,
            [StepTable.Handler] = type,
            [StepTable.Stage] = new OptionSetValue((int)step.Stage),
            [StepTable.Mode] = new OptionSetValue(StepTable.Synchronous),
            [StepTable.Rank] = 1,
            [StepTable.Filter] = step.Filter,
            [StepTable.Deployment] = new OptionSetValue(StepTable.ServerOnly),
        });
        if (step.Image is not null)
        {
            run.AsUser.Create(new Entity(StepImageTable.Name, step.ImageId)
            {
                [StepImageTable.Title] = StepAttribute.PreImageName,
                [StepImageTable.Alias] = StepAttribute.PreImageName,
                [StepImageTable.Step] = new EntityReference(StepTable.Name, step.Id),
                [StepImageTable.Type] = new OptionSetValue(StepImageTable.Before),
                [StepImageTable.Property] = StepAttribute.PreImagePropertyOf(step.Message),
                [StepImageTable.Columns] = step.Image,
            });
        }
    }

    // Ids of messages differ between environments, names do not.
    private IReadOnlyList<Entity> Filters(IReadOnlyList<SetupStep> steps)
    {
        var query = new QueryExpression(MessageTable.Name) { ColumnSet = new ColumnSet(MessageTable.Title) };
        query.Criteria.AddCondition(MessageTable.Title, ConditionOperator.In, steps.Select(step => (object)step.Message).Distinct().ToArray());
        var filter = query.AddLink(MessageFilterTable.Name, MessageTable.Id, MessageFilterTable.Message);
        filter.EntityAlias = FilterAlias;
        filter.Columns = new ColumnSet(MessageFilterTable.Id, MessageFilterTable.Table);
        filter.LinkCriteria.AddCondition(MessageFilterTable.Table, ConditionOperator.In, steps.Select(step => (object)step.Table).Distinct().ToArray());
        return Queries.Rows(run.AsSystem, query).ToList();
    }

    private Dictionary<string, EntityReference> Types(IReadOnlyList<SetupStep> steps)
    {
        var query = new QueryExpression(PluginTypeTable.Name) { ColumnSet = new ColumnSet(PluginTypeTable.TypeName) };
        query.Criteria.AddCondition(PluginTypeTable.TypeName, ConditionOperator.In, steps.Select(step => (object)step.Plugin.FullName!).Distinct().ToArray());
        return Queries.Rows(run.AsSystem, query).ToDictionary(row => row.Read<string>(PluginTypeTable.TypeName)!, row => row.ToEntityReference());
    }

    private HashSet<Guid> Ids(string table, string column, IEnumerable<object> ids)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.In, ids.ToArray());
        return [.. Queries.Rows(run.AsSystem, query).Select(row => row.Id)];
    }
}
