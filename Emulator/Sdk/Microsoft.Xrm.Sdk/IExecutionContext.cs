using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What happened that a plug-in or workflow activity runs for. (Learn: IExecutionContext.)</summary>
public interface IExecutionContext
{
    Guid BusinessUnitId { get; }

    Guid CorrelationId { get; }

    /// <summary>1 for a caller's own operation, one more for each operation a step makes inside it; the platform stops at 8.</summary>
    int Depth { get; }

    /// <summary>Who called; <see cref="UserId"/> is who it runs as.</summary>
    Guid InitiatingUserId { get; }

    ParameterCollection InputParameters { get; }

    bool IsExecutingOffline { get; }

    bool IsInTransaction { get; }

    bool IsOfflinePlayback { get; }

    /// <summary>1 none, 2 sandbox.</summary>
    int IsolationMode { get; }

    string MessageName { get; }

    /// <summary>0 synchronous, 1 asynchronous.</summary>
    int Mode { get; }

    DateTime OperationCreatedOn { get; }

    Guid OperationId { get; }

    Guid OrganizationId { get; }

    string OrganizationName { get; }

    ParameterCollection OutputParameters { get; }

    /// <summary>The registered step.</summary>
    EntityReference OwningExtension { get; }

    EntityImageCollection PostEntityImages { get; }

    EntityImageCollection PreEntityImages { get; }

    Guid PrimaryEntityId { get; }

    string PrimaryEntityName { get; }

    Guid? RequestId { get; }

    string SecondaryEntityName { get; }

    ParameterCollection SharedVariables { get; }

    Guid UserId { get; }
}
