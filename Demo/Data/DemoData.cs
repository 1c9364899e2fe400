using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo.Data;

/// <summary>
/// Demo users, accounts and deals in every stage. Everything goes the honest way: reps create their deals, answer what the stages ask, and move
/// them through the gate. A second start finds it all there and changes nothing.
/// </summary>
public sealed class DemoData(DataverseClient administrator, Uri environment, TimeProvider clock)
{
    private static readonly (string Key, string Name, string Title, string[] Roles)[] Users =
    [
        ("manager", "Morgan Hale", "Sales Manager", ["Sales Manager", "Checklists Manager"]),
        ("rep", "Riley Novak", "Sales Representative", ["Salesperson", "Checklists Rep"]),
        ("sam", "Sam Okafor", "Sales Representative", ["Salesperson", "Checklists Rep"]),
        ("ines", "Ines Duarte", "Sales Representative", ["Salesperson", "Checklists Rep"]),
        ("ops", "Ola Berg", "Sales Operations Analyst", ["Salesperson", "Checklists Sales Ops"]),
    ];

    // chk_moment, and the status of a won deal.
    private const int Winning = 1;
    private const int Won = 3;

    private readonly DemoScript script = DemoScript.Load();

    public async Task Load()
    {
        await LoadPeople();
        if (!await LoadAccounts()) return;

        var stages = await StageIds();
        foreach (var owner in script.Deals.Select((deal, number) => (deal, number)).GroupBy(d => d.deal.Owner))
        {
            using var rep = new DataverseClient(environment, AddressOf(owner.Key));
            foreach (var (deal, number) in owner) await LoadDeal(rep, deal, number, stages);
        }
    }

    /// <summary>The demo users' sign-in name: rep@demo.example and so on.</summary>
    public static string AddressOf(string key) => $"{key}@demo.example";

    private async Task LoadPeople()
    {
        var people = await People.Load(administrator);
        var unit = await people.BusinessUnit("Field Sales");
        Guid? manager = null;
        foreach (var user in Users)
        {
            var id = await people.User(user.Name, user.Title, unit, manager, user.Roles, AddressOf(user.Key));
            manager ??= id;
        }
    }

    /// <returns>False when they were there already.</returns>
    private async Task<bool> LoadAccounts()
    {
        var first = StableGuid.Of("demo account", script.Accounts[0].Name);
        if ((await administrator.Query($"accounts?$select=name&$filter=accountid eq {first}")).Count > 0) return false;

        await administrator.CreateMultiple("accounts", "account", script.Accounts.Select(a => new Dictionary<string, object?>
        {
            ["accountid"] = StableGuid.Of("demo account", a.Name), ["name"] = a.Name, ["address1_city"] = a.City,
            ["numberofemployees"] = a.Employees, ["industrycode"] = a.Industry,
        }).ToList());
        await administrator.CreateMultiple("contacts", "contact", script.Accounts.SelectMany(a => a.Contacts, (a, name) => new Dictionary<string, object?>
        {
            ["contactid"] = StableGuid.Of("demo contact", name), ["firstname"] = name.Split(' ')[0], ["lastname"] = name.Split(' ')[1],
            ["parentcustomerid_account@odata.bind"] = $"accounts({StableGuid.Of("demo account", a.Name)})",
        }).ToList());
        return true;
    }

    private async Task<Dictionary<int, Guid>> StageIds()
    {
        var stages = await administrator.Query(
            $"processstages?$select=processstageid,stagecategory&$filter=processid/uniquename eq 'opportunitysalesprocess'");
        return stages.ToDictionary(s => (int)s["stagecategory"]!, s => (Guid)s["processstageid"]!);
    }

