using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Publishes named customizations. (Learn: PublishXmlRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishXmlRequest : OrganizationRequest
{
    public PublishXmlRequest() : base("PublishXml")
    {
    }

    /// <summary>The components, as importexportxml.</summary>
    public string ParameterXml
    {
        get => Parameters.Read<string>("ParameterXml");
        set => Parameters["ParameterXml"] = value;
    }
}
