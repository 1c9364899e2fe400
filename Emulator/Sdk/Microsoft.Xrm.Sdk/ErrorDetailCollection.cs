using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a fault says beside its message, by name. (Learn: ErrorDetailCollection.)</summary>
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
