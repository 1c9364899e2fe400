using System.Collections.Concurrent;
using Emulator.Pipeline;

namespace Emulator.Security;

/// <summary>Rights of users, derived from rows of roles and memberships, and kept until such a row changes.</summary>
internal sealed class SecurityModel
{
    /// <summary>The tables rights are derived from.</summary>
    private static readonly string[] Sources =
        ["systemuser", "team", "businessunit", "role", "privilege", "roleprivileges", "systemuserroles", "teamroles", "teammembership"];

    private volatile ConcurrentDictionary<Guid, UserRights> rights = new();
    private volatile ConcurrentDictionary<Guid, Principal?> principals = new();

    /// <summary>Drops what is known when one of the tables it came from was written.</summary>
    /// <returns>Whether one was.</returns>
    public bool Forget(IEnumerable<string> tables)
    {
        if (!tables.Any(Sources.Contains)) return false;
        Clear();
        return true;
    }

    public void Clear()
    {
        rights = new ConcurrentDictionary<Guid, UserRights>();
        principals = new ConcurrentDictionary<Guid, Principal?>();
    }

    /// <exception cref="DataverseFault">There is no such user, or the user is disabled.</exception>
    public UserRights RightsOf(Guid user, Operation operation)
    {
        if (user == WellKnown.SystemUser) return UserRights.System;
        if (operation.HasWritten(Sources)) return Read(user, operation);
        var known = rights;
        if (known.TryGetValue(user, out var found)) return found;
        found = Read(user, operation);
        if (operation.IsCurrent) known[user] = found;
        return found;
    }

    /// <summary>A user or team by id, or null.</summary>
    public Principal? PrincipalOf(Guid id, Operation operation)
    {
        if (operation.HasWritten(Sources)) return Principal.Find(id, operation.Session, operation.Metadata);
        var known = principals;
        if (known.TryGetValue(id, out var found)) return found;
        found = Principal.Find(id, operation.Session, operation.Metadata);
        if (operation.IsCurrent) known[id] = found;
        return found;
    }

    private UserRights Read(Guid user, Operation operation)
    {
        var principal = PrincipalOf(user, operation);
        if (principal is not { IsTeam: false }) throw Faults.DoesNotExist("systemuser", user);
        if (principal.IsDisabled) throw Faults.UserDisabled(user);
        return new RightsReader(operation.Session, operation.Metadata).Read(user, principal.BusinessUnit);
    }
}
