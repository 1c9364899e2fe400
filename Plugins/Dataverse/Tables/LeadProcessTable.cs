namespace CrmChecklists.Dataverse.Tables;

/// <summary>The lead to opportunity sales process: a row per lead and its deal. Columns: <see cref="ProcessTable"/>. (CE reference: leadtoopportunitysalesprocess.)</summary>
internal static class LeadProcessTable
{
    public const string Name = "leadtoopportunitysalesprocess";
}
