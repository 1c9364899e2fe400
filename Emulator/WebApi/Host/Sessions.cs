using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Emulator.WebApi.Host;

/// <summary>Who is signed in in which browser. Kept in memory: after a restart everybody signs in anew.</summary>
internal sealed class Sessions
{
    public const string Cookie = "EmulatorSession";

    private readonly ConcurrentDictionary<string, Guid> users = new(StringComparer.Ordinal);

    public string Start(Guid user)
    {
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        users[id] = user;
        return id;
    }

    public Guid? Find(string? id) => id is not null && users.TryGetValue(id, out var user) ? user : null;

    public void End(string? id)
    {
        if (id is not null) users.TryRemove(id, out _);
    }
}
