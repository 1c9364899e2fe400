using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Dataverse's answer to a message. (Learn: OrganizationResponse.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection results;

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => results ??= new ParameterCollection();
        set => results = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="System.Collections.Generic.KeyNotFoundException">Reading a result that is absent.</exception>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
