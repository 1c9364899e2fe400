using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Imports a packed solution, all or nothing, and publishes it. (Learn: ImportSolutionRequest.)</summary>
internal sealed class ImportSolutionMessage : IMessage
{
    public string Name => "ImportSolution";

    // The import opens its own session.
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        call.Rights.DemandPrivilege("prvImportCustomization");
        var zip = call.Required<byte[]>("CustomizationFile");
        if (call.Optional<bool>("HoldingSolution")) throw Faults.NotSupported("importing as a holding solution (HoldingSolution)");
        if (call.Operation.IsInTransaction) throw Faults.NotSupported("ImportSolution inside a transaction");
        var import = call.Platform.Import ?? throw Faults.NotSupported("importing solutions here");
        import(zip);
        return [];
    }
}
