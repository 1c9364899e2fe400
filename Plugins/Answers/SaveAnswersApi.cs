using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using CrmChecklists.Guidance;

namespace CrmChecklists.Answers;

/// <summary>Saves answers and their whys, all or none, and returns the guidance as of after the save.</summary>
[CustomApi("chk_SaveAnswers")]
public sealed class SaveAnswersApi : PluginBase
{
    private protected override void Run(PluginRun run)
    {
        var inputs = ReadInputs(run);
        var deal = run.ReadableDeal();
        // As SYSTEM: an answer the caller may not see must still be found, or it would be written a second time.
        var known = Asked.Of(run.AsSystem, run.AsSystem, deal.Id, AskedScope.Keys(inputs.Select(input => input.Item)), AnswerTable.Shown, run.Now).Items
                           .GroupBy(one => one.Known.Item.Key).ToDictionary(same => same.Key, same => same.First());

        run.Obey(AnswerSave.Decide(inputs, known.ToDictionary(one => one.Key, one => Saved(one.Value)), () => run.Settings, run.Now));
        AnswerWriter.Write(run, deal, inputs, known);

        run.Context.OutputParameters["Guidance"] = GuidancePage.For(run, deal).ToString();
    }

    private static IReadOnlyList<AnswerInput> ReadInputs(PluginRun run)
    {
        var text = run.Parameter<string>("Answers");
        run.RefuseIf(text is null, () => Messages.WrongParameter("Answers", $"a JSON list of answers"));

        var problems = new List<string>();
        var inputs = AnswersText.Read(text!, problems);
        run.RefuseIf(problems.Count > 0, () => Messages.AnswersMalformed(problems));
        return inputs;
    }

    private static SavedItem Saved(KnownItem one) => new(one.Known.Item, one.Known.Kept.ColumnSays, one.AnswerVersion);
}
