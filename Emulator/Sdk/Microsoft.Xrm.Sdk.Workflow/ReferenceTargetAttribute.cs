using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The table an EntityReference argument points at. (Learn: "Workflow extensions".)</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceTargetAttribute : Attribute
{
    public ReferenceTargetAttribute(string entityName)
    {
        if (string.IsNullOrEmpty(entityName)) throw new ArgumentNullException(nameof(entityName));
        EntityName = entityName;
    }

    public string EntityName { get; }
}
