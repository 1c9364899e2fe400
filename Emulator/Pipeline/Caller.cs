namespace Emulator.Pipeline;

/// <summary>On whose behalf something runs.</summary>
/// <param name="UserId">The user whose rights count.</param>
/// <param name="InitiatingUserId">The user who signed in; differs under impersonation.</param>
internal sealed record Caller(Guid UserId, Guid InitiatingUserId)
{
    public static Caller Of(Guid user) => new(user, user);
}
