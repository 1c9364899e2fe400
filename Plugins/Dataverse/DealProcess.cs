namespace CrmChecklists.Dataverse;

/// <summary>The row that says in which stage of its process a deal is.</summary>
internal sealed record DealProcess(string Table, Guid Row, Guid? ActiveStage, bool HasLead);
