namespace CrmChecklists.Domain;

/// <summary>What a rule decided: the refusal, or none.</summary>
internal sealed record Decision(Message? Refusal, IReadOnlyList<Gap> Gaps)
{
    public static readonly Decision Allow = new(null, Array.Empty<Gap>());

    public bool IsAllowed => Refusal is null;

    public static Decision Refuse(Message refusal) => new(refusal, Array.Empty<Gap>());

    public static Decision Refuse(Message refusal, IReadOnlyList<Gap> gaps) => new(refusal, gaps);
}
