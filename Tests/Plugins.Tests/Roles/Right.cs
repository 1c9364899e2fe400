namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>What a privilege allows, in the order of the platform's role editor.</summary>
internal enum Right
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
    Share,
}
