using Emulator.Pipeline;
using Emulator.Storage;
using Emulator.WebApi.Host;
using Microsoft.Xrm.Sdk;

namespace Emulator;

/// <summary>An environment that serves. Disposing it ends requests under way in good order and closes the data file.</summary>
public sealed class RunningEmulator : IAsyncDisposable
{
    private readonly WebHost web;
    private readonly Dataverse dataverse;
    private readonly SqliteDatabase database;
    private readonly ILoggerFactory logs;

    internal RunningEmulator(WebHost web, Dataverse dataverse, SqliteDatabase database, ILoggerFactory logs)
    {
        this.web = web;
        this.dataverse = dataverse;
        this.database = database;
        this.logs = logs;
    }

    /// <summary>`http://localhost:5080/`, with the slash.</summary>
    public Uri BaseAddress => web.Address;

    /// <summary>A service that acts as the user, past HTTP but not past any rule.</summary>
    /// <exception cref="ArgumentException">No enabled user has this internalemailaddress.</exception>
    public IOrganizationService ServiceFor(string email) => dataverse.ServiceFor(Caller.Of(
        dataverse.FindUser(email) ?? throw new ArgumentException($"There is no enabled user with the address {email}.", nameof(email))));

    /// <summary>Stops serving and closes the data file.</summary>
    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        dataverse.Dispose();
        database.Dispose();
        logs.Dispose();
    }
}
