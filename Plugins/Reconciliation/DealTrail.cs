using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Reconciliation;

/// <summary>One deal's way through one process.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Process">The process, as receipts call it.</param>
/// <param name="Trail">The way.</param>
internal sealed record DealTrail(Deal Deal, string Process, Trail Trail);
