namespace CrmChecklists.Dataverse.Tables;

/// <summary>A message of the platform. (Reference: sdkmessage.)</summary>
internal static class MessageTable
{
    public const string Name = "sdkmessage";
    public const string Id = "sdkmessageid";
    public const string Title = "name";
}
