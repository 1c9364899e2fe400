using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Gate;
using CrmChecklists.Guidance;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Deeds;

/// <summary>Closes a deal honestly, with a reason and words, as lost with the caller's rights; the gate takes them for the checklist of losing. Returns the guidance as of after.</summary>
[CustomApi("chk_QualifyOut")]
public sealed class QualifyOutApi : PluginBase
{
    private const int Canceled = 4;

    private protected override void Run(PluginRun run)
    {
        var exit = Read(run);
        var deal = run.ReadableDeal();
        run.Obey(ExitRules.Decide(deal.Name, Queries.StateOf(run.AsSystem, deal.Id) == OpportunityTable.Open, exit, () => run.Settings, run.Now));

        var stage = DealRow.Read(run.AsSystem, deal.Id, [], withStand: true)?.Stand?.Category;
        GivenExit.While(run, deal.Id, exit, () => run.AsUser.Execute(Loss(deal, exit)));
        Exits.Write(run, deal, exit, stage);

        run.Context.OutputParameters["Guidance"] = GuidancePage.For(run, deal).ToString();
    }

    private static Exit Read(PluginRun run)
    {
        var isKnown = Words.TryRead<ExitReason>(run.Parameter<string>("Reason") ?? "", out var reason);
        run.RefuseIf(!isKnown, () => Messages.WrongParameter("Reason", $"one of these words: {string.Join(", ", Enum.GetValues(typeof(ExitReason)).Cast<ExitReason>().Select(Words.Of))}"));
        var words = run.Parameter<string>("Words") ?? "";
        run.RefuseIf(words.Length > ExitTable.LongestWords, () => Messages.WrongParameter("Words", $"a text of at most {ExitTable.LongestWords} characters"));
        return new Exit(reason, words, run.Parameter<DateTime?>("RevisitOn")?.Date);
    }

    // In the closing activity too, where whoever may read the deal finds them.
    private static OrganizationRequest Loss(Deal deal, Exit exit) => new("LoseOpportunity")
    {
        ["OpportunityClose"] = new Entity(OpportunityCloseTable.Name)
        {
            [OpportunityCloseTable.Subject] = Texts.Cut($"Qualified out: {deal.Name}", OpportunityCloseTable.LongestSubject),
            [OpportunityCloseTable.Description] = Texts.Cut(exit.Words, OpportunityCloseTable.LongestDescription),
            [OpportunityCloseTable.Deal] = new EntityReference(OpportunityTable.Name, deal.Id),
        },
        ["Status"] = new OptionSetValue(Canceled),
    };
}
