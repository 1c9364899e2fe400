namespace CrmChecklists.Dataverse;

/// <inheritdoc cref="StepAttribute"/>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CustomApiAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
