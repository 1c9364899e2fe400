namespace CrmChecklists.Domain;

/// <summary>Checklists and practices as one diffable file.</summary>
internal sealed record Pack(string Name, int Version, IReadOnlyList<Checklist> Checklists, IReadOnlyList<Practice> Practices);
