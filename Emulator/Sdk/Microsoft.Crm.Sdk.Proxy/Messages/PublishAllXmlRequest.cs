using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Publishes all customizations. (Learn: PublishAllXmlRequest.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class PublishAllXmlRequest : OrganizationRequest
{
    public PublishAllXmlRequest() : base("PublishAllXml")
    {
    }
}
