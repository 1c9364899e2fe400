using System.Collections.Generic;
using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>One page of rows, and what is needed to ask for the next. (Learn: EntityCollection.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity> entities;

    public EntityCollection()
    {
    }

    public EntityCollection(IList<Entity> list)
    {
        entities = new DataCollection<Entity>(list);
    }

    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => entities ??= new DataCollection<Entity>();
        private set => entities = value;
    }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public string MinActiveRowVersion { get; set; }

    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public int TotalRecordCount { get; set; }

    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
