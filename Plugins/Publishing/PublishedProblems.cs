using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using CrmChecklists.Guidance;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Publishing;

/// <summary>
/// What no longer suits the columns deals and accounts have: it was checked when it was published or saved, but columns are deleted and change. Deals go on meanwhile: a condition that cannot
/// be decided applies, and an item whose column is gone is answered like one that is bound to nothing.
/// </summary>
internal static class PublishedProblems
{
    /// <summary>A sentence for each, as SYSTEM: what is published is judged whole, whoever asks. Three requests, and two more where there is anything to check.</summary>
    public static IReadOnlyList<FormattableString> Of(IOrganizationService asSystem)
    {
        var columns = new DealColumnCheck(new DealColumnTypes(asSystem).KindOf);
        return
        [
            .. ChecklistQueries.Published(asSystem).SelectMany(one => columns.Problems(one.Content).Select(problem => Messages.InChecklist(one.Content.Key, problem))),
            .. PracticeQuery.WithCondition(asSystem).SelectMany(columns.Problems),
        ];
    }
}
