using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>What every feature needs to know of a deal.</summary>
internal sealed record Deal(Guid Id, string Name, EntityReference Owner);
