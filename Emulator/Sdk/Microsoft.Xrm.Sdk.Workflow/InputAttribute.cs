using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>An argument the process gives to the activity. (Learn: "Workflow extensions".)</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : ParameterAttribute
{
    public InputAttribute(string name) : base(name)
    {
    }
}
