using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Query;

/// <summary>
/// The link types inside a filter. As the platform has it, `all` means: there are related rows, and none satisfies the link's filter; `not all` means the same as
/// `any`. (Learn: "Filter on values in related records".)
/// </summary>
internal static class RelatedRows
{
    public static FilterNode Filter(LinkNode link)
    {
        if (link.Columns is not { Count: 0 }) throw Faults.InvalidArgument($"The link '{link.Alias}' inside a filter returns no columns.");
        return link.Operator switch
        {
            JoinOperator.Any or JoinOperator.NotAll => new FilterNode.Exists(link, false),
            JoinOperator.NotAny => new FilterNode.Exists(link, true),
            JoinOperator.All => new FilterNode.Group(
                LogicalOperator.And, [new FilterNode.Exists(link with { Filter = null, Links = [] }, false), new FilterNode.Exists(link, true)]),
            _ => throw Faults.InvalidArgument($"A link inside a filter must be of type any, not any, all or not all; '{link.Alias}' is of type {link.Operator}."),
        };
    }
}
