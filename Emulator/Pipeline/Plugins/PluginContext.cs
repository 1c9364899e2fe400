using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>What a plug-in learns about the operation it runs in. (Learn: "Understand the execution context", IPluginExecutionContext to …7.)</summary>
internal sealed record PluginContext : IPluginExecutionContext7
{
    public required int Stage { get; init; }
    public IPluginExecutionContext ParentContext { get; init; } = null!;
    public required int Mode { get; init; }
    public required int Depth { get; init; }
    public required string MessageName { get; init; }
    public required string PrimaryEntityName { get; init; }
    public required Guid PrimaryEntityId { get; init; }
    public required ParameterCollection InputParameters { get; init; }
    public required ParameterCollection OutputParameters { get; init; }
    public required ParameterCollection SharedVariables { get; init; }
    public EntityImageCollection PreEntityImages { get; init; } = [];
    public EntityImageCollection PostEntityImages { get; init; } = [];
    public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];
    public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];
    public required Guid UserId { get; init; }
    public required Guid InitiatingUserId { get; init; }
    public required Guid BusinessUnitId { get; init; }
    public required Guid CorrelationId { get; init; }
    public required DateTime OperationCreatedOn { get; init; }
    public EntityReference OwningExtension { get; init; } = null!;
    public required bool IsInTransaction { get; init; }
    public Guid? RequestId { get; init; }
    public Guid OperationId { get; init; }
    public Guid OrganizationId => WellKnown.Organization;
    public string OrganizationName => "emulator";
    public string SecondaryEntityName => "none";

    /// <summary>2: the sandbox, the only mode Dataverse offers.</summary>
    public int IsolationMode => 2;
    public bool IsExecutingOffline => false;
    public bool IsOfflinePlayback => false;
    public Guid InitiatingUserApplicationId => Guid.Empty;
    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;
    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;
    public Guid PortalsContactId => Guid.Empty;
    public bool IsPortalsClientCall => false;
    public Guid AuthenticatedUserId => InitiatingUserId;
    public string InitiatingUserAgent => "";
    public string EnvironmentId => WellKnown.Organization.ToString();
    public Guid TenantId => Guid.Empty;
    public bool IsApplicationUser => false;
}
