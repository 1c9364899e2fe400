using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The choice column whose options an OptionSetValue argument takes. (Learn: "Workflow extensions".)</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AttributeTargetAttribute : Attribute
{
    public AttributeTargetAttribute(string entityName, string attributeName)
    {
        if (string.IsNullOrEmpty(entityName)) throw new ArgumentNullException(nameof(entityName));
        if (string.IsNullOrEmpty(attributeName)) throw new ArgumentNullException(nameof(attributeName));
        EntityName = entityName;
        AttributeName = attributeName;
    }

    public string AttributeName { get; }

    public string EntityName { get; }
}
