using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Query;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>The message layer of one environment.</summary>
internal sealed class Dataverse : IDataverse, IDisposable
{
    private readonly Platform platform;

    /// <param name="solutions">Imports and deletes solutions; null where solutions cannot be imported.</param>
    public Dataverse(IDatabase database, MetadataHolder metadata, ISolutions? solutions, TimeProvider clock, ILogger log)
    {
        platform = new Platform(database, metadata, solutions, clock, log);
    }

    public OrganizationResponse Execute(Caller caller, OrganizationRequest request, CallOptions options)
    {
        using var operation = new Operation(platform, Writes(request), options);
        DemandEnabled(operation, caller);
        var flags = CallFlags.Of(request, options);
        flags.Demand(operation.RightsOf(caller.UserId));
        var results = platform.Messages.Execute(new Call
        {
            Operation = operation, Caller = caller, Request = request, BypassSync = flags.BypassSync, BypassAsync = flags.BypassAsync, Tag = flags.Tag,
        });
        return Responses.Make(request, results);
    }

    public EntityCollection Retrieve(Caller caller, TableQuery query, bool formatted)
    {
        using var operation = new Operation(platform, writes: false, CallOptions.None);
        DemandEnabled(operation, caller);
        var context = new Call { Operation = operation, Caller = caller, Request = new OrganizationRequest("RetrieveMultiple") }.QueryContext();
        var rows = operation.Session.Run(query, context);
        if (formatted) operation.Session.Format(rows, context);
        return rows;
    }

    public IOrganizationService ServiceFor(Caller caller) => new OrganizationService(request => Execute(caller, request, CallOptions.None));

    public Guid? FindUser(string internalEmailAddress)
    {
        using var session = platform.Database.OpenRead();
        var table = platform.Metadata.Current.Table("systemuser");
        return RowQuery.Where(session, table, ["isdisabled"], ("internalemailaddress", internalEmailAddress))
                       .FirstOrDefault(u => !u.GetAttributeValue<bool>("isdisabled"))?.Id;
    }

    /// <summary>Completes when no asynchronous step waits or runs.</summary>
    public Task WhenIdle() => platform.Jobs.WhenIdle();

    public void Dispose() => platform.Dispose();

    // A message that only reads still needs a session that writes when steps are registered on it.
    private bool Writes(OrganizationRequest request)
    {
        using var operation = new Operation(platform, writes: false, CallOptions.None);
        return platform.Messages.Find(request.RequestName, operation).Writes || platform.Steps.Of(operation).Any(request.RequestName);
    }

    // Asking for the rights is what refuses unknown and disabled users.
    private static void DemandEnabled(Operation operation, Caller caller)
    {
        var rights = operation.RightsOf(caller.InitiatingUserId);
        if (caller.InitiatingUserId == caller.UserId) return;
        rights.DemandPrivilege(Security.Privileges.ActOnBehalf);
        operation.RightsOf(caller.UserId);
    }
}
