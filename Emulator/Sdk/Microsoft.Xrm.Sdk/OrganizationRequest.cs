using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to Dataverse: its name and its parameters. Custom APIs are called with this class itself. (Learn: OrganizationRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection parameters;

    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName)
    {
        RequestName = requestName;
    }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => parameters ??= new ParameterCollection();
        set => parameters = value;
    }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public string RequestName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <exception cref="System.Collections.Generic.KeyNotFoundException">Reading a parameter that is absent.</exception>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}
