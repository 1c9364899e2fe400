using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>What keeps a managed solution from being uninstalled. (Learn: RetrieveDependenciesForUninstallRequest.)</summary>
internal sealed class RetrieveDependenciesForUninstallMessage : IMessage
{
    public string Name => "RetrieveDependenciesForUninstall";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        call.Rights.DemandPrivilege("prvReadSolution");
        var name = call.Required<string>("SolutionUniqueName");
        var solutions = call.Platform.Solutions ?? throw Faults.NotSupported("reading the dependencies of solutions here");
        return new ParameterCollection { ["EntityCollection"] = solutions.DependenciesForUninstall(name) };
    }
}
