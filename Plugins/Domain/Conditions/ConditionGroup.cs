namespace CrmChecklists.Domain;

/// <summary>All of its parts, or any of them. What decides a group decides it whatever the undecided parts would say.</summary>
internal sealed class ConditionGroup(bool any, IReadOnlyList<ConditionNode> parts) : ConditionNode
{
    public override IEnumerable<ConditionComparison> Comparisons => parts.SelectMany(part => part.Comparisons);

    public override bool? Holds(DealFacts deal, AsOf asOf)
    {
        bool? result = parts.Count == 0 || !any;
        for (var i = 0; i < parts.Count; i++)
        {
            var holds = parts[i].Holds(deal, asOf);
            if (holds == any)
                return any;
            result = holds is null ? null : result;
        }
        return result;
    }
}
