using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Pipeline;

/// <summary>The SDK's service: each method is the request of the same name.</summary>
internal sealed class OrganizationService(Func<OrganizationRequest, OrganizationResponse> execute) : IOrganizationService
{
    public Guid Create(Entity entity) => (Guid)Send("Create", ("Target", entity))["id"];

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        (Entity)Send("Retrieve", ("Target", new EntityReference(entityName, id)), ("ColumnSet", columnSet))["Entity"];

    public void Update(Entity entity) => Send("Update", ("Target", entity));

    public void Delete(string entityName, Guid id) => Send("Delete", ("Target", new EntityReference(entityName, id)));

    public OrganizationResponse Execute(OrganizationRequest request) => execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Send("Associate", ("Target", new EntityReference(entityName, entityId)), ("Relationship", relationship), ("RelatedEntities", relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Send("Disassociate", ("Target", new EntityReference(entityName, entityId)), ("Relationship", relationship), ("RelatedEntities", relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) => (EntityCollection)Send("RetrieveMultiple", ("Query", query))["EntityCollection"];

    private OrganizationResponse Send(string name, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var (key, value) in parameters) request[key] = value;
        return execute(request);
    }
}
