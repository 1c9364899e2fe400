using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answers to messages executed together, in their order. (Learn: OrganizationResponseCollection.)</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>
{
}
