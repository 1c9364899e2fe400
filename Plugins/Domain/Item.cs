namespace CrmChecklists.Domain;

/// <summary>One question to know or practice to do.</summary>
/// <param name="Key">Stable over a checklist's versions; answers hang on it.</param>
/// <param name="Question">What the rep is asked.</param>
/// <param name="Kind">To know or to do.</param>
/// <param name="Enforcement">How far it must be settled.</param>
/// <param name="NeedsVerification">A required item that an assumption does not settle.</param>
/// <param name="Impact">1 (little depends on it) to 5 (the deal depends on it).</param>
/// <param name="Effort">1 (a minute) to 5 (days).</param>
/// <param name="Order">Its place in the checklist.</param>
/// <param name="Stage">Category of the stage its checklist is for; null for another moment.</param>
/// <param name="WhyAsked">Why it is asked, in words a rep agrees with.</param>
/// <param name="WhoSees">Who sees the answer.</param>
/// <param name="Type">What form the answer's value has.</param>
/// <param name="Options">For a choice, the options as <see cref="ItemOption.Read"/> takes them.</param>
/// <param name="BoundColumn">The column that is the answer, as <see cref="Domain.BoundColumn.Read"/> takes it; null for none.</param>
/// <param name="ShelfLifeDays">Days for which "verified" counts; null for ever.</param>
/// <param name="WhyDepth">How many whys are asked for; 0 for none.</param>
/// <param name="Condition">Which deals it is asked of, as FetchXML; null for all.</param>
/// <param name="AskCustomer">The question as one would ask the customer, as <see cref="LanguageLine.Read"/> takes it; null for none.</param>
/// <param name="Bring">What the customer could bring, in the same form.</param>
internal sealed record Item(
    string Key,
    string Question,
    ItemKind Kind,
    Enforcement Enforcement,
    bool NeedsVerification,
    int Impact,
    int Effort,
    int Order,
    int? Stage,
    string WhyAsked,
    string WhoSees,
    AnswerType Type = AnswerType.Text,
    string? Options = null,
    string? BoundColumn = null,
    int? ShelfLifeDays = null,
    int WhyDepth = 0,
    string? Condition = null,
    string? AskCustomer = null,
    string? Bring = null);
