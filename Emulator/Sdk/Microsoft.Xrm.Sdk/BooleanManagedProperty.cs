using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>A yes or no of a component that its publisher may forbid to change. (Learn: BooleanManagedProperty.)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty()
    {
    }

    public BooleanManagedProperty(bool value)
    {
        Value = value;
    }
}
