using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>
/// Imports a packed solution, all or nothing, and publishes it. (Learn: ImportSolutionRequest.) What people changed in managed rows through the Web API is
/// overwritten, as OverwriteUnmanagedCustomizations asks; what an unmanaged solution says of a component stays.
/// </summary>
internal sealed class ImportSolutionMessage : IMessage
{
    public string Name => "ImportSolution";

    // The import opens its own session.
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var zip = call.Required<byte[]>("CustomizationFile");
        if (call.Optional<bool>("ConvertToManaged")) throw Faults.NotSupported("converting unmanaged components to managed ones (ConvertToManaged)");
        var solutions = SolutionChange.Demand(call, "prvImportCustomization");
        if (call.Optional<bool>("HoldingSolution")) solutions.ImportHolding(zip);
        else solutions.Import(zip);
        return [];
    }
}
