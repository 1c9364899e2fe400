using System.Diagnostics;
using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo.Import;

/// <summary>
/// Brings a folder of sales history into an environment through the Web API, in bulk, as an administrator would. What is already there stays
/// untouched, so a second run changes nothing and an interrupted one goes on.
/// </summary>
/// <remarks>Custom logic is bypassed explicitly: nobody can be asked any more. Every deal gets a passage that says so.</remarks>
public sealed class SalesHistoryImporter(DataverseClient dataverse, IProgress<ImportProgress> progress, TimeProvider clock)
{
    private int rows;

    /// <exception cref="ImportException">The folder cannot be read.</exception>
    /// <exception cref="DataverseRequestException">The environment refused a request; the import can be run again.</exception>
    public async Task<ImportReport> Import(string path)
    {
        var watch = Stopwatch.StartNew();
        var folder = SalesFolder.Read(path);
        var reader = new DealReader(folder);
        var deals = reader.Read();

        dataverse.BypassesCustomLogic = true;
        try
        {
            await ImportPeople(folder);
            Report("accounts", await new AccountImporter(dataverse).Import(folder.Accounts));
            Report("products", await new ProductImporter(dataverse).Import(folder.Products));
            await ImportDeals(deals);
        }
        finally
        {
            dataverse.BypassesCustomLogic = false;
        }
        return new ImportReport(folder, deals, [.. AccountImporter.Problems(folder.Accounts), .. ProductImporter.Problems(folder.Products), .. reader.Problems], rows, watch.Elapsed);
    }

    private async Task ImportPeople(SalesFolder folder)
    {
        var people = await People.Load(dataverse);
        foreach (var team in folder.Agents.GroupBy(a => (a.Manager, a.Office)))
        {
            var unit = await people.BusinessUnit(team.Key.Office);
            var manager = await people.User(team.Key.Manager, "Sales Manager", unit, null, ["Sales Manager", "Checklists Manager"]);
            var teamId = await people.Team($"Team {team.Key.Manager}", unit, manager);
            foreach (var agent in team.Where(a => !people.Knows(a.Agent)))
                await people.Join(teamId, await people.User(agent.Agent, "Sales Agent", unit, manager, ["Salesperson", "Checklists Rep"]));
        }
        Report("offices, managers, agents and teams", people.Made);
    }

    private async Task ImportDeals(List<Deal> deals)
    {
        var stages = await SalesStages.Load(dataverse);
        var states = (await dataverse.Query("opportunities?$select=opportunityid,statecode"))
            .ToDictionary(o => (Guid)o["opportunityid"]!, o => (int)o["statecode"]!);
        var writer = new DealWriter(stages, clock);

        var fresh = deals.Where(d => !states.ContainsKey(d.Id)).ToList();
        await Bulk("deals", fresh.Count, done => dataverse.CreateMultiple("opportunities", "opportunity", fresh.ConvertAll(writer.Opportunity), done));

        // Before closing: a closed deal takes no more products.
        var lineItems = await dataverse.Ids("opportunityproducts", "opportunityproductid");
        var unpriced = deals.Where(d => !lineItems.Contains(DealWriter.LineItemId(d))).ToList();
        await Bulk("products of the deals", unpriced.Count,
            done => dataverse.CreateMultiple("opportunityproducts", "opportunityproduct", unpriced.ConvertAll(writer.LineItem), done));

        var open = deals.Where(d => !d.IsOpen && states.GetValueOrDefault(d.Id, 0) == 0).ToList();
        await Bulk("deals won and lost", open.Count, done => dataverse.Batch(open.ConvertAll(writer.Close), done));

        var processes = await dataverse.Ids("opportunitysalesprocesses", "businessprocessflowinstanceid");
        var staged = deals.Where(d => !processes.Contains(DealWriter.ProcessId(d))).ToList();
        await Bulk("deals put in their stage", staged.Count, done => dataverse.Batch(staged.ConvertAll(writer.ProcessInstance), done));

        var passages = await dataverse.Ids("chk_passages", "chk_passageid");
        var unmarked = deals.Where(d => !passages.Contains(DealWriter.PassageId(d))).ToList();
        await Bulk("passages that mark them as imported", unmarked.Count,
            done => dataverse.CreateMultiple("chk_passages", "chk_passage", unmarked.ConvertAll(writer.Passage), done));
    }

    private async Task Bulk(string what, int total, Func<Action<int>, Task> write)
    {
        if (total == 0) return;

        var done = 0;
        await write(count => progress.Report(new ImportProgress(what, done += count, total)));
        rows += total;
    }

    private void Report(string what, int made)
    {
        if (made == 0) return;

        rows += made;
        progress.Report(new ImportProgress(what, made, made));
    }
}
