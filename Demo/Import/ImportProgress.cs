namespace CrmChecklists.Demo.Import;

/// <summary>How far one part of the import is.</summary>
public sealed record ImportProgress(string What, int Done, int Total);
