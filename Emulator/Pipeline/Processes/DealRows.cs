using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Processes;

/// <summary>The rules of closing an opportunity. (Learn: "opportunity table", "Opportunity entity"; the refusal's wording is the emulator's.)</summary>
internal static class DealRows
{
    public const string Table = "opportunity";

    /// <exception cref="DataverseFault">An Update tries to close an open opportunity.</exception>
    public static void DemandOrdinaryChange(Call call, TableMetadata table, Entity before, Entity target)
    {
        if (table.LogicalName != Table || call.IsPlatform) return;
        var wanted = target.GetAttributeValue<OptionSetValue>(Columns.State)?.Value;
        if (wanted is null or 0 || wanted == before.GetAttributeValue<OptionSetValue>(Columns.State)?.Value) return;
        throw Faults.InvalidArgument("An opportunity cannot be closed by setting its state. Use the WinOpportunity or LoseOpportunity message instead.");
    }
}
