namespace CrmChecklists.Domain;

/// <summary>How complete and how well evidenced a deal's answers to a set of items are. An overdue "not yet" counts as open.</summary>
internal sealed record Progress(
    int Items, int Settled, int Verified, int Assumed, int NotYet, int Unknowable, int Waived, int Open, int Holding)
{
    /// <summary>Whole percent, rounded down so that 100 means all; 100 for no items.</summary>
    public int SettledPercent => Percent(Settled, Items);

    /// <inheritdoc cref="SettledPercent"/>
    public int VerifiedPercent => Percent(Verified, Items);

    public static Progress Of(IReadOnlyCollection<ItemAnswer> known, DateTime now)
    {
        int Count(AnswerState state) => known.Count(one => one.StateAt(now) == state);

        return new Progress(
            known.Count,
            known.Count(one => one.IsSettled(now)),
            Count(AnswerState.Verified),
            Count(AnswerState.Assumed),
            Count(AnswerState.NotYet),
            Count(AnswerState.Unknowable),
            Count(AnswerState.Waived),
            Count(AnswerState.Open),
            known.Count(one => one.Holds(now)));
    }

    /// <summary>A whole percentage, rounded down.</summary>
    public static int Percent(long part, long whole) => whole == 0 ? 100 : (int)(part * 100 / whole);
}
