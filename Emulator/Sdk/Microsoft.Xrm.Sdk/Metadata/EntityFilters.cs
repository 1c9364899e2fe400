using System;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Which parts of a table's metadata to read. (Learn: EntityFilters.)</summary>
[Flags]
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public enum EntityFilters
{
    [EnumMember]
    Entity = 1,

    [EnumMember]
    Default = 1,

    [EnumMember]
    Attributes = 2,

    [EnumMember]
    Privileges = 4,

    [EnumMember]
    Relationships = 8,

    [EnumMember]
    All = 15,
}
