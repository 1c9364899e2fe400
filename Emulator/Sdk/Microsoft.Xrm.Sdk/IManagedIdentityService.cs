using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gets a plug-in tokens of its managed identity. (Learn: "Power Platform managed identity".)</summary>
public interface IManagedIdentityService
{
    string AcquireToken(IEnumerable<string> scopes);

    string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes);
}
