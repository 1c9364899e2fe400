using System.Runtime.Serialization;
using Emulator.Sdk.Shared;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What a user or team may do with a shared row. (Learn: PrincipalAccess.)</summary>
[DataContract(Namespace = ContractNamespaces.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public AccessRights AccessMask { get; set; }

    [DataMember]
    public EntityReference Principal { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
