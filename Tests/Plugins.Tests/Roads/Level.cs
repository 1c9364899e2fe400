namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>How far an item must be settled.</summary>
internal enum Level
{
    Advise,
    Acknowledge,
    Require,
    RequireVerified,
}
