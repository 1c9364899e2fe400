namespace CrmChecklists.Dataverse.Tables;

/// <summary>How a person wants the platform to be. (Reference: usersettings.)</summary>
internal static class UserSettingsTable
{
    public const string Name = "usersettings";
    public const string User = "systemuserid";
    public const string Language = "uilanguageid";
}
