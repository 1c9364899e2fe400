namespace CrmChecklists.Domain.Tests;

internal sealed class MissingReceiptsTests
{
    private static readonly DateTime Began = new(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Place Qualify = new("q", "Qualify");
    private static readonly Place Develop = new("d", "Develop");
    private static readonly Place Propose = new("p", "Propose");
    private static readonly Place Nowhere = new("", "");

    [Test]
    public void A_deal_that_never_moved_is_fine()
    {
        Assert.That(Missing(present: Qualify, since: Began), Is.Empty);
    }

    [Test]
    public void Receipts_that_lead_to_where_a_deal_stands_accuse_nobody()
    {
        Assert.That(Missing(Develop, At(2), Move(Qualify, Develop, 1), Move(Develop, Qualify, 2), Move(Qualify, Develop, 2, order: 30)), Is.Empty);
    }

    [Test]
    public void A_deal_that_stands_elsewhere_was_moved_past_the_gate()
    {
        Assert.That(Missing(Propose, At(3), Move(Qualify, Develop, 1)), Is.EqualTo(new[] { new Unreceipted(Develop, Propose, At(3)) }));
        Assert.That(Missing(Develop, At(3)), Is.EqualTo(new[] { new Unreceipted(Qualify, Develop, At(3)) }));
    }

    [Test]
    public void A_receipt_that_begins_elsewhere_shows_what_happened_before_it()
    {
        Assert.That(Missing(Propose, At(3), Move(Develop, Propose, 3)), Is.EqualTo(new[] { new Unreceipted(Qualify, Develop, At(3)) }));
    }

    [Test]
    public void A_stage_that_was_left_and_entered_again_began_after_its_last_receipt()
    {
        Assert.That(Missing(Develop, At(3), Move(Qualify, Develop, 1)), Is.EqualTo(new[] { new Unreceipted(Develop, Develop, At(3)) }));
        Assert.That(Missing(Qualify, At(3)), Is.EqualTo(new[] { new Unreceipted(Qualify, Qualify, At(3)) }));
    }

    [Test]
    public void A_receipt_tells_when_the_stage_it_leaves_had_begun_so_that_going_there_and_back_shows()
    {
        var honest = Of(ReceiptKind.Move, Develop, Propose, 5, since: 1);
        var cameBack = Of(ReceiptKind.Move, Develop, Propose, 5, since: 3);

        Assert.That(Missing(Propose, At(5), Move(Qualify, Develop, 1), honest), Is.Empty);
        Assert.That(Missing(Propose, At(5), Move(Qualify, Develop, 1), cameBack), Is.EqualTo(new[] { new Unreceipted(Develop, Develop, At(3)) }));
        Assert.That(Missing(Propose, At(5), Move(Qualify, Develop, 1), cameBack, Found(Develop, Develop, 4, order: 90)), Is.Empty);
    }

    [Test]
    public void A_row_that_was_not_written_since_cannot_have_been_moved()
    {
        Assert.That(Missing(Develop, At(3), Move(Qualify, Develop, 1, order: 200)), Is.Empty);
    }

    [Test]
    public void What_was_found_before_is_not_found_again()
    {
        Assert.That(Missing(Propose, At(3), Move(Qualify, Develop, 1), Found(Develop, Propose, 4)), Is.Empty);
        Assert.That(Missing(Develop, At(3), Move(Qualify, Develop, 1), Found(Develop, Develop, 4)), Is.Empty);
        Assert.That(Missing(Propose, At(3), Move(Develop, Propose, 3), Found(Qualify, Develop, 4, order: 90)), Is.Empty);
    }

    [Test]
    public void A_second_change_is_found_after_the_first_one()
    {
        Assert.That(Missing(Propose, At(6), Found(Qualify, Develop, 4)), Is.EqualTo(new[] { new Unreceipted(Develop, Propose, At(6)) }));
    }

    [Test]
    public void A_deal_older_than_the_product_may_have_begun_anywhere()
    {
        var trail = Trail(Propose, At(3), [Move(Develop, Propose, 3)]) with { Start = null };

        Assert.That(MissingReceipts.Of(trail), Is.Empty);
    }

    [Test]
    public void Imported_history_says_where_a_deal_stands_and_not_how_it_came_there()
    {
        Assert.That(Missing(Propose, At(1), Of(ReceiptKind.Import, Nowhere, Propose, 2)), Is.Empty);
        Assert.That(Missing(Propose, At(1), Of(ReceiptKind.Import, Nowhere, Nowhere, 2)), Is.Empty);
        Assert.That(Missing(Propose, At(5), Of(ReceiptKind.Import, Nowhere, Develop, 2)), Is.EqualTo(new[] { new Unreceipted(Develop, Propose, At(5)) }));
    }

    [Test]
    public void A_finished_process_has_a_receipt_of_its_end()
    {
        var finished = Trail(Propose, At(3), [Move(Qualify, Propose, 3)]) with { FinishedOn = At(5).Date };

        Assert.That(MissingReceipts.Of(finished), Is.EqualTo(new[] { new Unreceipted(Propose, Propose, At(5).Date, IsFinish: true) }));
        Assert.That(MissingReceipts.Of(finished with { Receipts = [.. finished.Receipts, Of(ReceiptKind.Finish, Propose, Nowhere, 5)] }), Is.Empty);
        Assert.That(MissingReceipts.Of(finished with { Receipts = [.. finished.Receipts, Found(Propose, Nowhere, 9)] }), Is.Empty);
        Assert.That(MissingReceipts.Of(finished with { Receipts = [.. finished.Receipts, Of(ReceiptKind.Finish, Propose, Nowhere, 4)] }), Has.Count.EqualTo(1));
    }

    private static DateTime At(int day) => Began.AddDays(day);

    private static Receipt Move(Place from, Place to, int day, long? order = null) => Of(ReceiptKind.Move, from, to, day, order);

    private static Receipt Found(Place from, Place to, int day, long? order = null) => Of(ReceiptKind.Found, from, to, day, order);

    private static Receipt Of(ReceiptKind kind, Place from, Place to, int day, long? order = null, int? since = null) => new(from, to, since is { } began ? At(began) : null, At(day), order ?? day * 10, kind);

    private static IReadOnlyList<Unreceipted> Missing(Place present, DateTime since, params Receipt[] receipts) => MissingReceipts.Of(Trail(present, since, receipts));

    private static Trail Trail(Place present, DateTime since, IReadOnlyList<Receipt> receipts) => new(Qualify, receipts, present, since, Began, 100, null);
}