    private async Task LoadDeal(DataverseClient rep, DemoDeal deal, int number, Dictionary<int, Guid> stages)
    {
        var id = StableGuid.Of("demo deal", deal.Name);
        var account = $"accounts({StableGuid.Of("demo account", deal.Account)})";
        await rep.Post("opportunities", new Dictionary<string, object?>
        {
            ["opportunityid"] = id, ["name"] = deal.Name, ["estimatedvalue"] = deal.Value,
            ["estimatedclosedate"] = Day(30 + 7 * number % 90), ["parentaccountid@odata.bind"] = account, ["customerid_account@odata.bind"] = account,
        });
        var process = (await rep.Query($"opportunitysalesprocesses?$select=businessprocessflowinstanceid&$filter=_opportunityid_value eq {id}")).Single();

        for (var stage = 0; stage < deal.Stage; stage++)
        {
            await Answer(rep, id, new Asked("Stage", stage), number, count: int.MaxValue);
            await rep.Patch($"opportunitysalesprocesses({process["businessprocessflowinstanceid"]})",
                new Dictionary<string, object?> { ["activestageid@odata.bind"] = $"processstages({stages[stage + 1]})" });
        }
        if (deal.Settled > 0) await Answer(rep, id, new Asked("Stage", deal.Stage), number, deal.Settled);
        foreach (var said in script.Feedback.Where(one => one.Deal == deal.Name)) await Say(rep, id, said);
        if (deal.Won) await Win(rep, id, number);
    }

    private static async Task Say(DataverseClient rep, Guid deal, DemoFeedback said)
    {
        foreach (var practice in said.Practices)
            await rep.Post($"opportunities({deal})/Microsoft.Dynamics.CRM.chk_GiveFeedback", new { Practice = practice, said.Verdict, said.Text });
    }

    private async Task Win(DataverseClient rep, Guid deal, int number)
    {
        await Answer(rep, deal, new Asked("Moment", Winning), number, count: int.MaxValue);
        await rep.Post("WinOpportunity", new Dictionary<string, object?>
        {
            ["Status"] = Won, ["OpportunityClose"] = new Dictionary<string, object?> { ["subject"] = "Won", ["opportunityid@odata.bind"] = $"/opportunities({deal})" },
        });
    }

    private async Task Answer(DataverseClient rep, Guid deal, Asked asked, int number, int count)
    {
        var items = (await Guidance(rep, deal, asked))["items"]!.AsArray();
        var answers = items.Select(item => (string)item!["key"]!)
            .Select(key => (key, answer: script.AnswerTo(key, number))).Where(a => a.answer is not null).Take(count)
            .Select(a => Wire(a.key, a.answer!));
        await rep.Post($"opportunities({deal})/Microsoft.Dynamics.CRM.chk_SaveAnswers",
            new Dictionary<string, object?> { ["Answers"] = JsonSerializer.Serialize(answers), [asked.Parameter] = asked.Value });
    }

    private static async Task<JsonObject> Guidance(DataverseClient rep, Guid deal, Asked asked)
    {
        var answer = await rep.Get($"opportunities({deal})/Microsoft.Dynamics.CRM.chk_GetGuidance({asked.Parameter}=@asked)?@asked={asked.Value}");
        return JsonNode.Parse((string)answer["Guidance"]!)!.AsObject();
    }

    private object Wire(string key, DemoAnswer answer) => new
    {
        item = key, state = answer.State, value = answer.Value, source = answer.Source, plan = answer.Plan, reason = answer.Reason,
        verifiedOn = answer.State == "verified" ? Day(-3) : null,
        dueOn = answer.DueIn is { } days ? Day(days) : null,
        whys = (answer.Whys ?? []).Select(w => new
        {
            kind = w.Kind, text = w.Text, isRootCause = w.IsRootCause, person = w.Person, feeling = w.Feeling, strength = w.Strength, causeType = w.CauseType,
        }),
    };

    /// <summary>The view of a deal in which it is answered: the parameter of the Custom API that says so, and its value.</summary>
    private sealed record Asked(string Parameter, int Value);

    private string Day(int fromToday) => clock.GetUtcNow().AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
