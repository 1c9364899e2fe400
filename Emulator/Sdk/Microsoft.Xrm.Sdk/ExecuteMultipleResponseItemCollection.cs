using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of the messages of ExecuteMultiple. (Learn: ExecuteMultipleResponseItemCollection.)</summary>
[CollectionDataContract(Name = "ExecuteMultipleResponseItemCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
}
