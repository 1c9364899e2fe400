using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Answers;

/// <summary>Completes an answer that was found consistent: what the deal and the item say of it, until when it counts, its value as a number, a day or a name, and the column it is bound to.</summary>
internal static class AnswerFill
{
    /// <summary>A person that is not there, or not for the caller, as a sentence.</summary>
    public static IEnumerable<FormattableString> PersonProblem(PluginRun run, Item item, Answer answer) =>
        IsPerson(item) && Guid.TryParse(answer.Value, out var id) && Queries.ContactName(run.AsUser, id) is null
            ? [$"The person was not found: choose a contact you can open."]
            : [];

    public static void Complete(PluginRun run, AnsweredItem found, Entity? before)
    {
        var answer = AnswerTable.ReadAfter(run.Target, before);
        Belong(run.Target, found, before);
        run.Target[AnswerTable.ExpiresOn] = new ItemAnswer(found.Item, answer).ExpiresOn;
        if (found.Column is not null)
            Bind(run, found, answer);
        else if (run.Target.Contains(AnswerTable.Value) || run.Target.Contains(AnswerTable.Contact))
            Shape(run, found.Item, answer.Value);
    }

    private static void Belong(Entity target, AnsweredItem found, Entity? before)
    {
        target[AnswerTable.Question] = found.Item.Question;
        target[AnswerTable.ItemKey] = found.Item.Key;
        target[AnswerTable.Stage] = found.Stage;
        if (before is null)
            target[AnswerTable.Owner] = found.Deal.Deal.Owner;
    }

    private static void Shape(PluginRun run, Item item, string? value)
    {
        run.Target[AnswerTable.Number] = item.Type is AnswerType.Number or AnswerType.Money ? AnswerValue.Number(value) : null;
        run.Target[AnswerTable.Date] = item.Type == AnswerType.Date && Day.TryRead(value ?? "", out var day) ? day : null;
        if (IsPerson(item) && Guid.TryParse(value, out var person))
        {
            run.Target[AnswerTable.Contact] = new EntityReference(ContactTable.Name, person);
            run.Target[AnswerTable.Value] = Queries.ContactName(run.AsUser, person);
        }
    }

    // The column is the value: a copy in the answer's row could come to disagree with it.
    private static void Bind(PluginRun run, AnsweredItem found, Answer answer)
    {
        var value = run.Target.Contains(AnswerTable.Value) ? answer.Value : null;
        if (value is not null && value != found.ColumnSays)
            BoundColumnWriter.Write(run, found, value);
        if (run.Target.Contains(AnswerTable.Value))
            run.Target[AnswerTable.Value] = null;
        if (run.Target.Contains(AnswerTable.State) || value is not null)
            run.Target[AnswerTable.BoundValue] = value ?? found.ColumnSays;
    }

    private static bool IsPerson(Item item) => item.Type == AnswerType.Person && item.BoundColumn is null;
}
