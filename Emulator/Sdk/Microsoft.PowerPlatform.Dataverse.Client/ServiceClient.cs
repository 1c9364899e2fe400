using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.Logging;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.PowerPlatform.Dataverse.Client.WebApi;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <summary>
/// A connection to an environment. (Learn: ServiceClient.) Microsoft's speaks SOAP and the Web API; this one speaks the Web API only, and only what the
/// publish verb needs: messages with plain parameters, and reading rows. What else it is asked for it refuses by name.
/// </summary>
public class ServiceClient : IOrganizationServiceAsync2, IDisposable
{
    private readonly WebApiConnection connection;
    private readonly Tables tables;

    /// <summary>Connects and signs in.</summary>
    /// <param name="tokenProviderFunction">Gives the bearer token for an address; asked before every request, so it may renew.</param>
    /// <param name="useUniqueInstance">Every instance is unique here.</param>
    /// <exception cref="DataverseConnectionException">The environment does not answer, or does not know who asks.</exception>
    public ServiceClient(Uri instanceUrl, Func<string, Task<string>> tokenProviderFunction, bool useUniqueInstance = true, ILogger logger = null)
    {
        connection = new WebApiConnection(instanceUrl, tokenProviderFunction, logger);
        tables = new Tables(connection);
        try
        {
            Execute(new WhoAmIRequest());
            IsReady = true;
        }
        catch (Exception e)
        {
            LastError = e.Message;
            LastException = e;
            connection.Dispose();
            throw new DataverseConnectionException($"Failed to connect to Dataverse at {instanceUrl}: {e.Message}", e);
        }
    }

    public Uri ConnectedOrgUriActual => connection.Address;

    public bool IsReady { get; private set; }

    public string LastError { get; private set; } = "";

    public Exception LastException { get; private set; }

    /// <summary>How often a request is sent again that met a limit (429) or a server out of order (503).</summary>
    public int MaxRetryCount
    {
        get => connection.Retries.MaxRetryCount;
        set => connection.Retries.MaxRetryCount = value;
    }

    /// <summary>How long to wait before that where the answer does not say; twice as long each time.</summary>
    public TimeSpan RetryPauseTime
    {
        get => connection.Retries.PauseTime;
        set => connection.Retries.PauseTime = value;
    }

    public OrganizationResponse Execute(OrganizationRequest request) => Wait(ExecuteAsync(request));

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request) => ExecuteAsync(request, CancellationToken.None);

    public Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken) =>
        Told(Messages.SendAsync(connection, request, cancellationToken));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Wait(RetrieveAsync(entityName, id, columnSet));

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet) => RetrieveAsync(entityName, id, columnSet, CancellationToken.None);

    public Task<Entity> RetrieveAsync(string entityName, Guid id, ColumnSet columnSet, CancellationToken cancellationToken) =>
        Told(Rows.FindAsync(connection, tables, entityName, id, columnSet, cancellationToken));

    public EntityCollection RetrieveMultiple(QueryBase query) => Wait(RetrieveMultipleAsync(query));

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query) => RetrieveMultipleAsync(query, CancellationToken.None);

    public Task<EntityCollection> RetrieveMultipleAsync(QueryBase query, CancellationToken cancellationToken) =>
        Told(Rows.ReadAsync(connection, tables, query, cancellationToken));

    public Guid Create(Entity entity) => throw Not(nameof(Create));

    public Task<Guid> CreateAsync(Entity entity) => throw Not(nameof(CreateAsync));

    public Task<Guid> CreateAsync(Entity entity, CancellationToken cancellationToken) => throw Not(nameof(CreateAsync));

    public Task<Entity> CreateAndReturnAsync(Entity entity, CancellationToken cancellationToken) => throw Not(nameof(CreateAndReturnAsync));

    public void Update(Entity entity) => throw Not(nameof(Update));

    public Task UpdateAsync(Entity entity) => throw Not(nameof(UpdateAsync));

    public Task UpdateAsync(Entity entity, CancellationToken cancellationToken) => throw Not(nameof(UpdateAsync));

    public void Delete(string entityName, Guid id) => throw Not(nameof(Delete));

    public Task DeleteAsync(string entityName, Guid id) => throw Not(nameof(DeleteAsync));

    public Task DeleteAsync(string entityName, Guid id, CancellationToken cancellationToken) => throw Not(nameof(DeleteAsync));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw Not(nameof(Associate));

    public Task AssociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Not(nameof(AssociateAsync));

    public Task AssociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        throw Not(nameof(AssociateAsync));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Not(nameof(Disassociate));

    public Task DisassociateAsync(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Not(nameof(DisassociateAsync));

    public Task DisassociateAsync(
        string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities, CancellationToken cancellationToken) =>
        throw Not(nameof(DisassociateAsync));

    public void Dispose()
    {
        connection.Dispose();
        IsReady = false;
        GC.SuppressFinalize(this);
    }

    private async Task<T> Told<T>(Task<T> work)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            LastError = e.Message;
            LastException = e;
            throw;
        }
    }

    private static T Wait<T>(Task<T> work) => work.GetAwaiter().GetResult();

    private static NotSupportedException Not(string what) =>
        new($"The contract assembly of ServiceClient does not support {what}: build with DataverseSdk=Official for all of it.");
}
