namespace Emulator.Security;

/// <summary>The business units by parent.</summary>
internal sealed class BusinessUnitTree(ILookup<Guid, Guid> childrenByParent)
{
    public IEnumerable<Guid> WithDescendants(Guid unit)
    {
        var found = new HashSet<Guid> { unit };
        var open = new Queue<Guid>(found);
        while (open.TryDequeue(out var next))
        {
            foreach (var child in childrenByParent[next].Where(found.Add)) open.Enqueue(child);
        }

        return found;
    }
}
