namespace CrmChecklists.Domain;

/// <summary>An item and what a deal knows about it.</summary>
internal sealed record ItemAnswer(Item Item, Answer Answer, Kept Kept)
{
    public ItemAnswer(Item item, Answer answer)
        : this(item, answer, Kept.Nothing)
    {
    }

    /// <summary>The state that counts.</summary>
    public AnswerState StateAt(DateTime now) => FallbackAt(now) switch
    {
        Fallback.None => Answer.State,
        Fallback.Waived => AnswerState.Waived,
        Fallback.PlanIsOverdue or Fallback.ColumnIsEmpty => AnswerState.Open,
        _ => AnswerState.Assumed,
    };

    /// <summary>Why that is not the state that was written.</summary>
    public Fallback FallbackAt(DateTime now)
    {
        if (Kept.IsWaived(now))
            return Fallback.Waived;
        if (Item.BoundColumn is not null && ColumnFallback() is var column and not Fallback.None)
            return column;
        if (Answer.IsOverdue(now))
            return Fallback.PlanIsOverdue;
        return ExpiresOn is { } day && Day.IsOver(day, now) ? Fallback.HasExpired : Fallback.None;
    }

    /// <summary>The last day on which "verified" counts; null where it does not end.</summary>
    public DateTime? ExpiresOn => Answer is { State: AnswerState.Verified, VerifiedOn: { } day } && Item.ShelfLifeDays is { } days ? day.AddDays(days) : null;

    /// <summary>Whether the state that counts, a verified answer's or an exception's, ends by itself within so many days.</summary>
    public bool ExpiresSoon(int days, DateTime now) => StateAt(now) switch
    {
        AnswerState.Waived => IsWithin(Kept.WaivedUntil, days, now),
        AnswerState.Verified => IsWithin(ExpiresOn, days, now),
        _ => false,
    };

    /// <summary>Whether the chain of whys goes as deep as the item asks, or down to a root cause.</summary>
    public bool ChainIsComplete => WhyChain.IsComplete(Kept.Whys, Kept.HasRootCause, Item.WhyDepth);

    /// <summary>Whether the item keeps the deal where it is.</summary>
    public bool Holds(DateTime now)
    {
        var state = StateAt(now);
        return Item.Enforcement switch
        {
            Enforcement.Advise => false,
            _ when state == AnswerState.Waived => false,
            Enforcement.Acknowledge => state == AnswerState.Open,
            _ when Item.NeedsVerification && state != AnswerState.Verified => true,
            _ => state is AnswerState.Open or AnswerState.NotYet or AnswerState.Unknowable || !ChainIsComplete,
        };
    }

    /// <summary>Whether nothing more is to be done: known, unknowable or waived, as far as the item's enforcement asks.</summary>
    public bool IsSettled(DateTime now) =>
        StateAt(now) is not (AnswerState.Open or AnswerState.NotYet) && !Holds(now);

    /// <summary>Why the item holds, as a sentence; null when it does not.</summary>
    public FormattableString? Because(DateTime now) => Holds(now) ? Messages.Because(this, now) : null;

    private static bool IsWithin(DateTime? day, int days, DateTime now) => day is { } last && !Day.IsToCome(last.AddDays(-days), now);

    private Fallback ColumnFallback() => Answer.State switch
    {
        AnswerState.Assumed or AnswerState.Verified when Kept.ColumnSays is null => Fallback.ColumnIsEmpty,
        // A column of two options is never empty: that it says no, or yes, does not mean that somebody answered.
        AnswerState.Open or AnswerState.NotYet or AnswerState.Unknowable when Kept.ColumnSays is not null && Item.Type != AnswerType.YesNo => Fallback.ColumnIsFilled,
        AnswerState.Verified when Kept.ColumnSays != Kept.ColumnSaid => Fallback.ColumnHasChanged,
        _ => Fallback.None,
    };
}
