namespace Emulator.Security;

/// <summary>Who holds a role: the user, or one of the user's teams, whose own business unit then counts.</summary>
/// <param name="BusinessUnit">Where local and deep privileges start.</param>
/// <param name="Owners">Whose rows basic privileges reach.</param>
internal sealed record RoleHolder(Guid BusinessUnit, IReadOnlyCollection<Guid> Owners);
