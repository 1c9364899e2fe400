using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

/// <summary>A deal that goes through a random story under the gate, and says afterwards whether its receipts tell the truth.</summary>
internal sealed class SimulatedDeal
{
    private static readonly Stage[] Process = [Stages.Qualify, Stages.Develop, Stages.Propose, Stages.Close];
    private readonly ItemAnswer[] items;
    private readonly List<Receipt> receipts = [];
    private readonly List<(int From, int To)> bypasses = [];
    private DateTime now = Moments.Now;
    private int stage;
    private long order;

    public SimulatedDeal(IEnumerable<ItemAnswer> items) => this.items = [.. items];

    /// <summary>What went wrong, in words; empty when nothing did.</summary>
    public List<string> Wrongs { get; } = [];

    public int Refusals { get; private set; }

    public int Passages => receipts.Count;

    public void Go(Happening happening)
    {
        // A second at least, as the platform's clock tells them apart.
        now = now.AddSeconds(1);
        order++;
        switch (happening)
        {
            case Happening.Answers one: Change(one.Item, item => item.Answered(AnswerOf(one))); break;
            case Happening.ColumnChanges one: Change(one.Item, item => item with { Kept = item.Kept with { ColumnSays = item.Item.BoundColumn is null ? null : one.Says } }); break;
            case Happening.Whys one: Change(one.Item, item => item.WithWhys(one.Links, one.DownToTheRoot)); break;
            case Happening.Waives one: Change(one.Item, item => item.Waived(now.Date.AddDays(one.Days))); break;
            case Happening.TimePasses one: now = now.AddDays(one.Days); break;
            case Happening.Moves one: Move(one.To); break;
            case Happening.Bypasses one: Bypass(one.To); break;
        }
    }

    /// <summary>What a reconciliation would find: as many changes as there were bypasses between two receipts, and none else.</summary>
    public IReadOnlyList<Unreceipted> Reconcile() => MissingReceipts.Of(new Trail(PlaceOf(0), receipts, PlaceOf(stage), LastStart, Moments.Now, order, null));

    /// <summary>Whether the deal is where its receipts do not lead.</summary>
    public bool WasMovedPastTheGate => bypasses.Count > 0;

    private DateTime LastStart { get; set; } = Moments.Now;

    private void Move(int to)
    {
        if (to == stage)
            return;

        var move = new StageMove(Process[stage], to == Process.Length ? null : Process[to]);
        var decision = StageGate.Decide(move, items, now);
        var holding = items.Where(item => item.Item.Stage >= stage && item.Item.Stage < to && MustHold(item)).Select(item => item.Item.Question).ToList();
        if (decision.IsAllowed != (holding.Count == 0))
            Wrongs.Add($"{move} at {now:s} was {(decision.IsAllowed ? "allowed" : "refused")} while these were open: {string.Join(", ", holding)}");
        if (!decision.IsAllowed)
            Refusals++;
        else if (to < Process.Length)
            Pass(to);
    }

    private void Pass(int to)
    {
        receipts.Add(new Receipt(PlaceOf(stage), PlaceOf(to), LastStart, now, order + 1, ReceiptKind.Move));
        Stand(to);
        order++;
    }

    private void Bypass(int to)
    {
        if (to == stage)
            return;
        bypasses.Add((stage, to));
        Stand(to);
    }

    private void Stand(int to)
    {
        stage = to;
        LastStart = now;
    }

    private void Change(int item, Func<ItemAnswer, ItemAnswer> change) => items[item % items.Length] = change(items[item % items.Length]);

    private Answer AnswerOf(Happening.Answers one) => new(
        one.State, "The CFO", "By phone", now.Date.AddDays(-one.DaysAgo), "Ask the CFO", now.Date.AddDays(one.DaysAhead), "Nobody may tell");

    /// <summary>The rule once more, as the design says it, without a line of the code it checks.</summary>
    private bool MustHold(ItemAnswer one)
    {
        var today = now.AddHours(-12).Date;
        if (one.Item.Enforcement == Enforcement.Advise || one.Kept.WaivedUntil >= today)
            return false;

        var written = one.Answer.State;
        var known = written is AnswerState.Assumed or AnswerState.Verified;
        var verified = written == AnswerState.Verified && (one.Item.ShelfLifeDays is not { } days || one.Answer.VerifiedOn!.Value.AddDays(days) >= today);
        var planned = written == AnswerState.NotYet && one.Answer.DueOn >= today;
        var unknowable = written == AnswerState.Unknowable;
        if (one.Item.BoundColumn is not null)
        {
            var filled = one.Kept.ColumnSays is not null;
            (known, planned, unknowable) = (filled, planned && !filled, unknowable && !filled);
            verified = verified && filled && one.Kept.ColumnSays == one.Kept.ColumnSaid;
        }

        if (one.Item.Enforcement == Enforcement.Acknowledge)
            return !(known || planned || unknowable);
        if (one.Item.NeedsVerification && !verified)
            return true;
        return !known || (one.Kept.Whys < one.Item.WhyDepth && !one.Kept.HasRootCause);
    }

    private static Place PlaceOf(int stage) => new(stage.ToString(System.Globalization.CultureInfo.InvariantCulture), Process[stage].Name);
}
