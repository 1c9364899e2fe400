using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks what keeps a managed solution from being uninstalled. (Learn: RetrieveDependenciesForUninstallRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class RetrieveDependenciesForUninstallRequest : OrganizationRequest
{
    public RetrieveDependenciesForUninstallRequest() : base("RetrieveDependenciesForUninstall")
    {
    }

    public string SolutionUniqueName
    {
        get => Parameters.Read<string>("SolutionUniqueName");
        set => Parameters["SolutionUniqueName"] = value;
    }
}
