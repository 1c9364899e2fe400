using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A name out of a list that Microsoft may lengthen. (Learn: ConstantsBase&lt;T&gt;.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public abstract class ConstantsBase<T> : IExtensibleDataObject
{
    [DataMember]
    public T Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    protected abstract bool ValueExistsInList(T value);
}
