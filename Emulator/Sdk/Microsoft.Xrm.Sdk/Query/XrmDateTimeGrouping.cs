using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>By which span a query groups dates. (Learn: XrmDateTimeGrouping.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum XrmDateTimeGrouping
{
    [EnumMember]
    None = 0,

    [EnumMember]
    Day = 1,

    [EnumMember]
    Week = 2,

    [EnumMember]
    Month = 3,

    [EnumMember]
    Quarter = 4,

    [EnumMember]
    Year = 5,

    [EnumMember]
    FiscalPeriod = 6,

    [EnumMember]
    FiscalYear = 7,
}
