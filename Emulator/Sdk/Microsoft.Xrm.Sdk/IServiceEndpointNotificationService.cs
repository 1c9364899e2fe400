namespace Microsoft.Xrm.Sdk;

/// <summary>Posts a plug-in's context to a registered endpoint. (Learn: IServiceEndpointNotificationService.)</summary>
public interface IServiceEndpointNotificationService
{
    /// <summary>The endpoint's answer; null where it gives none.</summary>
    string Execute(EntityReference serviceEndpoint, IExecutionContext context);
}
