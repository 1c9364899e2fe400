using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>
/// The organization service, remembering what it refused. A missing privilege or a stale row is the platform's to say, in its own words and with its own code;
/// by what is remembered here <see cref="PluginBase"/> tells such a refusal from a mistake of ours.
/// </summary>
/// <remarks>Not by the exception's type: .NET Framework's FaultException does not exist where the tests run.</remarks>
/// <param name="platform">The service.</param>
/// <param name="isInTransaction">Whether the calls are part of a transaction.</param>
internal sealed class PlatformCalls(IOrganizationService platform, bool isInTransaction) : IOrganizationService
{
    /// <summary>Whether a run may go on after the platform has refused a call. Inside a transaction it may not, not even after a query: "ISV code reduced the open transaction count".</summary>
    public bool MayBeRefused => !isInTransaction;

    /// <summary>The last refusal, or null.</summary>
    public Exception? Refusal { get; private set; }

    public Guid Create(Entity entity) => Call(() => platform.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Call(() => platform.Retrieve(entityName, id, columnSet));

    public EntityCollection RetrieveMultiple(QueryBase query) => Call(() => platform.RetrieveMultiple(query));

    public OrganizationResponse Execute(OrganizationRequest request) => Call(() => platform.Execute(request));

    public void Update(Entity entity) => Call(() => platform.Update(entity));

    public void Delete(string entityName, Guid id) => Call(() => platform.Delete(entityName, id));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(() => platform.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(() => platform.Disassociate(entityName, entityId, relationship, relatedEntities));

    private void Call(Action call) => Call(() =>
    {
        call();
        return true;
    });

    private T Call<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception refusal)
        {
            Refusal = refusal;
            throw;
        }
    }
}
