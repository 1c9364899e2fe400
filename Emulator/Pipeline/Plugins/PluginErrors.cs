using System.Net;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>What the client gets to see of a plug-in's exception. (Learn: "Handle exceptions in plug-ins".)</summary>
internal static class PluginErrors
{
    /// <summary>What an exception's ErrorCode is while the plug-in gave none (COR_E_EXCEPTION).</summary>
    private const int NoCode = unchecked((int)0x80131500);

    public static DataverseFault ToFault(Exception exception) => exception switch
    {
        // The service's own refusal, which the plug-in did not catch.
        DataverseFault fault => fault,
        InvalidPluginExecutionException refusal => Faults.PluginRefused(
            refusal.Message,
            refusal.ErrorCode == NoCode ? null : refusal.ErrorCode,
            refusal.HttpStatus == PluginHttpStatusCode.NotSet ? null : (HttpStatusCode)(int)refusal.HttpStatus,
            refusal),
        _ => Faults.PluginFailed(exception),
    };
}
