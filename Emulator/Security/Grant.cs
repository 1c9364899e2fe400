namespace Emulator.Security;

/// <summary>The rows one privilege reaches for one user: the union over all roles, own and of teams.</summary>
internal sealed class Grant
{
    private readonly HashSet<Guid> owners = [];
    private readonly HashSet<Guid> businessUnits = [];

    public bool IsGlobal { get; private set; }

    public void Add(PrivilegeDepth depth, RoleHolder holder, BusinessUnitTree units)
    {
        if (depth == PrivilegeDepth.Global) IsGlobal = true;
        else owners.UnionWith(holder.Owners);

        if (depth == PrivilegeDepth.Local) businessUnits.Add(holder.BusinessUnit);
        else if (depth == PrivilegeDepth.Deep) businessUnits.UnionWith(units.WithDescendants(holder.BusinessUnit));
    }

    public RowScope Scope => IsGlobal ? RowScope.Everything : new RowScope(false, owners, businessUnits);

    public bool Reaches(RowOwner owner) =>
        IsGlobal || (owner.Owner is { } id && owners.Contains(id)) || (owner.BusinessUnit is { } unit && businessUnits.Contains(unit));
}
