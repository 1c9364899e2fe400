namespace CrmChecklists.Domain;

/// <summary>One link of a why-chain under an answer.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Text">The why in words.</param>
/// <param name="IsRootCause">Nobody can ask further.</param>
/// <param name="Person">Whom it touches.</param>
/// <param name="Feeling">How that person feels.</param>
/// <param name="Strength">How strongly: 1 (hardly) to 5 (very).</param>
/// <param name="CauseType">Of which kind the root cause is.</param>
internal sealed record Why(
    WhyKind Kind,
    string Text,
    bool IsRootCause,
    string? Person = null,
    Feeling? Feeling = null,
    int? Strength = null,
    CauseType? CauseType = null);
