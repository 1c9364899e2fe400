namespace CrmChecklists.Domain;

/// <summary>One link of a why-chain under an answer.</summary>
internal sealed record Why(WhyKind Kind, string Text, bool IsRootCause);
