using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What the organization service says when it refuses. (Learn: BaseServiceFault.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
[KnownType(typeof(OrganizationServiceFault))]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection errorDetails;

    [DataMember]
    public Guid ActivityId { get; set; }

    /// <summary>Dataverse's number of the error, as the signed form of 0x8004xxxx.</summary>
    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => errorDetails ??= new ErrorDetailCollection();
        set => errorDetails = value;
    }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    /// <summary>When it happened, in UTC.</summary>
    [DataMember]
    public DateTime Timestamp { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
