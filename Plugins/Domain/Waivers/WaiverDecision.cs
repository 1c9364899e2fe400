namespace CrmChecklists.Domain;

/// <summary>What somebody decides about a request for an exception.</summary>
/// <param name="Grant">Granted; else declined.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day it counts.</param>
/// <param name="By">Who decides: the caller, and whoever acts in the caller's name.</param>
internal sealed record WaiverDecision(bool Grant, string? Reason, DateTime? Until, IReadOnlyCollection<Guid> By);
