using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Writes past custom logic, as an administrator may. (Learn: "Bypass custom Dataverse logic".)</summary>
internal sealed class Bypassing(IOrganizationService administrator) : IOrganizationService
{
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request["BypassBusinessLogicExecution"] = "CustomSync,CustomAsync";
        return administrator.Execute(request);
    }

    public Guid Create(Entity entity) => ((CreateResponse)Execute(new CreateRequest { Target = entity })).id;

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => administrator.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query) => administrator.RetrieveMultiple(query);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("No test needs it.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("No test needs it.");
}
