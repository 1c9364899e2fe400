using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Deeds;

/// <summary>Lets nobody say what somebody thinks or feels without what says so, by whatever road it comes, and has a person once in a deal. A person belongs to the deal's owner.</summary>
[Step("Create", StakeholderTable.Name, PipelineStage.PreOperation)]
[Step("Update", StakeholderTable.Name, PipelineStage.PreOperation, Filter = StakeholderTable.RuleFilter, PreImage = StakeholderTable.RuleFilter)]
public sealed class StakeholderRulesPlugin : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var before = run.Context.MessageName == "Create" ? null : run.Before;
        if (before is null)
            Place(run);
        var person = StakeholderTable.ReadAfter(run.Target, before);
        run.RefuseIf(before is not null && Moves(run, before), () => Messages.PersonMoved(person.Name));
        run.Obey(StakeholderRules.Decide(person, () => run.Settings));

        StakeholderTable.Keep(run.Target, before, person, run.Now.Date);
    }

    private static void Place(PluginRun run)
    {
        var contact = run.Target.Read<EntityReference>(StakeholderTable.Contact);
        var deal = run.Target.Read<EntityReference>(StakeholderTable.Deal) is { } named ? Queries.Deal(run.AsSystem, named.Id) : null;
        var name = contact is null || deal is null ? null : Queries.ContactName(run.AsUser, contact.Id);
        run.RefuseIf(name is null, Messages.PersonWithoutDeal);
        run.RefuseIf(IsThere(run, deal!.Id, contact!.Id), () => Messages.PersonTwice(name!));

        run.Target[StakeholderTable.Person] = name;
        run.Target[StakeholderTable.Owner] = deal.Owner;
    }

    // The alternate key refuses a second one as well, but in words that help nobody.
    private static bool IsThere(PluginRun run, Guid deal, Guid contact)
    {
        var query = new QueryExpression(StakeholderTable.Name) { ColumnSet = new ColumnSet(StakeholderTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(StakeholderTable.Deal, ConditionOperator.Equal, deal);
        query.Criteria.AddCondition(StakeholderTable.Contact, ConditionOperator.Equal, contact);
        return Queries.First(run.AsSystem, query) is not null;
    }

    // Whether a link that goes with the contact comes as an Update is not documented; the name stays either way.
    private static bool Moves(PluginRun run, Entity before) =>
        run.Target.Changes(StakeholderTable.Deal, before)
        || (run.Target.Changes(StakeholderTable.Contact, before) && !(run.Target.Read<object>(StakeholderTable.Contact) is null && run.IsInside("Delete", ContactTable.Name)));
}
