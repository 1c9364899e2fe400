namespace CrmChecklists.Domain;

/// <summary>An item and what a deal knows about it.</summary>
internal sealed record ItemAnswer(Item Item, Answer Answer)
{
    /// <summary>Whether the item keeps the deal in its stage.</summary>
    public bool Holds(DateTime now)
    {
        var state = Answer.StateAt(now);
        return Item.Enforcement switch
        {
            Enforcement.Advise => false,
            _ when state == AnswerState.Waived => false,
            Enforcement.Acknowledge => state == AnswerState.Open,
            _ when Item.NeedsVerification => state != AnswerState.Verified,
            _ => state is AnswerState.Open or AnswerState.NotYet or AnswerState.Unknowable,
        };
    }

    /// <summary>Whether nothing more is to be done: known, unknowable or waived, as far as the item's enforcement asks.</summary>
    public bool IsSettled(DateTime now) =>
        Answer.StateAt(now) is not (AnswerState.Open or AnswerState.NotYet) && !Holds(now);

    /// <summary>Why the item holds, as a sentence; null when it does not.</summary>
    public string? Because(DateTime now) => Holds(now) ? Messages.Because(Item, Answer, now) : null;
}
