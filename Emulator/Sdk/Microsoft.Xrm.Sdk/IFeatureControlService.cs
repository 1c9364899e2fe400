using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Tells the state of the platform's own features. (Learn: IFeatureControlService.)</summary>
public interface IFeatureControlService
{
    object GetFeatureControl(string namespaceValue, string featureControlName, out Type type);
}
