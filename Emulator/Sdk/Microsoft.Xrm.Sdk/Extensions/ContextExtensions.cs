using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Shorthand for what a plug-in reads from its context. (Learn: ContextExtensions.)</summary>
public static class ContextExtensions
{
    /// <summary>The input parameter's value, or the default of <typeparamref name="T"/> while it is absent or null.</summary>
    /// <exception cref="System.InvalidCastException">The parameter holds another type.</exception>
    public static T InputParameterOrDefault<T>(this IPluginExecutionContext context, string inputParameterName) =>
        context.InputParameters.Read<T>(inputParameterName);
}
