namespace Emulator.Security;

/// <summary>To whom a row belongs: a user or team, and a business unit. Both null: the organisation.</summary>
internal sealed record RowOwner(Guid? Owner, Guid? BusinessUnit);
