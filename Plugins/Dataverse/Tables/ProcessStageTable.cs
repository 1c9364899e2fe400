using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>A stage of a process. (Reference: processstage.)</summary>
internal static class ProcessStageTable
{
    public const string Name = "processstage";
    public const string Id = "processstageid";
    public const string Title = "stagename";
    public const string Category = "stagecategory";
    public const string Process = "processid";
    public const string Of = "primaryentitytypecode";

    private const string LeadTable = "lead";

    public static Stage Read(Entity row) => new(
        row.Id,
        row.Read<OptionSetValue>(Category)?.Value ?? 0,
        row.Read<string>(Title) ?? "",
        row.Read<string>(Of) != LeadTable);
}
