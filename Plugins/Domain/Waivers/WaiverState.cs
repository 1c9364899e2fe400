namespace CrmChecklists.Domain;

/// <summary>What became of a request for an exception. The numbers are those of the choice chk_waiverstate.</summary>
internal enum WaiverState
{
    Asked = 0,
    Granted = 1,
    Declined = 2,
}
