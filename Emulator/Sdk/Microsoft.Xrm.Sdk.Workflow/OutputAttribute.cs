using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>An argument the activity gives to the process. (Learn: "Workflow extensions".)</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : ParameterAttribute
{
    public OutputAttribute(string name) : base(name)
    {
    }
}
