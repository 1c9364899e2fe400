using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;

namespace CrmChecklists.Publishing;

/// <summary>A version of a checklist as it is stored.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Version">Its number.</param>
/// <param name="Status">Draft, published or retired: the values of <see cref="ChecklistTable.Status"/>.</param>
/// <param name="Content">What it says.</param>
internal sealed record StoredChecklist(Guid Id, int Version, int Status, Checklist Content)
{
    public bool IsDraft => Status == ChecklistTable.Draft;

    public bool IsPublished => Status == ChecklistTable.Published;
}
