using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which page of a query. (Learn: PagingInfo.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>Rows a page, at most 5,000.</summary>
    [DataMember]
    public int Count { get; set; }

    /// <summary>The page, counted from 1; 0 asks for no paging.</summary>
    [DataMember]
    public int PageNumber { get; set; }

    /// <summary>What the page before returned; null on the first.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>Whether <see cref="EntityCollection.TotalRecordCount"/> is to be counted, which stops at 5,000.</summary>
    [DataMember]
    public bool ReturnTotalRecordCount { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
