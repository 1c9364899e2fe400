namespace CrmChecklists.Domain;

/// <summary>A part of a condition. What cannot be decided, because a value is not what the filter took it for, is neither true nor false.</summary>
internal abstract class ConditionNode
{
    /// <summary>The comparisons in it.</summary>
    public abstract IEnumerable<ConditionComparison> Comparisons { get; }

    /// <summary>Whether it holds for a deal; null where that cannot be decided.</summary>
    public abstract bool? Holds(DealFacts deal, AsOf asOf);
}
