using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Guidance;

/// <summary>What the columns that items are bound to say, as far as the caller may read them: rules read as SYSTEM, but what is shown is not theirs to show.</summary>
internal sealed class ShownColumns
{
    private readonly DealFacts? facts;

    private ShownColumns(DealFacts? facts) => this.facts = facts;

    /// <summary>One request, and none where no item is bound.</summary>
    public static ShownColumns Of(IOrganizationService asUser, Guid deal, IEnumerable<KnownItem> items)
    {
        var columns = items.Select(one => BoundColumn.Read(one.Known.Item.BoundColumn)).OfType<BoundColumn>().SelectMany(one => one.Columns).ToList();
        return new ShownColumns(columns.Count == 0 ? null : DealRow.Read(asUser, deal, columns)?.Facts);
    }

    /// <summary>In the form of the item's type; null where the column is empty, or not for the caller.</summary>
    public string? Value(KnownItem one) => facts is null ? null : BoundColumn.Read(one.Known.Item.BoundColumn)?.ValueIn(facts);
}
