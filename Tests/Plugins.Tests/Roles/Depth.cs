namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>How far a privilege reaches, as a role's XML says it: not at all, own rows, the business unit's, those below it too, everybody's.</summary>
internal enum Depth
{
    None,
    Basic,
    Local,
    Deep,
    Global,
}
