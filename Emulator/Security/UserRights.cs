using Emulator.Metadata;

namespace Emulator.Security;

/// <summary>What one user may do. Immutable; the system may do everything.</summary>
/// <remarks>
/// Component tables (<see cref="TableMetadata.IsSystem"/>) are readable by everybody who is signed in, because the app's own configuration is,
/// and writable by who customizes. (Learn: "How access to a record is determined".)
/// </remarks>
internal sealed class UserRights : IRowSecurity
{
    /// <summary>Tables that decide about rights: a customizer changes none of them.</summary>
    private static readonly HashSet<string> SecurityTables = new(StringComparer.Ordinal)
    {
        "systemuser", "team", "businessunit", "role", "privilege", "roleprivileges", "systemuserroles", "teamroles", "teammembership",
    };

    private readonly IReadOnlyDictionary<string, Grant> grants;

    public UserRights(Guid userId, Guid businessUnitId, IReadOnlyList<Guid> teamIds, IReadOnlyDictionary<string, Grant> grants)
    {
        UserId = userId;
        BusinessUnitId = businessUnitId;
        TeamIds = teamIds;
        this.grants = grants;
    }

    /// <summary>The SYSTEM user, and the platform where it acts itself.</summary>
    public static UserRights System { get; } =
        new(WellKnown.SystemUser, WellKnown.RootBusinessUnit, [], new Dictionary<string, Grant>()) { IsSystem = true };

    public Guid UserId { get; }
    public Guid BusinessUnitId { get; }
    public IReadOnlyList<Guid> TeamIds { get; }

    /// <summary>SYSTEM: nothing is asked.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>System Administrator: has every privilege at organisation depth.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>System Customizer: may write component tables.</summary>
    public bool IsCustomizer { get; init; }

    public bool HasEverything => IsSystem || IsAdministrator;

    public bool Has(string privilege) => HasEverything || grants.ContainsKey(privilege);

    public RowScope ReadScope(TableMetadata table) => Scope(AccessRight.Read, table);

    /// <summary>The rows of the table the right reaches.</summary>
    /// <exception cref="DataverseFault">The privilege is missing altogether.</exception>
    public RowScope Scope(AccessRight right, TableMetadata table)
    {
        if (Reaches(right, table)) return RowScope.Everything;
        var scopes = Demand(right, table).Select(g => g.Scope).ToList();
        return scopes.Count == 1
            ? scopes[0]
            : new RowScope(false, [.. scopes.SelectMany(s => s.Owners)], [.. scopes.SelectMany(s => s.BusinessUnits)]);
    }

    /// <summary>Asks for the right on one row.</summary>
    /// <exception cref="DataverseFault">0x80040220: the privilege is missing, or does not reach this row.</exception>
    public void Demand(AccessRight right, TableMetadata table, Guid id, RowOwner owner)
    {
        if (Reaches(right, table)) return;
        if (!Demand(right, table).Any(g => g.Reaches(owner))) throw Faults.AccessDenied(right + "Access", table.LogicalName, id, UserId);
    }

    /// <summary>Whether the right reaches a row of this owner.</summary>
    public bool Allows(AccessRight right, TableMetadata table, RowOwner owner) =>
        Reaches(right, table) || Grants(right, table).Any(g => g.Reaches(owner));

    /// <summary>Whether the right reaches every row of the table, so that no row has to be looked at.</summary>
    public bool Reaches(AccessRight right, TableMetadata table) =>
        HasEverything || IsOpen(right, table) || Grants(right, table).Any(g => g.IsGlobal);

    /// <exception cref="DataverseFault">0x80040220: the privilege is missing.</exception>
    public void DemandPrivilege(string privilege)
    {
        if (!Has(privilege)) throw Faults.MissingPrivilege(privilege, UserId);
    }

    private bool IsOpen(AccessRight right, TableMetadata table) => right switch
    {
        AccessRight.Read or AccessRight.AppendTo => table.IsSystem || table.IsIntersect,
        _ => table.IsSystem && IsCustomizer && !SecurityTables.Contains(table.LogicalName),
    };

    // Rows that nobody owns are reached by organisation depth only.
    private IReadOnlyList<Grant> Demand(AccessRight right, TableMetadata table)
    {
        var found = table.Ownership is Ownership.User or Ownership.BusinessUnit ? Grants(right, table).ToList() : [];
        return found.Count > 0 ? found : throw Faults.MissingPrivilege(Privileges.Of(right, table), UserId);
    }

    private IEnumerable<Grant> Grants(AccessRight right, TableMetadata table) =>
        Privileges.Granting(right, table).Select(grants.GetValueOrDefault).OfType<Grant>();
}
