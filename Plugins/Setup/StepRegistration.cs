using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Setup;

/// <summary>Registers steps with the caller's rights, each of them once.</summary>
internal sealed class StepRegistration(PluginRun run)
{
    private const string FilterAlias = "filter";

    /// <summary>Creates the steps that are not there; says of each whether it was created.</summary>
    /// <exception cref="InvalidPluginExecutionException">The environment does not know a message, or not on that table.</exception>
    public IReadOnlyList<RegisteredStep> Register(IReadOnlyList<SetupStep> steps)
    {
        var present = Ids(StepTable.Name, StepTable.Id, steps.Select(step => (object)step.Id));
        var missing = steps.Where(step => !present.Contains(step.Id)).ToList();
        if (missing.Count > 0)
            Create(missing);
        return steps.Select(step => new RegisteredStep(step, missing.Contains(step))).ToList();
    }

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
