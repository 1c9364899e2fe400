using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Upgrades a managed solution in one step: what the new version no longer has is removed, with its data. (Learn: StageAndUpgradeRequest.)</summary>
internal sealed class StageAndUpgradeMessage : IMessage
{
    public string Name => "StageAndUpgrade";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var zip = call.Required<byte[]>("CustomizationFile");
        if (call.Optional<bool>("ConvertToManaged")) throw Faults.NotSupported("converting unmanaged components to managed ones (ConvertToManaged)");
        return new ParameterCollection { ["SolutionId"] = SolutionChange.Demand(call, "prvImportCustomization").Upgrade(zip) };
    }
}
