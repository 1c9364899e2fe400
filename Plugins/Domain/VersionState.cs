namespace CrmChecklists.Domain;

/// <summary>Whether a version of a checklist is still being written.</summary>
internal sealed record VersionState(string Checklist, int Version, bool IsDraft);
