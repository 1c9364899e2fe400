using System;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Shorthand for what a plug-in takes from its service provider. (Learn: ServiceProviderExtensions.)</summary>
public static class ServiceProviderExtensions
{
    /// <summary>The service, or null where there is none.</summary>
    public static T Get<T>(this IServiceProvider serviceProvider) => (T)serviceProvider.GetService(typeof(T));

    public static IOrganizationService GetOrganizationService(this IServiceProvider serviceProvider, Guid userId) =>
        serviceProvider.Get<IOrganizationServiceFactory>().CreateOrganizationService(userId);
}
