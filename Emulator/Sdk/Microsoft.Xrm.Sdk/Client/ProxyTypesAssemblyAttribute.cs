using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Marks an assembly of early-bound classes. (Learn: ProxyTypesAssemblyAttribute.)</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ProxyTypesAssemblyAttribute : Attribute
{
}
