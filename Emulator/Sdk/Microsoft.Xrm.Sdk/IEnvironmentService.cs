using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Where the environment runs. (Learn: IEnvironmentService.)</summary>
public interface IEnvironmentService
{
    Uri AzureAuthorityHost { get; }

    string AzureRegionName { get; }

    string Geo { get; }
}
