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

    /// <summary>The junk of an answer as sentences, each naming its field.</summary>
    /// <param name="answer">The whole answer.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="isReused">Whether its <see cref="MainText"/> stands in too many other deals.</param>
    public static IEnumerable<string> Places(Answer answer, string question, bool isReused = false)
    {
        var text = MainText(answer);
        var places = Place(text, MainField(answer.State), Junk.Of(text, question) ?? (isReused ? JunkKind.Reused : null));
        return answer.State == AnswerState.Verified ? places.Concat(Place(answer.Source, "the source", Junk.Of(answer.Source, question))) : places;
    }

    /// <summary>The junk of a why-chain as sentences, each naming its link.</summary>
    public static IEnumerable<string> Places(IReadOnlyList<Why> whys, string question) =>
        whys.SelectMany((why, link) => Place(why.Text, $"why {link + 1}", Junk.Of(why.Text, question)));

    /// <summary>Junk and what is inconsistent are told at once; without junk the refusal is <paramref name="inconsistent"/>'s.</summary>
    public static Decision Decide(IReadOnlyList<string> junk, IReadOnlyList<string> problems, Func<IReadOnlyList<string>, Message> inconsistent)
    {
        if (junk.Count > 0)
            return Decision.Refuse(Messages.AnswersSayNothing(junk.Concat(problems).ToList()));
        return problems.Count > 0 ? Decision.Refuse(inconsistent(problems)) : Decision.Allow;
    }

    private static string MainField(AnswerState state) => state switch
    {
        AnswerState.NotYet => "the plan",
        AnswerState.Unknowable => "the reason",
        _ => "what we know",
    };

    private static IEnumerable<string> Place(string? text, string field, JunkKind? junk) =>
        junk is { } kind ? [Messages.Because(kind, field, text!)] : [];
}
