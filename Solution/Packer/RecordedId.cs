namespace CrmChecklists.Packer;

/// <summary>A component that environments know by its id.</summary>
/// <param name="Kind">What it is: form, view, step ...</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
internal sealed record RecordedId(string Kind, Guid Id, string Name)
{
    /// <summary>A line of the record: kind, id and name.</summary>
    public override string ToString() => $"{Kind} {Id:D} {Name}";
}
