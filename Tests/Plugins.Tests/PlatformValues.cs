using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The values a plug-in asks its surroundings for, and what it traced. It runs nothing and refuses every call: whatever needs data is tested on the emulator.</summary>
internal sealed class PlatformValues : IServiceProvider, IPluginExecutionContext, ITracingService, IOrganizationServiceFactory, IOrganizationService
{
    public List<string> Traced { get; } = [];

    public IPluginExecutionContext? ParentContext { get; init; }

    public int Stage => 20;

    public int Depth => 1;

    public string MessageName => "Update";

    public string PrimaryEntityName => "opportunitysalesprocess";

    public Guid PrimaryEntityId { get; } = Guid.NewGuid();

    public ParameterCollection InputParameters { get; } = [];

    public ParameterCollection OutputParameters { get; } = [];

    public ParameterCollection SharedVariables { get; } = [];

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public Guid CorrelationId { get; } = Guid.NewGuid();

    public Guid UserId { get; init; } = Guid.NewGuid();

    public Guid InitiatingUserId => UserId;

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId => Guid.Empty;

    public Guid OperationId => Guid.Empty;

    public Guid? RequestId => null;

    public string OrganizationName => "here";

    public string SecondaryEntityName => "none";

    public EntityReference OwningExtension { get; } = new();

    public DateTime OperationCreatedOn => DateTime.UnixEpoch;

    public bool IsExecutingOffline => false;

    public bool IsInTransaction => true;

    public bool IsOfflinePlayback => false;

    public int IsolationMode => 2;

    public int Mode => 0;

    public object GetService(Type serviceType) => this;

    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public void Delete(string entityName, Guid id) => throw new UnauthorizedAccessException("missing prvDeletechk_Item privilege");

    public Guid Create(Entity entity) => throw HasNoData();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw HasNoData();

    /// <summary>Nobody has chosen a language; of anything else there is no data.</summary>
    public EntityCollection RetrieveMultiple(QueryBase query) => query is QueryExpression { EntityName: "usersettings" } ? new EntityCollection() : throw HasNoData();

    public OrganizationResponse Execute(OrganizationRequest request) => throw HasNoData();

    public void Update(Entity entity) => throw HasNoData();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw HasNoData();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw HasNoData();

    public void Trace(string format, params object[] args) => Traced.Add(string.Format(CultureInfo.InvariantCulture, format, args));

    private static NotSupportedException HasNoData() => new("Here is no data: test it on the emulator.");
}
