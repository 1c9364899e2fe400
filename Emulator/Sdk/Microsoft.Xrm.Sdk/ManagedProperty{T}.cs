using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a component that its publisher may forbid to change. (Learn: ManagedProperty&lt;T&gt;.)</summary>
[DataContract(Name = "ManagedPropertyOf{0}", Namespace = ContractNamespaces.Xrm2011)]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    protected ManagedProperty()
    {
    }

    protected ManagedProperty(string managedPropertyLogicalName)
    {
        ManagedPropertyLogicalName = managedPropertyLogicalName;
    }

    [DataMember]
    public bool CanBeChanged { get; set; } = true;

    [DataMember]
    public string ManagedPropertyLogicalName { get; private set; }

    [DataMember]
    public T Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
