namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>Whose row it is, seen from the person who tries something with it.</summary>
internal enum Place
{
    Own,
    Colleague,
    UnitBelow,
    OtherUnit,
}
