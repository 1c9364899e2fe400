using Emulator.Pipeline.Rows;
using Emulator.Pipeline.Steps;
using Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Processes;

/// <summary>
/// Winning and losing: the closing activity is created and completed, and the opportunity gets its state, status, actual value and close date.
/// (Learn: WinOpportunityRequest, LoseOpportunityRequest, "opportunityclose table".)
/// </summary>
/// <remarks>The parts run the pipelines of Create of opportunityclose and Update of opportunity.</remarks>
internal static class DealClosing
{
    public const int Won = 1;
    public const int Lost = 2;

    private const string CloseTable = "opportunityclose";
    private const string Deal = "opportunityid";
    private const string ActualEnd = "actualend";
    private const string ActualRevenue = "actualrevenue";
    private const int ActivityCompleted = 1;

    /// <param name="message">The name steps are registered on.</param>
    /// <param name="state">The state the opportunity goes to.</param>
    /// <exception cref="DataverseFault">The close names no opportunity, the opportunity is closed, or the status is of another state.</exception>
    public static void Run(Call call, string message, int state)
    {
        var close = RowValues.Copy(call.Required<Entity>("OpportunityClose"));
        var status = call.Required<OptionSetValue>("Status");
        var deal = close.GetAttributeValue<object>(Deal) as EntityReference ?? throw Faults.Required(CloseTable, Deal);
        close[Deal] = deal = RowKeys.Resolve(call, deal);
        var happening = new PipelineEvent
        {
            Message = message,
            Table = DealRows.Table,
            Input = new ParameterCollection { ["OpportunityClose"] = close, ["Status"] = status },
        };
        var table = call.Metadata.Table(DealRows.Table);
        EventPipeline.Run(
            call, [happening],
            prepare: () => RowRights.DemandOn(call, AccessRight.Write, table, deal.Id),
            main: () => Close(call, happening, close, deal, state, status.Value));
    }

    private static void Close(Call call, PipelineEvent happening, Entity close, EntityReference deal, int state, int status)
    {
        var table = call.Metadata.Table(DealRows.Table);
        var before = call.Session.Find(table, deal.Id, [Columns.State, Columns.Status]) ?? throw Faults.DoesNotExist(table.LogicalName, deal.Id);
        if ((before.GetAttributeValue<OptionSetValue>(Columns.State)?.Value ?? 0) != 0) throw Faults.DealClosed(deal.Id);
        var chosen = status == -1 ? TableFacts.Of(table).DefaultStatus(state) ?? status : status;
        if (TableFacts.Of(table).StateOf(chosen) != state) throw Faults.InvalidStatus(table.LogicalName, chosen, state, deal.Id);
        var end = close.GetAttributeValue<object>(ActualEnd) is DateTime given ? given : call.Now;
        var around = new StepRunner(call).MainOperationOf(happening);
        CreateClose(call, around, close, end, state, chosen);
        UpdateDeal(call, around, close, deal, state, chosen, end);
    }

    private static void CreateClose(Call call, IPluginExecutionContext around, Entity close, DateTime end, int state, int status)
    {
        var table = call.Metadata.Table(CloseTable);
        close.LogicalName = CloseTable;
        Set(ActualEnd, end);
        Set("opportunitystatecode", new OptionSetValue(state));
        Set("opportunitystatuscode", new OptionSetValue(status));
        Set(Columns.State, new OptionSetValue(ActivityCompleted));
        if (!close.Contains("subject")) Set("subject", state == Won ? "Opportunity won" : "Opportunity lost");
        call.Part(new OrganizationRequest("Create") { ["Target"] = close }, asPlatform: true, around);

        void Set(string column, object value)
        {
            if (table.TryColumn(column) is not null) close[column] = value;
        }
    }

    private static void UpdateDeal(Call call, IPluginExecutionContext around, Entity close, EntityReference deal, int state, int status, DateTime end)
    {
        var change = new Entity(DealRows.Table, deal.Id)
        {
            [Columns.State] = new OptionSetValue(state),
            [Columns.Status] = new OptionSetValue(status),
            ["actualclosedate"] = end,
        };
        if (close.Contains(ActualRevenue)) change["actualvalue"] = close[ActualRevenue];
        call.Part(new OrganizationRequest("Update") { ["Target"] = change }, asPlatform: true, around);
    }
}
