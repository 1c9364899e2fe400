using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gives a plug-in its organization service. (Learn: IOrganizationServiceFactory.)</summary>
public interface IOrganizationServiceFactory
{
    /// <summary>A service that acts as <paramref name="userId"/>; as the system where it is null.</summary>
    IOrganizationService CreateOrganizationService(Guid? userId);
}
