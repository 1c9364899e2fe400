namespace CrmChecklists.Demo.WebApi;

/// <summary>One write of a batch: POST or PATCH, the path below the Web API's root, and its body.</summary>
public sealed record BatchWrite(string Method, string Path, object Body);
