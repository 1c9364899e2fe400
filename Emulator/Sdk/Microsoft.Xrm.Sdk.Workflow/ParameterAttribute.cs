using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>The name the process designer shows for an activity's argument. (Learn: "Workflow extensions".)</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ParameterAttribute : Attribute
{
    protected ParameterAttribute(string name)
    {
        if (string.IsNullOrEmpty(name)) throw new ArgumentNullException(nameof(name));
        Name = name;
    }

    public string Name { get; }
}
