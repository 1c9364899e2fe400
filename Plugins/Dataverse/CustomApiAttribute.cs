namespace CrmChecklists.Dataverse;

/// <summary>Tells a reader of the code which Custom API a plug-in implements. The registration that counts is the solution's; a test holds both equal.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CustomApiAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
