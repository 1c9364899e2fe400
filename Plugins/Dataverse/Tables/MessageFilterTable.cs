namespace CrmChecklists.Dataverse.Tables;

/// <summary>A message on one table. (Reference: sdkmessagefilter.)</summary>
internal static class MessageFilterTable
{
    public const string Name = "sdkmessagefilter";
    public const string Id = "sdkmessagefilterid";
    public const string Message = "sdkmessageid";
    public const string Table = "primaryobjecttypecode";
}
