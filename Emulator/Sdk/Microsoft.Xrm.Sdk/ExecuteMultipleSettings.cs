using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Whether ExecuteMultiple goes on after a failure, and whether it answers each message. (Learn: ExecuteMultipleSettings.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [DataMember]
    public bool ContinueOnError { get; set; }

    /// <summary>Faults are returned either way.</summary>
    [DataMember]
    public bool ReturnResponses { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
