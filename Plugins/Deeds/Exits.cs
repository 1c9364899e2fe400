using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Deeds;

/// <summary>Reads and writes exits as SYSTEM, and says so around every write, because nobody may write one by hand (see <see cref="ExitIsFrozenPlugin"/>).</summary>
internal static class Exits
{
    private const string Writing = "chk.exit.writing";

    /// <summary>Whether the product itself is writing an exit.</summary>
    public static bool IsWriting(PluginRun run) => run.SharedAround(Writing) is not null;

    /// <summary>The exits of a deal that were not taken back, the newest first. There is at most one, unless somebody went past custom logic.</summary>
    public static IReadOnlyList<Entity> Standing(IOrganizationService asSystem, Guid deal)
    {
        var query = new QueryExpression(ExitTable.Name) { ColumnSet = new ColumnSet(ExitTable.Shown) };
        query.Criteria.AddCondition(ExitTable.Deal, ConditionOperator.Equal, deal);
        query.Criteria.AddCondition(ExitTable.TakenBackOn, ConditionOperator.Null);
        query.AddOrder(ExitTable.ExitedOn, OrderType.Descending);
        return Queries.Rows(asSystem, query).ToList();
    }

    public static void Write(PluginRun run, Deal deal, Exit exit, int? stage)
    {
        var row = new Entity(ExitTable.Name)
        {
            [ExitTable.Title] = TitleOf(deal.Name),
            [ExitTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
            [ExitTable.DealName] = Gate.Texts.Cut(deal.Name, ExitTable.LongestTitle),
            [ExitTable.Reason] = Choice.Of(exit.Reason),
            [ExitTable.Words] = exit.Words,
            [ExitTable.RevisitOn] = exit.RevisitOn?.Date,
            [ExitTable.Stage] = stage is { } category ? Choice.Of(category) : null,
            [ExitTable.ExitedOn] = run.Now,
            [ExitTable.ExitedBy] = new EntityReference(UserTable.Name, run.Context.InitiatingUserId),
            [ExitTable.Owner] = deal.Owner,
        };
        run.While(Writing, () => run.AsSystem.Create(row));
    }

    /// <summary>Writes down that an exit no longer stands, and who opened the deal again.</summary>
    public static void TakeBack(PluginRun run, Entity exit)
    {
        var row = new Entity(ExitTable.Name, exit.Id)
        {
            [ExitTable.TakenBackOn] = run.Now,
            [ExitTable.TakenBackBy] = new EntityReference(UserTable.Name, run.Context.InitiatingUserId),
        };
        run.While(Writing, () => run.AsSystem.Update(row));
    }

    private static string TitleOf(string deal) => Gate.Texts.Cut(deal, ExitTable.LongestTitle - ": qualified out".Length) + ": qualified out";
}
