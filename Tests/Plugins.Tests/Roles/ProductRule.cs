namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>What the product itself refuses, whatever a role says: administrators meet it too.</summary>
/// <param name="Table">Logical name.</param>
/// <param name="Which">Which rows or values of it.</param>
/// <param name="Does">What is tried.</param>
/// <param name="Number">Of the message.</param>
/// <param name="Why">For the page.</param>
internal sealed record ProductRule(string Table, string Which, Right Does, string Number, string Why)
{
    public static readonly ProductRule[] All =
    [
        new("chk_answer", "columns the server keeps", Right.Write, "CHK211", "they follow from whys, exceptions and the value"),
        new("chk_answerchange", "every row", Right.Create, "CHK219", "history is written by the change of an answer only"),
        new("chk_answerchange", "every row", Right.Write, "CHK219", "what was said stays as it was said"),
        new("chk_answerchange", "every row", Right.Delete, "CHK219", "it goes with its answer only"),
        new("chk_checklist", "published and retired versions", Right.Write, "CHK301", "receipts name them; a change is a new draft"),
        new("chk_checklist", "published and retired versions", Right.Delete, "CHK301", "the same"),
        new("chk_checklist", "as published", Right.Create, "CHK302", "publishing checks a draft first"),
        new("chk_commitment", "moved to another deal", Right.Write, "CHK603", "nobody promised it there"),
        new("chk_exit", "every row", Right.Create, "CHK624", "an exit is written by qualifying out only"),
        new("chk_exit", "every row", Right.Write, "CHK624", "it stays as it was decided"),
        new("chk_exit", "every row", Right.Delete, "CHK624", "it outlives its deal"),
        new("chk_item", "of published and retired versions", Right.Create, "CHK301", "the version is fixed"),
        new("chk_item", "of published and retired versions", Right.Write, "CHK301", "the version is fixed"),
        new("chk_item", "of published and retired versions", Right.Delete, "CHK301", "the version is fixed"),
        new("chk_passage", "every row but imported history", Right.Create, "CHK105", "receipts are written by the gate"),
        new("chk_passage", "every row", Right.Write, "CHK104", "a receipt stays as it was written"),
        new("chk_passage", "every row", Right.Delete, "CHK104", "a receipt outlives its deal"),
        new("chk_stakeholder", "another contact or deal", Right.Write, "CHK613", "nobody spoke of them"),
        new("chk_waiver", "what was asked", Right.Write, "CHK234", "the decision answers exactly that"),
        new("chk_waiver", "of one's own deal or request", Right.Write, "CHK236", "a second pair of eyes decides"),
        new("chk_waiver", "with its decision", Right.Create, "CHK233", "somebody else decides"),
    ];

    public override string ToString() => $"{Does} {Table}, {Which}";
}
