namespace CrmChecklists.Domain;

/// <summary>Where an answer is <see cref="Junk"/>. Only the fields its state stands on are looked at: who turns "n/a" into an honest "not yet" is not stopped by what was there.</summary>
internal static class AnswerJunk
{
    /// <summary>The text an answer's state stands on; null where it stands on none.</summary>
    public static string? MainText(Answer answer) => answer.State switch
    {
        AnswerState.Assumed or AnswerState.Verified => answer.Value,
        AnswerState.NotYet => answer.Plan,
        AnswerState.Unknowable => answer.Reason,
        _ => null,
    };

    /// <summary>The junk of an answer as sentences, each naming its field. The value of another type than text is judged by its form (<see cref="AnswerValue"/>), not here.</summary>
    /// <param name="item">What was asked.</param>
    /// <param name="answer">The whole answer.</param>
    /// <param name="reusedIn">In how many other deals its <see cref="MainText"/> stands at least, where they are too many; else null.</param>
    public static IEnumerable<FormattableString> Places(Item item, Answer answer, int? reusedIn = null)
    {
        var hasForm = item.Type != AnswerType.Text && answer.State is AnswerState.Assumed or AnswerState.Verified;
        var text = hasForm ? null : MainText(answer);
        var places = Junk.Of(text, item.Question) is null && reusedIn is { } deals && text is not null
            ? [Messages.Reused(MainField(answer.State), text, deals)]
            : Place(text, MainField(answer.State), Junk.Of(text, item.Question));
        return answer.State == AnswerState.Verified ? places.Concat(Place(answer.Source, $"the source", Junk.Of(answer.Source, item.Question))) : places;
    }

    /// <summary>The junk of a why-chain as sentences, each naming its link.</summary>
    public static IEnumerable<FormattableString> Places(IReadOnlyList<Why> whys, string question) =>
        whys.SelectMany((why, link) => Places(why, link, question));

    /// <summary>The junk of one link.</summary>
    /// <param name="why">What it says.</param>
    /// <param name="link">Its place in the chain, from 0.</param>
    /// <param name="question">What the answer's item asks.</param>
    public static IEnumerable<FormattableString> Places(Why why, int link, string question) =>
        Place(why.Text, $"why {link + 1}", Junk.Of(why.Text, question)).Concat(Place(why.Person, $"the person of why {link + 1}", Junk.Of(why.Person, question)));

    /// <summary>Junk and what is inconsistent are told at once; without junk the refusal is <paramref name="inconsistent"/>'s.</summary>
    /// <param name="junk">The places that say nothing.</param>
    /// <param name="settings">Whether junk is refused at all (<see cref="Setting.RefuseJunk"/>); asked only where there is some, because an honest answer should cost no request.</param>
    /// <param name="problems">What is inconsistent.</param>
    /// <param name="inconsistent">The refusal for that.</param>
    public static Decision Decide(
        IReadOnlyList<FormattableString> junk, Func<Settings> settings, IReadOnlyList<FormattableString> problems, Func<IReadOnlyList<FormattableString>, Message> inconsistent)
    {
        if (junk.Count > 0 && settings().RefuseJunk)
            return Decision.Refuse(Messages.AnswersSayNothing(junk.Concat(problems).ToList()));
        return problems.Count > 0 ? Decision.Refuse(inconsistent(problems)) : Decision.Allow;
    }

    private static FormattableString MainField(AnswerState state) => state switch
    {
        AnswerState.NotYet => $"the plan",
        AnswerState.Unknowable => $"the reason",
        _ => $"what we know",
    };

    private static IEnumerable<FormattableString> Place(string? text, FormattableString field, JunkKind? junk) =>
        junk is { } kind ? [Messages.Because(kind, field, text!)] : [];
}
