using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmChecklists.Guidance;

/// <summary>Says of a practice that it helped in a deal, that it did not, or that there is a better way. A second time replaces the first.</summary>
[CustomApi("chk_GiveFeedback")]
public sealed class GiveFeedbackApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var key = run.Text("Practice", PracticeFeedbackTable.LongestKey);
        var verdict = Verdict(run);
        var text = run.Parameter<string>("Text");
        run.RefuseIf(text?.Length > PracticeFeedbackTable.LongestText, () => Messages.WrongParameter("Text", $"a text of at most {PracticeFeedbackTable.LongestText} characters"));
        var deal = run.ReadableDeal();
        var practice = FeedbackQueries.Practice(run.AsUser, key);
        run.RefuseIf(practice is null, () => Messages.PracticeNotFound(key));

        run.Obey(FeedbackRules.Decide(practice!.Read<string>(PracticeTable.Title) ?? "", verdict, text, () => run.Settings));
        // As SYSTEM: nobody has the privilege to write one by hand, so what is counted was said here.
        run.AsSystem.Execute(new UpsertRequest { Target = PracticeFeedbackTable.Row(practice!, deal.Id, run.Context.UserId, verdict, text) });
    }

    private static PracticeVerdict Verdict(PluginRun run)
    {
        var word = run.Parameter<string>("Verdict") ?? "";
        var isKnown = Words.TryRead<PracticeVerdict>(word, out var verdict);
        run.RefuseIf(!isKnown, () => Messages.WrongParameter("Verdict", $"one of helped, didNot, betterWay"));
        return verdict;
    }
}
