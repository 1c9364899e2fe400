using CrmChecklists.Dataverse.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>What the caller may do with a row, as the platform says. It only decides what is offered: the platform decides when it is done.</summary>
internal static class RowAccess
{
    private const int WriteAccess = 2;

    /// <summary>One request, as SYSTEM: whoever may not even read the row may not write it either.</summary>
    public static bool MayWrite(PluginRun run, EntityReference row)
    {
        var answer = run.AsSystem.Execute(new OrganizationRequest("RetrievePrincipalAccess")
        {
            ["Target"] = row,
            ["Principal"] = new EntityReference(UserTable.Name, run.Context.UserId),
        });
        // Not by the SDK's type: it lives in an assembly the product does without.
        return (Convert.ToInt32(answer["AccessRights"]) & WriteAccess) != 0;
    }
}
