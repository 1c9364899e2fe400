namespace CrmChecklists.Dataverse;

/// <summary>Tells a reader of the code which Custom API a plug-in implements. The registration that ships is the solution's; the packer refuses to pack when both differ.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CustomApiAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
