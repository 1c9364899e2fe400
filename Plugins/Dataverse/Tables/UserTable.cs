namespace CrmChecklists.Dataverse.Tables;

/// <summary>A person. (Reference: systemuser.)</summary>
internal static class UserTable
{
    public const string Name = "systemuser";
}
