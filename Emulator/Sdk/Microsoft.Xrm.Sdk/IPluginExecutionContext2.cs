using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds who called in Microsoft Entra ID and in the portal. (Learn: IPluginExecutionContext2.)</summary>
public interface IPluginExecutionContext2 : IPluginExecutionContext
{
    Guid InitiatingUserApplicationId { get; }

    Guid InitiatingUserAzureActiveDirectoryObjectId { get; }

    bool IsPortalsClientCall { get; }

    Guid PortalsContactId { get; }

    Guid UserAzureActiveDirectoryObjectId { get; }
}
