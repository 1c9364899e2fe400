using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>Messages to be executed together. (Learn: OrganizationRequestCollection.)</summary>
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
}
