using Emulator.Pipeline.Async;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>
/// Imports a packed solution in the background, all or nothing; the asyncoperation row tells how it went, the importjob row how far it is.
/// (Learn: ImportSolutionAsyncRequest, "Solution staging, with asynchronous import and export".)
/// </summary>
internal sealed class ImportSolutionAsyncMessage : IMessage
{
    public string Name => "ImportSolutionAsync";
    public bool Writes => true;

    public ParameterCollection Execute(Call call)
    {
        call.Rights.DemandPrivilege("prvImportCustomization");
        var zip = call.Required<byte[]>("CustomizationFile");
        if (call.Optional<bool>("ConvertToManaged")) throw Faults.NotSupported("converting unmanaged components to managed ones (ConvertToManaged)");
        var solutions = call.Platform.Solutions ?? throw Faults.NotSupported("changing solutions here");
        Action<byte[]> import = call.Optional<bool>("HoldingSolution") ? solutions.ImportHolding : solutions.Import;
        var wished = call.Optional<Guid>("ImportJobId");
        var job = new ImportJob(call.Platform, call.Caller, import, zip, wished == Guid.Empty ? Guid.NewGuid() : wished);
        call.Operation.InTransaction(() => job.Schedule(call));
        return new() { ["AsyncOperationId"] = job.Id, ["ImportJobKey"] = job.Key.ToString("D") };
    }
}
