using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.PluginTelemetry;

/// <summary>How serious a log line is. (Learn: "Write telemetry to your Application Insights resource using ILogger".)</summary>
[DataContract(Namespace = ContractNamespaces.Xrm2011)]
public enum LogLevel
{
    [EnumMember]
    Trace = 0,

    [EnumMember]
    Debug = 1,

    [EnumMember]
    Information = 2,

    [EnumMember]
    Warning = 3,

    [EnumMember]
    Error = 4,

    [EnumMember]
    Critical = 5,

    [EnumMember]
    None = 6,
}
