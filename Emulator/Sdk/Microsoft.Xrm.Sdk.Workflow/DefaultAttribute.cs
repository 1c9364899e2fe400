using System;

namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>An argument's value until the process gives one: text, or for a reference the row's id and its table. (Learn: "Workflow extensions".)</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute : Attribute
{
    public DefaultAttribute(string value)
    {
        Value = value;
    }

    public DefaultAttribute(string value, string entityName) : this(value)
    {
        EntityName = entityName;
    }

    public string EntityName { get; }

    public string Value { get; }
}
