namespace CrmChecklists.Domain;

/// <summary>
/// Receipts must lead, one after the other, from where a deal began to where it stands, and it must stand there since the last of them. Where they do not, something
/// changed that nobody decided. What was found before counts as a receipt, so that nothing is found twice; what cannot be known accuses nobody.
/// </summary>
internal static class MissingReceipts
{
    /// <summary>The changes without a receipt, in the order they must have happened.</summary>
    public static IReadOnlyList<Unreceipted> Of(Trail trail)
    {
        var moves = trail.Receipts.Where(one => one.Kind != ReceiptKind.Found).OrderBy(one => one.Order).ToList();
        var found = trail.Receipts.Where(one => one.Kind == ReceiptKind.Found).OrderBy(one => one.Order).ToList();
        var missing = new List<Unreceipted>();
        var here = trail.Start;

        var last = trail.BeganOn;
        foreach (var move in moves)
        {
            if (here is { } at && at.Id == move.From.Id && move.Since > last && !Found(found, at))
                missing.Add(new Unreceipted(at, at, move.Since));
            if (move.From.Id.Length > 0)
                Reach(ref here, move.From, move.WrittenOn, found, missing);
            here = After(move);
            last = move.WrittenOn;
        }

        Reach(ref here, trail.Present, trail.Since, found, missing);
        if (missing.Count == 0 && LeftAndCameBack(trail))
            missing.Add(new Unreceipted(trail.Present, trail.Present, trail.Since));
        if (FinishedWithoutReceipt(trail))
            missing.Add(new Unreceipted(trail.Present, trail.Present, trail.FinishedOn, IsFinish: true));
        return missing;
    }

    private static Place? After(Receipt move) => move.Kind switch
    {
        ReceiptKind.Finish when move.From.Id.Length > 0 => move.From,
        _ when move.To.Id.Length == 0 => null,
        _ => move.To,
    };

    // Left and entered again: told once.
    private static bool Found(List<Receipt> found, Place at) =>
        found.FirstOrDefault(one => one.From.Id == at.Id && one.To.Id == at.Id) is { } before && found.Remove(before);

    // Follows what was found before as far as it leads, and names the rest of the way.
    private static void Reach(ref Place? here, Place there, DateTime? before, List<Receipt> found, List<Unreceipted> missing)
    {
        while (here is { } at && at.Id != there.Id && found.FirstOrDefault(one => one.From.Id == at.Id && one.To.Id != at.Id && one.To.Id.Length > 0) is { } step)
        {
            found.Remove(step);
            here = step.To;
        }

        if (here is { } end && end.Id != there.Id)
            missing.Add(new Unreceipted(end, there, before));
        here = there;
    }

    // The row was written after the last receipt, and the stage began after it: it must have been left in between.
    private static bool LeftAndCameBack(Trail trail)
    {
        var last = trail.Receipts.Select(one => one.WrittenOn).DefaultIfEmpty(trail.BeganOn).Max();
        return trail.Since > last && trail.Receipts.All(one => one.Order < trail.Order);
    }

    private static bool FinishedWithoutReceipt(Trail trail) => trail.FinishedOn is { } day
        && !trail.Receipts.Any(one => one.WrittenOn.Date >= day.Date && (one.Kind is ReceiptKind.Finish or ReceiptKind.Import || (one.Kind == ReceiptKind.Found && one.To.Id.Length == 0)));
}
