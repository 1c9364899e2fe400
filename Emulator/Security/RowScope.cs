namespace Emulator.Security;

/// <summary>The rows a caller may touch: all, or those owned by one of the owners or lying in one of the business units.</summary>
internal sealed record RowScope(bool All, IReadOnlyCollection<Guid> Owners, IReadOnlyCollection<Guid> BusinessUnits)
{
    public static readonly RowScope Everything = new(true, [], []);
}
